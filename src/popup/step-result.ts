import { canBeAskedAgain } from '../contract/asked-again'
import { leavesToHands } from '../contract/by-hand'
import { mayHoldRefusals } from '../contract/graphql'
import type { Incident, StepRecord, StepState } from '../contract/incident'
import type { Message, MessageId } from '../contract/messages'
import { isSameCause } from '../contract/same-cause'
import { isTypedAnew } from '../remedies/typed-anew'
import type { StepView } from './incident-view'
import { holdsIn, ofAnswers, ofSearches, ofUndo } from './step-notes'
import { tellTests } from './tests-result'

const results: Readonly<Record<StepState, MessageId | undefined>> = {
  todo: undefined,
  running: 'result_running',
  checking: 'result_checking',
  fixed: 'result_fixed',
  'no-help': 'result_no_help',
  'other-cause': 'result_other_cause',
  unchecked: 'result_unchecked',
  unavailable: 'result_unavailable',
}

/** What is said of a step once all is well, or once what came of it is no longer how things are. */
const past: Readonly<Partial<Record<StepState, MessageId>>> = {
  running: 'result_tried',
  checking: 'result_tried',
  fixed: 'result_fixed',
  'no-help': 'result_did_not_help',
  'other-cause': 'result_not_alone',
  unchecked: 'result_tried',
  unavailable: 'result_not_possible',
}

/** What became of a step, told of the past. */
export function pastResult({ state, cure, note }: Pick<StepRecord, 'state' | 'cure' | 'note'>): MessageId | undefined {
  if (note?.id === 'step_removed_part') return 'result_tried'
  return state === 'fixed' && cure ? (cure.signedIn ? 'result_opens_now' : 'result_opens_too') : past[state]
}

/** True where the incident is mended: nothing is to be done or asked any more. */
export function isOver({ state, instead }: Incident): boolean {
  return state === 'healed' && !instead
}

/** True where only the person says that it is mended: no answer to the refused request was seen. */
export function isSaid({ fixed }: Incident): boolean {
  return fixed !== undefined && fixed.status === undefined
}

/** True where it is answered well again by its status alone, which need not be all. */
export const isPerhapsFixed = (incident: Incident): boolean =>
  incident.state === 'healed' && !isSaid(incident) && mayHoldRefusals(incident)

/** True where the step did nothing, and the page works all the same. */
export function didNothing({ note }: StepRecord): boolean {
  return note?.id === 'bisect_by_itself'
}

/** True where another step has come to an end since, or the page was refused in another way. */
function isPast(record: StepRecord, incident: Incident): boolean {
  const { step, at, state, note } = record
  const { steps, diagnosis, instead, lastAt } = incident
  const ended = new Set<StepState>(['fixed', 'no-help', 'other-cause', 'unchecked'])
  if (state !== 'no-help' && state !== 'other-cause') return false
  // What was seen without the cookies says nothing of the page that has them again.
  if (instead?.what === 'undone' || (note && ofUndo.has(note.id))) return true
  if (steps.some((other) => other.step !== step && other.at > at && ended.has(other.state))) return true
  const elsewhere = note?.id === 'step_now_sign_in' || note?.id === 'step_now_status'
  if (elsewhere && !instead && lastAt > at) return true
  return state === 'no-help' && diagnosis !== undefined && !isSameCause(record, diagnosis)
}

/** The browser's own sign-in window is open, of a request that began after the step's click. */
export function awaitsWindow({ state, check }: StepRecord, { exchange, cancelled, ...incident }: Incident): boolean {
  if (state !== 'checking' || !check || exchange.startedAt < check.since || cancelled) return false
  const open = exchange.prompts.length > 0 && (exchange.kind === 'page' || !exchange.end)
  return incident.state === 'asking' || (open && incident.state !== 'healed')
}

function resultOf({ state, record, step }: StepView, incident: Incident): MessageId | undefined {
  if (record?.asking) return 'result_asking'
  // Nothing is under way: what is to be done stands below.
  if (record?.bisect?.state === 'waiting') return undefined
  if (record && awaitsWindow(record, incident)) return 'result_window'
  if (state === 'running' && record?.wait) return 'result_waiting'
  if (state === 'running' && step.spec.check === 'return') return step.away?.id
  if (state === 'checking' && record?.helperTab !== undefined) {
    if (!incident.away && incident.evidence && isTypedAnew(record.step, incident.evidence)) return 'result_typed_here'
    const goesOn = incident.instead?.what === 'sign-in' && !canBeAskedAgain(incident)
    return goesOn ? 'result_away_here_on' : 'result_away_here'
  }
  if (state === 'unchecked' && step.spec.act === 'find-contact') return 'result_contact'
  return state === 'fixed' && record ? pastResult(record) : results[state]
}

/** What is left to say of a note that stands above all steps in other words: to what the address leads now. */
function saidAbove({ id, values: [to] = [] }: Message, { instead }: Incident): MessageId | undefined {
  if (id === 'step_now_status' && instead?.what === 'error' && instead.status === to) return 'result_led_error'
  if (id === 'step_now_sign_in' && instead?.what === 'sign-in' && instead.host === to) return 'result_worked'
  if (id === 'step_answered_empty' && instead?.what === 'empty') return 'step_empty_there'
  const page = instead?.what === 'page' && instead.host + instead.path
  const same = typeof to === 'object' && 'code' in to && to.code === page
  return id === 'step_led_to_page' && same ? 'step_led_there' : undefined
}

/** True where we may not do it, and the person can: also once they have, and it was refused still. */
export function isByHand({ state, record, step }: StepView): boolean {
  const tried = state === 'no-help' || state === 'other-cause'
  const left = tried && record?.note !== undefined && leavesToHands.has(record.note.id)
  return step.spec.byHand !== undefined && (state === 'unavailable' || left)
}

/** What became of a step, in sentences: what is known of it now, without what no longer holds. */
export function tellResult(view: StepView, incident: Incident): Message[] {
  const { state, record, step } = view
  const over = isOver(incident)
  const told = record?.note && [holdsIn[record.note.id] ?? state].flat().includes(state) ? record.note : undefined
  if (step.spec.act === 'run-checks' && !over && !['checking', 'unchecked'].includes(state))
    return tellTests(view, incident, told)
  if (told && record && (didNothing(record) || (over && told.id === 'step_opens_without'))) return [told]
  if (over || (record && isPast(record, incident))) {
    const ofFixed = isSaid(incident) ? 'result_fixed_said' : isPerhapsFixed(incident) && 'result_answered'
    const fixed = (state === 'fixed' && ofFixed) || pastResult(record ?? { state })
    const result = told?.id === 'step_now_sign_in' ? 'result_led_on' : fixed
    // What was put back stays worth knowing.
    const kept = told && state !== 'unchecked' && state !== 'unavailable' && !holdsIn[told.id] ? [told] : []
    return [...(result ? [{ id: result }] : []), ...kept]
  }
  const short = told && saidAbove(told, incident)
  if (short) return [{ id: short }]
  const result = resultOf(view, incident)
  // A note that tells where the site or we led the person, or what the browser refused, says more than the state alone.
  const alone =
    told &&
    (['running', 'other-cause', 'unavailable'].includes(state) || ofAnswers.has(told.id) || ofSearches.has(told.id))
  // What was done, then the question, right above the buttons that answer it.
  if (state === 'unchecked') return [...(told ? [told] : []), ...(result && !alone ? [{ id: result }] : [])]
  const byHand = isByHand(view) && step.spec.byHand
  // A browser's clicks that came to nothing have not led to another cause; what was asked in another way may have.
  const after = state === 'no-help' || (state === 'other-cause' && step.spec.stillRefused) ? step.after : undefined
  return [
    ...(result && !alone ? [{ id: result }] : []),
    ...(told ? [told] : []),
    ...(byHand ? [{ id: byHand }] : []),
    ...(after ? [after] : []),
  ]
}
