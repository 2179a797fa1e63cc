import type { Incident, Instead, StepRecord } from '../contract/incident'
import type { Message } from '../contract/messages'
import type { StepId } from '../contract/remedies'
import { endTrials, judgeTrials } from './trial'

/** The same request was answered, but neither well nor with 401: what the person got instead. */
export interface Elsewhere {
  readonly startedAt: number
  readonly instead: Exclude<Instead, { what: 'undone' }>
}

/**
 * Ends what can be ended of the steps that are being checked: *fixed* where the refused request succeeded, *no-help* or
 * *other-cause* where it was refused again and that was judged, *unchecked* where nothing came in time.
 */
export function judgeSteps(incident: Incident, now: number, elsewhere?: Elsewhere): Incident {
  const tried = elsewhere ? endTrials(incident, 'elsewhere', elsewhere.startedAt) : judgeTrials(incident, now)
  return tried.steps.reduce((judged, step) => judgeStep(judged, step, now, elsewhere), tried)
}

function judgeStep(incident: Incident, step: StepRecord, now: number, elsewhere?: Elsewhere): Incident {
  const end = outcome(incident, step, now, elsewhere)
  if (!end) return incident
  const judged = recordStep(incident, { ...step, ...end, at: now })
  const { fixed } = judged
  return end.state === 'fixed' && fixed ? { ...judged, fixed: { ...fixed, by: step.step } } : judged
}

type Outcome = Pick<StepRecord, 'state' | 'note'>

function outcome(incident: Incident, step: StepRecord, now: number, elsewhere?: Elsewhere): Outcome | undefined {
  const { state, exchange, diagnosis, evidence, cancelled } = incident
  const { check, causeBefore } = step
  // Whoever signs in, in whichever tab, may be led straight back to the page: nothing is left to check then.
  const healedSince = (when: number) => state === 'healed' && (incident.fixed?.at ?? 0) >= when
  if (step.state === 'running' && (step.helperTab !== undefined || step.wait))
    return healedSince(step.at) ? { state: 'fixed' } : undefined
  if (step.state !== 'checking' || !check) return undefined
  const since = check.since
  if (elsewhere && elsewhere.startedAt >= since) return ledElsewhere(step, elsewhere)
  if (healedSince(since)) return { state: 'fixed' }
  // While the browser's own window is open, the person is still at it.
  const windowOpen = exchange.prompts.length > 0 && !cancelled && (exchange.kind === 'page' || !exchange.end)
  const judged = !windowOpen && evidence?.exchange.id === exchange.id && diagnosis
  // What the page says is known once it is there.
  const ended = exchange.kind !== 'page' || exchange.end !== undefined || exchange.prompts.length > 0
  if (state === 'open' && exchange.startedAt >= since && ended && judged) {
    const cause = diagnosis.ranked[0].cause
    return cause === causeBefore ? { state: 'no-help' } : { state: 'other-cause' }
  }
  return now >= check.until ? { state: 'unchecked' } : undefined
}

function ledElsewhere({ step, helperTab }: StepRecord, { instead }: Elsewhere): Outcome | undefined {
  if (instead.what === 'error')
    return { state: 'other-cause', note: { id: 'step_now_status', values: [instead.status] } }
  const values: Message['values'] = [instead.host]
  // The page to sign in on is what was wanted: the person is at it.
  if (helperTab !== undefined) return undefined
  // To be asked to sign in is news after any step but this one.
  if (step === 'sign-in' || step === 'sign-out-and-in')
    return { state: 'no-help', note: { id: 'step_still_sign_in', values } }
  return { state: 'other-cause', note: { id: 'step_now_sign_in', values } }
}

/** Puts one step's record into the trail: in its place where it was taken before, else at the end. */
export function recordStep(incident: Incident, step: StepRecord): Incident {
  const known = incident.steps.some((other) => other.step === step.step)
  const steps = known
    ? incident.steps.map((other) => (other.step === step.step ? step : other))
    : [...incident.steps, step]
  return { ...incident, steps }
}

export function stepOf(incident: Incident, step: StepId): StepRecord | undefined {
  return incident.steps.find((other) => other.step === step)
}
