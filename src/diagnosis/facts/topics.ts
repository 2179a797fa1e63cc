import { sieveOf } from './sieve/sieve'
import { accountTopics } from './vocabulary/account'
import { circumstanceTopics } from './vocabulary/circumstances'
import { otherLanguages, otherScripts } from './vocabulary/other-languages'
import { isOfCodeClock } from './vocabulary/languages/code-clock'
import { browserTakesNone } from './vocabulary/languages/cookies-off'
import { asksApproval } from './vocabulary/languages/push-approval'
import { speaksEnglish } from './vocabulary/languages/sentences'
import { namesNoLimit } from './vocabulary/languages/vague-span'
import { deniesSessionEnd, withoutDenial } from './vocabulary/denial'
import { isOfNewAddress } from './vocabulary/new-address'
import { browserTopics } from './vocabulary/own-browser'
import { paidTopics } from './vocabulary/paid'
import type { Recognition } from './vocabulary/recognition'
import { signInTopics } from './vocabulary/sign-in'
import { surroundingTopics } from './vocabulary/surroundings'
import { tokenTopics } from './vocabulary/tokens'
import { vendorCodes } from './vocabulary/vendor-codes'

const topics = {
  ...signInTopics,
  ...tokenTopics,
  ...circumstanceTopics,
  ...accountTopics,
  ...paidTopics,
  ...browserTopics,
  ...surroundingTopics,
}

/** What an answer's words can be about. */
export type Topic = keyof typeof topics

/** A pattern, and what a clause is about that matches it. */
interface Look {
  readonly is: RegExp
  readonly not?: RegExp | undefined
  readonly topics: readonly Topic[]
  /** It has the last word. */
  readonly coded: boolean
}

const coded = vendorCodes.map(([is, said]): Look => ({ is, topics: said, coded: true }))
const all: Readonly<Record<string, Recognition>> = topics
const kindsOf = (topic: string): readonly string[] => {
  const kind = all[topic]?.kindOf
  return [topic, ...(kind ? kindsOf(kind) : [])]
}
const english = Object.entries(all).flatMap(([topic, { is, not }]) =>
  is.map((one): Look => ({ is: one, not, topics: kindsOf(topic) as Topic[], coded: false })),
)
const foreign = otherLanguages
const near = [...coded, ...english]
export const patterns = [...near, ...foreign].map(({ is }) => is)

/** The topics of one clause, already folded: lower case, words split, contractions written out. */
export function topicsOf(whole: string): ReadonlySet<Topic> {
  const plain = withoutDenial(whole)
  const said = heardIn(plain)
  if (said.has('rate') && !said.has('too-many') && namesNoLimit(plain)) said.delete('rate')
  // A cookie that the browser does not keep is none that has run out.
  if (said.has('cookies-off')) said.delete('session-expired')
  if (said.has('cookies-off') && browserTakesNone.test(plain)) said.delete('login-required')
  if (said.has('locked') && isOfNewAddress(plain)) said.delete('locked')
  // It is the sign-in that waits for a yes.
  if (said.has('locked') && said.has('verification') && asksApproval(plain)) said.delete('locked')
  if (said.has('clock') && isOfCodeClock(plain)) {
    said.delete('clock')
    said.add('verification')
  }
  // Nobody may at that time, and it is nobody's fault.
  if (said.has('hours')) for (const topic of ofNobody) said.delete(topic)
  const isRefused = said.has('permission') || said.has('denied')
  if (isRefused && !lacksSession.some((topic) => said.has(topic)) && deniesSessionEnd(whole)) said.add('session-good')
  // Nobody is enrolled, or may not, where it is the device.
  if (said.has('device-rule')) said.delete('permission')
  return said
}

const ofNobody: readonly Topic[] = ['permission', 'denied', 'login-required', 'set-up', 'rate', 'too-many', 'expired']

/** Where one of these is said, what is denied is said of something else: of an account, mostly. */
const lacksSession = ['session-expired', 'login-required', 'credentials-missing'] as const

function heardIn(plain: string): Set<Topic> {
  const said = new Set<Topic>()
  const perhaps = sieve()(plain).toSorted(inOrder)
  for (const at of perhaps) {
    const look = near[at]
    if (!look) break
    const { is, not, topics: about, coded: last } = look
    if (!is.test(plain) || not?.test(plain)) continue
    for (const topic of about) said.add(topic)
    if (last) return said
  }
  const tongues = perhaps.filter((at) => at >= near.length)
  // Most answers are in English, and whoever writes so does not go on in another language.
  if (tongues.length && !speaksEnglish(plain))
    for (const at of tongues) for (const topic of foreign[at - near.length]!.hears(plain)) said.add(topic)
  if (beyondLatin.test(plain))
    for (const { is, hears } of otherScripts) if (is.test(plain)) for (const topic of hears(plain)) said.add(topic)
  return said
}

// Made for the first words that are read: the worker wakes for much else.
const made: { sieve?: ReturnType<typeof sieveOf> } = {}
const sieve = () => (made.sieve ??= sieveOf(patterns))
const inOrder = (a: number, b: number) => a - b
const beyondLatin = /[\u0250-\uffff]/
