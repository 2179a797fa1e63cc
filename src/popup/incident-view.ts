import type { CauseId } from '../contract/causes'
import type { Incident, StepRecord, StepState } from '../contract/incident'
import type { Message } from '../contract/messages'
import { findStep } from '../remedies'
import { reasonToTest } from '../remedies/experiments'
import { checkToTell } from '../remedies/pauses'
import { isStillToDo, plan } from '../remedies/plan'
import { type Step, wordStep } from '../remedies/word-step'
import { sureFrom } from '../remedies/situation'
import { journeyTo, type StationView } from './journey'
import { seenSince } from './seen-since'
import { candidatesOf, causeTitle, certaintyOf, findingMessage, hedge, isWait, leadOf, siteLead } from './cause-words'

export interface StepView extends Pick<StepRecord, 'cure'> {
  readonly step: Step
  readonly state: StepState
  readonly record?: StepRecord
  /** The one to do now. */
  readonly next: boolean
  /** It has done its part: to take it again would lead nowhere. */
  readonly over?: boolean
  /** The person keeps us away from the site: it can be neither taken nor checked. */
  readonly barred?: boolean
}

export interface IncidentView {
  readonly incident: Incident
  readonly cause: CauseId | 'none'
  readonly confidence: number
  readonly state: 'open' | 'checking' | 'fixed'
  readonly sure: boolean
  /** True where only the one who runs the site can mend it, and that is sure. */
  readonly siteFault: boolean
  readonly headline: Message
  readonly lead: readonly Message[]
  /** The causes in question, where it is not sure. */
  readonly candidates: readonly Message[]
  readonly certainty: Message
  /** Empty where it is not known how far the request got. */
  readonly journey: readonly StationView[]
  readonly speaksFor: readonly Message[]
  readonly speaksAgainst: readonly Message[]
  readonly decide?: Message
  /** What was tried, in order, then what is still to try. */
  readonly steps: readonly StepView[]
  /** Everything was tried, and nothing helped; `ceded`: what to do now stands above all of it. */
  readonly exhausted: boolean
  readonly ceded?: true
}

/** Something is awaited of the step, or of the person; where the site did not answer, it is to be checked again. */
export function isUnderWay({ state, record }: StepView): boolean {
  return state === 'running' || state === 'checking' || (state === 'unchecked' && !isStillToDo(record?.note))
}

/** What is off still is named until it is on, whatever opens; what the person switched off, before anything else is tried. */
const isOff = ({ bisect }: StepRecord) => bisect?.state === 'stuck'
const wantsHands = (record: StepRecord) => isOff(record) && record.bisect?.byHand === true

function viewSteps({ steps: trail, diagnosis, evidence, state, instead }: Incident): StepView[] {
  const over = state === 'healed' && !instead
  const tried = trail.flatMap((record): StepView[] => {
    const spec = findStep(record.step)
    if (!spec || (record.state === 'todo' && !(over && isOff(record)))) return []
    return [{ step: wordStep(spec, diagnosis, evidence), state: record.state, record, next: false }]
  })
  if (over) return tried
  // While the browser's own window is open, that window is what to do next.
  const busy = state === 'asking' || tried.some(isUnderWay) || trail.some(wantsHands)
  // Who closed the sign-in page has it still to do; so has who is asked to wait on.
  const again = busy ? undefined : tried.findLast(({ record }) => isStillToDo(record?.note))
  const todo = plan(diagnosis, evidence, trail).map((step, index): StepView => {
    const record = trail.find(({ step: id }) => id === step.spec.id)
    return { step, state: 'todo', next: index === 0 && !busy && !again, ...(record && { record }) }
  })
  // Where nothing is left to try, those who run the site remain.
  const left = busy || todo.length ? undefined : tried.find(({ step }) => step.spec.id === 'contact-site')
  return [...tried.map((step) => (step === (again ?? left) ? { ...step, next: true } : step)), ...todo]
}

/** Each step that there is was taken, and left the page refused. */
function isExhausted(steps: readonly StepView[], state: IncidentView['state']): boolean {
  const failed = ({ state }: StepView) => state === 'no-help' || state === 'other-cause' || state === 'unavailable'
  return state === 'open' && steps.length > 0 && steps.every(failed) && !steps.some(({ record }) => record?.bisect)
}

/** The words for an incident that could not be judged: what is certain all the same. */
const unjudged = {
  cause: 'none',
  confidence: 0,
  sure: false,
  siteFault: false,
  headline: { id: 'popup_unjudged_title' },
  lead: [{ id: 'popup_unjudged_lead' }],
  candidates: [],
  certainty: { id: 'sure_not' },
  journey: [],
  speaksFor: [],
  speaksAgainst: [],
} as const satisfies Partial<IncidentView>

export function viewIncident(incident: Incident): IncidentView {
  const { diagnosis } = incident
  const checking = incident.steps.some(({ state }) => state === 'checking')
  const steps = viewSteps(incident)
  const state = incident.state === 'healed' ? ('fixed' as const) : checking ? ('checking' as const) : ('open' as const)
  const common = { incident, state, steps, exhausted: isExhausted(steps, state) }
  if (!diagnosis) return { ...common, ...unjudged }
  const [first] = diagnosis.ranked
  const sure = first.confidence >= sureFrom
  const siteFault = sure && first.who === 'site'
  const lead = leadOf(first)
  const candidates = candidatesOf(diagnosis.ranked)
  return seenSince({
    ...common,
    cause: first.cause,
    confidence: first.confidence,
    sure,
    siteFault,
    headline: siteFault ? hedge({ id: 'popup_site_title' }, first.confidence) : causeTitle(first),
    lead: !sure
      ? [{ id: candidates.length > 1 ? 'popup_unsure_lead' : 'popup_unsure_guess' }]
      : siteFault
        ? [siteLead(first, steps.some(isWait)), lead]
        : [lead],
    candidates: sure ? [] : candidates.map((finding) => findingMessage(finding, 'title')),
    certainty: certaintyOf(first.confidence),
    journey: sure || candidates.every(({ where }) => where === first.where) ? journeyTo(first.where) : [],
    speaksFor: first.for,
    speaksAgainst: first.against,
    ...decideOf(incident),
  })
}

/** The check to tell two causes apart; not where a step makes it, nor where it would have a right clock set. */
function decideOf({ evidence, diagnosis }: Incident): Pick<IncidentView, 'decide'> {
  const decide = diagnosis && checkToTell(diagnosis, evidence)
  if (!decide || (evidence && reasonToTest(evidence, diagnosis))) return {}
  const isOthers = diagnosis.ranked.some(({ cause, who }) => cause === 'clock-wrong' && who === 'site')
  return decide.id === 'decide_clock_wrong' && isOthers ? {} : { decide }
}
