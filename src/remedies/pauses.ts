import type { CauseId } from '../contract/causes'
import type { Evidence } from '../contract/evidence'
import type { Diagnosis } from '../contract/incident'
import type { Message, Value } from '../contract/messages'
import { askedPause, isTooLong, isUntilTomorrow, oddRetryAfter, ownPause } from '../contract/pause'
import type { Situation } from './remedy'

type Told = readonly (readonly [Situation, readonly Value[]])[]

/** How long to stay away, and whose word that is: what only the page says is told as that, beside the circumstance. */
export function pauses(cause: CauseId, evidence: Evidence | undefined): Told {
  const asked = evidence && askedPause(evidence)
  const mean = cause === 'rate-limited' || cause === 'account-locked'
  if (mean && evidence && isUntilTomorrow(evidence))
    return [
      ['asked-to-come-back', []],
      ['page-says-tomorrow', []],
    ]
  if (!evidence || !asked) {
    const toldNow = evidence !== undefined && oddRetryAfter(evidence.answer) === 'over'
    return cause === 'rate-limited' && !toldNow ? [['wait-a-while', [{ ms: ownPause }]]] : []
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
