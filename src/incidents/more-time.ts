import type { CauseId } from '../contract/causes'
import type { Evidence } from '../contract/evidence'
import type { Incident, StepRecord } from '../contract/incident'
import { asksToWait, endOfPause, isTooLong, waitOf } from '../contract/pause'

/** How often a pause is begun anew without another click: a site may ask for ever. */
const mostAgain = 3

/** Causes for which an answer that asks to wait means it. */
const ofWaiting: readonly CauseId[] = ['rate-limited', 'account-locked']

/**
 * What becomes of a pause after which the site asks for another one: that one is waited out, too. Where it has asked
 * often, or for longer than we count, or where the page is loaded again for the sake of a part of it or asks for a
 * password itself, which costs what was typed there, it is offered instead. Undefined where the step is no pause, or none
 * is asked for.
 */
export function moreTime(
  { wait }: StepRecord,
  { kind, diagnosis, evidence }: Pick<Incident, 'kind' | 'diagnosis' | 'evidence'>,
  told: Pick<Evidence, 'answer' | 'wording'>,
  now: number,
): Pick<StepRecord, 'state' | 'note' | 'wait'> | undefined {
  const cause = diagnosis?.ranked[0].cause
  const meansIt = asksToWait.has(told.answer.status) || (cause && ofWaiting.includes(cause))
  const until = wait && meansIt ? endOfPause(told, now) : undefined
  if (!wait || until === undefined) return undefined
  const { again = 0 } = wait
  const ms = waitOf(told) ?? 0
  const note = { id: 'step_wait_more', values: [{ ms }] } as const
  const mayBeTyping = kind !== 'page' || evidence?.wording?.asksPassword
  if (again >= mostAgain || isTooLong(ms) || mayBeTyping) return { state: 'no-help', note }
  return { state: 'running', note, wait: { until, again: again + 1 } }
}
