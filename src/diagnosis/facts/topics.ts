import { sieveOf } from './sieve/sieve'
import { accountTopics } from './vocabulary/account'
import { circumstanceTopics } from './vocabulary/circumstances'
import { otherLanguages, otherScripts } from './vocabulary/other-languages'
import { speaksEnglish } from './vocabulary/languages/sentences'
import type { Recognition } from './vocabulary/recognition'
import { signInTopics } from './vocabulary/sign-in'
import { tokenTopics } from './vocabulary/tokens'
import { vendorCodes } from './vocabulary/vendor-codes'

const topics = { ...signInTopics, ...tokenTopics, ...circumstanceTopics, ...accountTopics }

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
const english = Object.entries<Recognition>(topics).flatMap(([topic, { is, not }]) =>
  is.map((one): Look => ({ is: one, not, topics: [topic as Topic], coded: false })),
)
const foreign = otherLanguages
const near = [...coded, ...english]
export const patterns = [...near, ...foreign].map(({ is }) => is)

/** The topics of one clause, already folded: lower case, words split, contractions written out. */
export function topicsOf(plain: string): ReadonlySet<Topic> {
  const said = new Set<Topic>()
  for (const at of sieves().near(plain).toSorted(inOrder)) {
    const { is, not, topics: about, coded: last } = near[at]!
    if (!is.test(plain) || not?.test(plain)) continue
    for (const topic of about) said.add(topic)
    if (last) return said
  }
  // Most answers are in English, and whoever writes so does not go on in another language.
  if (!speaksEnglish(plain))
    for (const at of sieves().foreign(plain).toSorted(inOrder))
      for (const topic of foreign[at]!.hears(plain)) said.add(topic)
  if (beyondLatin.test(plain))
    for (const { is, hears } of otherScripts) if (is.test(plain)) for (const topic of hears(plain)) said.add(topic)
  return said
}

// Made for the first words that are read: the worker wakes for much else.
type Sieve = ReturnType<typeof sieveOf>
const made: { sieves?: { readonly near: Sieve; readonly foreign: Sieve } } = {}
const sieves = () =>
  (made.sieves ??= { near: sieveOf(near.map(({ is }) => is)), foreign: sieveOf(foreign.map(({ is }) => is)) })
const inOrder = (a: number, b: number) => a - b
const beyondLatin = /[\u0250-\uffff]/
