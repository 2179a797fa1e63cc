import type { Incident, StepRecord } from '../contract/incident'
import type { Trial } from '../contract/trial'
import { isAnswered } from './answered'

/** True while a step tries something out: how the page answers meanwhile mends nothing and breaks nothing. */
export function isTrying({ steps }: Incident): boolean {
  return steps.some(isOneOfRounds)
}

/** Also between two rounds; the check that comes after them is none of them. */
function isOneOfRounds({ state, trial, check }: StepRecord): boolean {
  if (state !== 'checking' || trial === undefined) return false
  return !(check && check.since >= (trial.over ?? trial.since))
}

/** True of an answer to a request that began at `startedAt`, before an experiment was over; it may come long after. */
export function isOutdated({ steps }: Incident, startedAt: number): boolean {
  return steps.some(({ trial }) => trial?.over !== undefined && startedAt <= trial.over)
}

/** True where we asked ourselves, in one of the rounds or in the check that comes after them. */
export function isAskedByUs(incident: Incident, startedAt: number): boolean {
  const asks = ({ state, trial }: StepRecord) => state === 'checking' && trial !== undefined
  return incident.steps.some(asks) || isOutdated(incident, startedAt)
}

/** True where an answer is waited for. */
export function awaitsAnswer(step: StepRecord): boolean {
  return isOneOfRounds(step) && step.trial?.seen === undefined && step.trial?.over === undefined
}

/** The incident with what an answer to a request that began at `startedAt` shows of the trials that wait for one. */
export function endTrials(incident: Incident, seen: NonNullable<Trial['seen']>, startedAt: number): Incident {
  return change(incident, (trial) => (startedAt >= trial.since ? seen : undefined))
}

/** The same where the request was refused again, and where no answer came in time. */
export function judgeTrials(incident: Incident, now: number): Incident {
  const { exchange, state } = incident
  const asks = exchange.prompts.length > 0
  // What is refused before it has ended may heal by itself; a window over it is for nobody who waits.
  const refused = asks || (state === 'open' && isAnswered(exchange, now))
  return change(incident, ({ since, until }) =>
    refused && exchange.startedAt >= since ? 'refused' : now >= until ? 'nothing' : undefined,
  )
}

function change(incident: Incident, see: (trial: Trial) => Trial['seen']): Incident {
  if (!isTrying(incident)) return incident
  let changed = false
  const steps = incident.steps.map((step) => {
    const seen = awaitsAnswer(step) && step.trial ? see(step.trial) : undefined
    if (!seen || !step.trial) return step
    changed = true
    return { ...step, trial: { ...step.trial, seen } }
  })
  return changed ? { ...incident, steps } : incident
}
