import type { Evidence } from '../contract/evidence'
import type { Incident, StepRecord } from '../contract/incident'
import { asksToWait, endOfPause, isTooLong, ofWaiting, waitOf } from '../contract/pause'

/** How often a pause is begun anew without another click: a site may ask for ever. */
const mostAgain = 3

type Told = Pick<Evidence, 'answer' | 'wording'>
type Judged = Pick<Incident, 'kind' | 'diagnosis' | 'evidence'>
type Outcome = Pick<StepRecord, 'state' | 'note' | 'wait'>

/** What is asked for with seconds, or read from a page, differs by that much each time that it is asked, ms. */
const roundOff = 2_000

/**
 * What becomes of a pause that lasts still where the person has the site asked again, and it names another time: that one
 * counts, be it longer or shorter. Undefined where it names none, or the same.
 */
export function renewPause(
  { wait, note }: StepRecord,
  { diagnosis }: Judged,
  told: Told,
  now: number,
): Outcome | undefined {
  const until = wait && meansIt(told, diagnosis) ? endOfPause(told, now) : undefined
  if (!wait || until === undefined || Math.abs(until - wait.until) <= roundOff) return undefined
  const ms = waitOf(told) ?? 0
  if (isTooLong(ms)) return { state: 'no-help', note: moreAsked(ms) }
  return {
    state: 'running',
    wait: { ...wait, until },
    // A shorter one is told by the countdown alone, where nothing else was said.
    ...((note || until > wait.until) && { note: moreAsked(ms) }),
  }
}

const moreAsked = (ms: number) => ({ id: 'step_wait_more', values: [{ ms }] }) as const

function meansIt({ answer }: Told, diagnosis: Judged['diagnosis']): boolean {
  const cause = diagnosis?.ranked[0].cause
  return asksToWait.has(answer.status) || (cause !== undefined && ofWaiting.includes(cause))
}

/**
 * What becomes of a pause after which the site asks for another one: that one is waited out, too. Where it has asked
 * often, or for longer than we count, or where the page is loaded again for the sake of a part of it or asks for a
 * password itself, which costs what was typed there, it is offered instead. Undefined where the step is no pause, or none
 * is asked for.
 */
export function moreTime(
  { wait }: StepRecord,
  { kind, diagnosis, evidence }: Judged,
  told: Told,
  now: number,
): Outcome | undefined {
  const until = wait && meansIt(told, diagnosis) ? endOfPause(told, now) : undefined
  if (!wait || until === undefined) return undefined
  const { again = 0 } = wait
  const ms = waitOf(told) ?? 0
  const note = moreAsked(ms)
  const mayBeTyping = kind !== 'page' || evidence?.wording?.asksPassword
  if (again >= mostAgain || isTooLong(ms) || mayBeTyping) return { state: 'no-help', note }
  return { state: 'running', note, wait: { until, again: again + 1 } }
}
