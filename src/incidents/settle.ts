import { isAtWork } from '../contract/at-work'
import type { Diagnosis, Incident, StepRecord, TabRecord } from '../contract/incident'
import type { Evidence } from '../contract/evidence'
import { headCountsAt } from './answered'
import { hear } from './hear'
import { keepLeft } from './left-pages'
import { endPauses } from './page-visit'
import { quietReason } from './quiet'
import { judgeSteps } from './steps'
import { awaitsAnswer, isOutdated } from './trial'

/**
 * The record once time has passed: what could still heal by itself is open now, checks that wait too long end. The very
 * same record where nothing was due.
 */
export function settle(record: TabRecord, now: number): TabRecord {
  const incidents = record.incidents.map((incident) => judgeSteps(ripen(incident, now), now))
  return incidents.some((incident, index) => incident !== record.incidents[index]) ? { ...record, incidents } : record
}

const isWaiting = ({ state }: Incident) => state === 'settling' || state === 'provisional'

function ripen(incident: Incident, now: number): Incident {
  if (!isWaiting(incident) || incident.dueAt === undefined || incident.dueAt > now) return incident
  const { dueAt: _, ...rest } = incident
  return { ...rest, state: 'open' }
}

/** When `settle` has something to do next, epoch ms. */
export function nextDue({ incidents }: TabRecord): number | undefined {
  const dues = incidents.flatMap((incident) => [
    ...(incident.dueAt !== undefined && isWaiting(incident) ? [incident.dueAt] : []),
    ...incident.steps.flatMap(({ state, check }) => (state === 'checking' && check ? [check.until] : [])),
    ...incident.steps.flatMap((step) => (step.trial && awaitsAnswer(step) ? [step.trial.until] : [])),
    ...headDue(incident),
  ])
  return dues.length ? Math.min(...dues) : undefined
}

/** When a refusal that a step waits for, and that has not ended, counts by its head. Judged by then, it is due no more. */
function headDue({ state, exchange, evidence, steps }: Incident): number[] {
  const due = state === 'open' ? headCountsAt(exchange) : undefined
  if (due === undefined) return []
  const isJudged = evidence?.exchange.id === exchange.id
  const isAwaited = steps.some((step) =>
    step.trial && awaitsAnswer(step)
      ? exchange.startedAt >= step.trial.since
      : step.state === 'checking' && !isJudged && exchange.startedAt >= (step.check?.since ?? Infinity),
  )
  return isAwaited ? [due] : []
}

/** The record with an incident's evidence and diagnosis, which may end a check. */
export function attach(
  record: TabRecord,
  id: string,
  evidence: Evidence,
  diagnosis: Diagnosis,
  now: number,
): TabRecord {
  if (!record.incidents.some((incident) => incident.id === id)) return record
  const incidents = record.incidents.map((incident) =>
    incident.id === id && !isOfEarlierTrial(incident, evidence)
      ? judgeSteps(heard({ ...incident, evidence, diagnosis }, diagnosis, record), now)
      : incident,
  )
  return { ...record, incidents }
}

/** The experiment in which it was seen has ended while it was judged. */
function isOfEarlierTrial(incident: Incident, { exchange }: Evidence): boolean {
  return exchange.id !== incident.exchange.id && isOutdated(incident, exchange.startedAt)
}

/** Anew, as what its last diagnosis made of it is over. */
function heard({ quiet: _, ...before }: Incident, diagnosis: Diagnosis, { page }: TabRecord): Incident {
  const { wording } = before.evidence?.exchange.id === before.exchange.id ? before.evidence : {}
  const incident = wording ? { ...before, exchange: { ...before.exchange, wording } } : before
  const quiet = quietReason(incident, page)
  return hear(quiet ? { ...incident, quiet } : incident, diagnosis)
}

/** True where the tab's icon is marked. */
export function isBadged({ incidents }: TabRecord): boolean {
  return incidents.some(marks)
}

/** True where the incident alone would mark it. */
export function marks({ state, quiet, away }: Incident): boolean {
  return state === 'open' && !quiet && !away
}

/**
 * Without what a tab that has moved on need not remember: only what steps are still about is worth keeping, and what
 * they removed and can put back at `now`. The last refused pages are kept aside, as the browser may have kept them too.
 */
export function prune(record: TabRecord, now = Infinity): TabRecord {
  const kept = record.incidents.filter(({ away, ledOn, state, steps }) => {
    const canUndo = steps.some(({ undo }) => undo !== undefined && undo.until > now)
    return state === 'healed' ? canUndo || ((!away || ledOn === true) && steps.length > 0) : !away || steps.length > 0
  })
  const isKept = kept.length === record.incidents.length
  const gone = isKept ? [] : record.incidents.filter((incident) => !kept.includes(incident))
  return keepLeft(isKept ? record : { ...record, incidents: kept }, gone)
}

/** The record of a tab that shows something that is no page of the web. */
export function leave(before: TabRecord, now: number): TabRecord {
  const { page, embeds: _, ...record } = before
  if (!page && !record.incidents.length) return before
  const incidents = record.incidents.map((incident): Incident => {
    const { ledOn: _, ...left } = endPauses(incident, now)
    return { ...left, away: true }
  })
  return { ...record, incidents }
}

/** Experiments change nothing that lasts: what was not asked can be asked again. */
function leftOver(
  { step, undo, planned = [] }: StepRecord,
  { tried }: Incident,
): Pick<StepRecord, 'state' | 'note' | 'undo'> {
  // What was to go is kept for its undo before the first of it goes; the page would have been loaded after the last.
  if (undo?.until) return { state: 'unchecked', note: { id: 'step_removal_cut' }, undo: { ...undo, cut: true } }
  const told = tried?.told.length
  if (step === 'run-checks' && told)
    return { state: 'todo', note: { id: 'checks_cut_short_part', values: [told, planned.length] } }
  if (step === 'run-checks') return { state: 'todo', note: { id: 'checks_cut_short' } }
  return { state: step === 'rule-out-extensions' ? 'todo' : 'unchecked' }
}

/**
 * Steps that were being carried out at `bornAt`, when the worker began anew: how far they came, only the person can see. So
 * with one of after `now`: the device's clock was set back since.
 */
export function interrupt(record: TabRecord, bornAt: number, now: number): TabRecord {
  const lost = (step: StepRecord) => isAtWork(step) && (step.at < bornAt || step.at > now)
  if (!record.incidents.some(({ steps }) => steps.some(lost))) return record
  const incidents = record.incidents.map((incident) => ({
    ...incident,
    steps: incident.steps.map((step) => (lost(step) ? { ...step, ...leftOver(step, incident), at: bornAt } : step)),
  }))
  return { ...record, incidents }
}
