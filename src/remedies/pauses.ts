import type { Evidence } from '../contract/evidence'
import type { Diagnosis, Finding } from '../contract/incident'
import type { Message, Value } from '../contract/messages'
import {
  askedPause,
  isSomeMinutes,
  isTooLong,
  isUntilTomorrow,
  oddRetryAfter,
  ofWaiting,
  ownPause,
} from '../contract/pause'
import type { Situation } from './remedy'
import { saysHours } from './words-said'

type Told = readonly (readonly [Situation, readonly Value[]])[]

/** How long to stay away, and whose word that is: what only the page says is told as that, beside the circumstance. */
export function pauses(first: Finding, evidence: Evidence | undefined): Told {
  const told = pausesOf(first, evidence)
  // A limit is over by itself. Of any other reason it is known only that the site itself has one wait.
  return told.length && first.cause !== 'rate-limited' && first.cause !== 'account-locked'
    ? [...told, ['told-to-wait', []]]
    : told
}

/** The page has no other word on the matter than to come back. */
const saysNothingElse = ({ for: seen, against }: Finding) => ![...seen, ...against].some(({ id }) => id === 'saw_words')

/** What comes back with money is not waited for of our own accord. */
const isUsedUp = ({ for: seen }: Finding) => seen.some(({ id }) => id === 'saw_words_quota_over')

function pausesOf(first: Finding, evidence: Evidence | undefined): Told {
  if (saysHours(first))
    return [
      ['asked-to-come-back', []],
      ['page-says-hours', []],
    ]
  const { cause } = first
  const asked = evidence && askedPause(evidence)
  const mean = ofWaiting.includes(cause)
  if (mean && evidence && isUntilTomorrow(evidence))
    return [
      ['asked-to-come-back', []],
      ['page-says-tomorrow', []],
    ]
  if (!evidence || !asked) {
    if (evidence && isSomeMinutes(evidence) && (mean || saysNothingElse(first)))
      return [['wait-a-while', [{ ms: ownPause }]]]
    const toldNow = evidence !== undefined && oddRetryAfter(evidence.answer) === 'over'
    return cause === 'rate-limited' && !toldNow && !isUsedUp(first) ? [['wait-a-while', [{ ms: ownPause }]]] : []
  }
  if (!mean) return []
  const { ms, by } = asked
  const span: readonly Value[] = [{ ms }]
  const at: readonly Value[] = [{ at: (asked.from ?? evidence.answer.at) + ms }]
  const inWords = by === 'words' || by === 'clock'
  const later = by === 'clock' ? 'page-says-later-when' : 'page-says-later'
  if (isTooLong(ms)) return [['asked-to-come-back', at], ...(inWords ? [[later, at] as const] : [])]
  const said = by === 'clock' ? (['page-says-when', at] as const) : (['page-says-wait', span] as const)
  return [['asked-to-wait', span], ...(inWords ? [said] : [])]
}

/** The check that tells two causes apart; not a few minutes' patience where the site itself names another time. */
export function checkToTell({ decide }: Diagnosis, evidence: Evidence | undefined): Message | undefined {
  const isNamed = evidence !== undefined && (askedPause(evidence) !== undefined || isUntilTomorrow(evidence))
  return decide?.id === 'decide_rate_limited' && isNamed ? undefined : decide
}
