import type { Diagnosis, Incident, StepRecord } from '../contract/incident'
import { type RemedyId, remedyOf, type StepId } from '../contract/remedies'
import { isSameCause } from '../contract/same-cause'
import { isAnswered } from './answered'
import { onceMore } from './cookie-came'
import { type Elsewhere, ledElsewhere, type Outcome } from './elsewhere'
import { moreTime, renewPause } from './more-time'
import { endTrials, isOutdated, isTrying, judgeTrials } from './trial'

/**
 * Ends what can be ended of the steps that are being checked: *fixed* where the refused request succeeded, *no-help* or
 * *other-cause* where it was refused again and that was judged, *unchecked* where nothing came in time.
 */
export function judgeSteps(incident: Incident, now: number, elsewhere?: Elsewhere): Incident {
  const tried = elsewhere ? endTrials(incident, 'elsewhere', elsewhere.startedAt) : judgeTrials(incident, now)
  const mending = mendingStep(tried)
  return tried.steps.reduce((judged, step) => judgeStep(judged, step, now, step === mending, elsewhere), tried)
}

/** A tab that we opened is waited for, or a pause; the page may open by itself meanwhile. */
const waits = ({ state, helperTab, wait }: StepRecord) =>
  state === 'running' && (helperTab !== undefined || wait !== undefined)

/** Since when how the page answers is owed to the step, epoch ms. */
const awaitsSince = (step: StepRecord) =>
  (step.state === 'checking' ? step.check?.since : waits(step) ? step.at : undefined) ?? Infinity

/**
 * The step that brought the good answer: the one whose check came last, which asked for it. Where none is checked, the
 * one that was taken last: whoever signs in, in whichever tab, may be led straight back to the page.
 */
function mendingStep({ state, fixed, steps }: Incident): StepRecord | undefined {
  if (state !== 'healed' || !fixed) return undefined
  // A pause does nothing before it is over, and is checked then: whoever did not wait has done without it.
  const isPause = ({ state, wait }: StepRecord) => state === 'running' && wait !== undefined
  const awaiting = steps.filter((step) => awaitsSince(step) <= fixed.at && !isPause(step))
  const checked = awaiting.filter((step) => step.state === 'checking')
  return (checked.length ? checked : awaiting).toSorted((a, b) => awaitsSince(a) - awaitsSince(b)).at(-1)
}

/** Of a search that is over: what opens meanwhile may do so for that alone. */
const areOthersOff = ({ steps }: Incident) => steps.some(({ bisect }) => bisect?.state === 'stuck')

const opensWithout: Outcome = { state: 'unchecked', note: { id: 'step_opens_without' } }

/** Of the others nobody knows whether they helped; what was not done yet need not be. */
const besideIt = ({ state, undo }: StepRecord): Outcome => ({
  state: state === 'checking' || undo ? 'unchecked' : 'todo',
})

function judgeStep(incident: Incident, step: StepRecord, now: number, mends: boolean, elsewhere?: Elsewhere): Incident {
  const end = outcome(incident, step, now, mends, elsewhere)
  if (!end) return incident
  const { beside, ...rest } = step
  const goesOn = beside !== undefined && (end.state === 'no-help' || (end.state === 'other-cause' && !elsewhere))
  const next: StepRecord = goesOn ? { ...rest, state: 'running', helperTab: beside } : { ...rest, ...end }
  const judged = recordStep(incident, { ...next, at: now })
  const { fixed } = judged
  return end.state === 'fixed' && fixed ? { ...judged, fixed: { ...fixed, by: step.step } } : judged
}

function outcome(
  incident: Incident,
  step: StepRecord,
  now: number,
  mends: boolean,
  elsewhere?: Elsewhere,
): Outcome | undefined {
  const { state, exchange, diagnosis, evidence } = incident
  const { check } = step
  const healed = state === 'healed' && (incident.fixed?.at ?? 0) >= awaitsSince(step)
  const helped: Outcome = areOthersOff(incident) ? opensWithout : { state: 'fixed' }
  const end = () => (mends ? helped : besideIt(step))
  if (waits(step)) return healed ? end() : meanwhile(incident, step, now, elsewhere)
  if (isAskedOfPerson(step)) return elsewhere ? undefined : seenRefused(incident, step)
  if (step.state !== 'checking' || !check) return undefined
  const since = check.since
  if (elsewhere && elsewhere.startedAt >= since) {
    const more = elsewhere.told && moreTime(step, incident, elsewhere.told, now)
    return more ?? ledElsewhere(step, elsewhere)
  }
  if (healed) return end()
  const judged = !isWindowOpen(incident) && evidence?.exchange.id === exchange.id && !isBeforeEnd(incident) && diagnosis
  if (state === 'open' && exchange.startedAt >= since && isAnswered(exchange, now) && judged) {
    // The load that a later step began cut off the one before.
    if (incident.steps.some((other) => isOvertaken(step, other, exchange.startedAt))) return { state: 'unchecked' }
    return moreTime(step, incident, evidence, now) ?? onceMore(step, incident, now) ?? refused(step, diagnosis)
  }
  return now >= check.until ? { state: 'unchecked' } : undefined
}

/** Refused again. A removal that was stopped in the middle is not done yet: nobody knows whether it would help. */
function refused(step: StepRecord, diagnosis: Diagnosis): Outcome {
  if (!isSameCause(step, diagnosis)) return { state: 'other-cause' }
  return { state: 'no-help', ...(step.undo?.cut && { note: { id: 'step_removed_part' } }) }
}

/** What becomes of a pause where the person has the site asked before it is over. */
function meanwhile(incident: Incident, step: StepRecord, now: number, elsewhere?: Elsewhere): Outcome | undefined {
  const { state, exchange, evidence } = incident
  // It is over once the site no longer asks to wait, but to sign in, or opens another page.
  if (step.wait && elsewhere && elsewhere.instead.what !== 'error') return ledElsewhere(step, elsewhere)
  const refused = state === 'open' && evidence?.exchange.id === exchange.id ? evidence : undefined
  const told = elsewhere ? elsewhere.told : refused
  const askedAt = elsewhere?.startedAt ?? exchange.startedAt
  return told && askedAt >= step.at ? renewPause(step, incident, told, now) : undefined
}

/** Steps of which another window, another address or somebody else tells whether they helped. */
const toldElsewhere = new Set<RemedyId>(['open-private', 'switch-address', 'allow-cookies', 'contact-site'])

/** We could not see what came of it, and asked; the request itself may still answer that. */
const isAskedOfPerson = ({ step, state, arrived }: StepRecord) =>
  state === 'unchecked' && !arrived && !toldElsewhere.has(remedyOf(step))

/** Where the person has sent the very same request again, and it was refused again, nothing is left to ask. */
function seenRefused(incident: Incident, step: StepRecord): Outcome | undefined {
  const { state, exchange, diagnosis, evidence, address } = incident
  const judged = evidence?.exchange.id === exchange.id && evidence.exchange.end !== undefined && diagnosis
  const same = exchange.address.digest === address.digest && exchange.startedAt >= step.at
  if (state !== 'open' || !same || !judged || isWindowOpen(incident) || isBeforeEnd(incident)) return undefined
  // In the middle of an experiment we asked, with things other than they are.
  if (isTrying(incident) || isOutdated(incident, exchange.startedAt)) return undefined
  return refused(step, diagnosis)
}

/** While the browser's own window is open, the person is still at it. */
function isWindowOpen({ exchange: { prompts, kind, end }, cancelled }: Incident): boolean {
  return prompts.length > 0 && !cancelled && (kind === 'page' || !end)
}

/** Judged while the window was open still: that it was closed, and what the page says, is to be judged yet. */
const isBeforeEnd = ({ cancelled, evidence }: Incident) => cancelled === true && evidence?.prompts?.cancelled !== true

/** True where what was asked for at `askedAt` belongs to the check of `other`, which began after the one of `step`. */
function isOvertaken({ check }: StepRecord, { check: later }: StepRecord, askedAt: number): boolean {
  return check !== undefined && later !== undefined && later.since > check.since && later.since <= askedAt
}

/** Puts one step's record into the trail: in its place where it was taken before, else at the end. */
export function recordStep(incident: Incident, step: StepRecord): Incident {
  const { steps } = incident
  const at = steps.findIndex((other) => other.step === step.step)
  return { ...incident, steps: at < 0 ? [...steps, step] : steps.with(at, step) }
}

export function stepOf(incident: Incident, step: StepId): StepRecord | undefined {
  return incident.steps.find((other) => other.step === step)
}
