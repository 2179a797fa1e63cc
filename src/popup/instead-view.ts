import { canBeAskedAgain } from '../contract/asked-again'
import type { Incident, Instead } from '../contract/incident'
import type { ErrorPause } from '../contract/instead'
import { isTooLong, ownPause } from '../contract/pause'
import type { StepId } from '../contract/remedies'
import { findStep } from '../remedies'
import { type Step, wordStep } from '../remedies/word-step'
import { viewArrived } from './arrived-view'
import { type IncidentView, isUnderWay, type StepView } from './incident-view'
import { type Meaning, meaningOf, resend, type SentForm, wordsOf } from './instead-words'

/** What may help whom the site knows not or does not let in, best first. */
const ofMeaning: Readonly<Partial<Record<Meaning, readonly StepId[]>>> = {
  forbidden: ['sign-in', 'ask-for-access', 'reload-fresh'],
  missing: ['sign-in', 'reload-fresh'],
  busy: ['wait-and-retry'],
}

/** The pause that the site asks for now, or one of ours. */
function wordWait(step: Step, { pause, tomorrow }: ErrorPause, sentForm: SentForm): Step {
  const { spec } = step
  const later = pause && isTooLong(pause.ms)
  const asked = tomorrow
    ? 'page-says-tomorrow'
    : later
      ? 'asked-to-come-back'
      : pause
        ? 'asked-to-wait'
        : 'wait-a-while'
  const form = spec.forms?.find(({ when }) => when === asked)
  const { what = form?.what ?? spec.what, button = form?.button ?? spec.button } = (sentForm && form?.ofForm) || {}
  const values = tomorrow ? [] : [later ? { at: pause.until } : { ms: pause?.ms ?? ownPause }]
  return { ...step, title: { id: form?.title ?? spec.title }, what: { id: what, values }, button: { id: button } }
}

/** What is left to do, best first, in words of its own: to sign in, or to open the page again. */
function stepsLeft(instead: Instead, sentForm: SentForm, incident: Incident): Step[] {
  const asked: ErrorPause = instead.what === 'error' ? instead : {}
  const ids: readonly StepId[] =
    asked.pause || asked.tomorrow
      ? ['wait-and-retry']
      : instead.what === 'sign-in'
        ? ['sign-in']
        : instead.what === 'undone' || instead.what === 'empty'
          ? ['reload-fresh']
          : (ofMeaning[instead.what === 'page' ? 'missing' : meaningOf(instead.status)] ?? ['reload-fresh'])
  const reopen = { title: 'step_reopen_title', what: 'step_reopen_what', button: 'step_reopen_button' } as const
  // Nothing is checked of a page that we cannot open again.
  const goesOn = instead.what === 'sign-in' && !canBeAskedAgain(incident)
  const ledWhat = goesOn ? 'step_led_sign_in_on_what' : 'step_led_sign_in_what'
  const signInWhat = instead.what === 'sign-in' ? ledWhat : 'instead_sign_in_what'
  return ids.flatMap((id): Step[] => {
    const spec = findStep(id)
    if (!spec) return []
    const step = { ...wordStep(spec, undefined), chance: 1 }
    if (id === 'sign-in')
      return [{ ...step, what: { id: signInWhat }, ...(goesOn && { back: { id: 'step_done_button' } }) }]
    if (id === 'wait-and-retry') return [wordWait(step, asked, sentForm)]
    if (id !== 'reload-fresh') return [step]
    if (sentForm) return [resend(step, sentForm)]
    const leaves = incident.away && instead.what === 'undone'
    const told = leaves ? 'step_reopen_away_what' : reopen.what
    return [{ ...step, title: { id: reopen.title }, what: { id: told }, button: { id: reopen.button } }]
  })
}

/** Steps that are under way or over, then those that are left. */
function stepsOf(steps: readonly StepView[], instead: Instead, sentForm: SentForm, incident: Incident): StepView[] {
  const left = stepsLeft(instead, sentForm, incident)
  const active = steps.some(isUnderWay)
  const known = (id: StepId) => steps.find(({ step }) => step.spec.id === id)
  // After an undo its earlier outcome is history; else it shows what became of it.
  const isOpen = ({ spec }: Step) =>
    (known(spec.id)?.state ?? 'todo') === 'todo' || (instead.what === 'undone' && !active)
  const [open, done] = [left.filter(isOpen), left.filter((step) => !isOpen(step))]
  const has = (some: readonly Step[], { step }: StepView) => some.some(({ spec }) => spec.id === step.spec.id)
  const others = steps.filter((step) => (step.state !== 'todo' || step.record?.note) && !has(open, step))
  // Another try counts against the limit of a site that asks to wait.
  const led = instead.what === 'sign-in' || (instead.what === 'error' && meaningOf(instead.status) === 'busy')
  const tried = others.map((step): StepView => {
    const mine = done.find(({ spec }) => spec.id === step.step.spec.id)
    // Where nothing else is left, the best of those that were tried is to be tried again.
    const next = !open.length && !active && mine !== undefined && mine === done[0]
    return {
      ...step,
      next,
      ...(mine && { step: { ...mine, spec: step.step.spec } }),
      ...(led && !mine && { over: true }),
    }
  })
  const [past, noted] = [tried.filter(({ state }) => state !== 'todo'), tried.filter(({ state }) => state === 'todo')]
  const todo = open.map((step, index): StepView => ({ step, state: 'todo', next: index === 0 && !active }))
  return [...past, ...todo, ...noted]
}

/** What an undo came to is told though its step fits no more: the site knew the person less once it was taken. */
function undoneOf({ incident, steps }: IncidentView): StepView[] {
  const { steps: trail, instead, diagnosis, evidence } = incident
  if (instead?.what !== 'undone') return []
  return trail.flatMap((record): StepView[] => {
    const spec = findStep(record.step)
    const told = record.state === 'todo' && record.undo && record.note
    if (!spec || !told || steps.some(({ step }) => step.spec.id === spec.id)) return []
    return [{ step: wordStep(spec, diagnosis, evidence), state: 'todo', record, next: false }]
  })
}

/** What is no refusal is of no cause of one. */
const explainsNothing = new Set<Instead['what']>(['error', 'page', 'empty'])

/** The site's own sign-in page says it, as far as an address tells what a page is. */
const seen = 0.95

/**
 * What is shown where the page leads to something else than the refusal by now, or where what a step did was undone. A
 * sign-in page says why by itself: the site does not know the person.
 */
export function viewInstead(view: IncidentView): IncidentView {
  const { instead, kind, method, away, address, exchange } = view.incident
  if (!instead) return viewArrived(view)
  const isOthers = exchange.initiator?.relation === 'cross-site'
  const sentForm = kind === 'page' && method !== 'GET' && (isOthers ? 'cross-site' : 'own')
  const counts = !sentForm && view.steps.some(({ state, record }) => state === 'running' && record?.wait)
  const { headline, lead } = wordsOf(
    instead,
    counts,
    away ? address.host + address.path : undefined,
    sentForm !== false,
  )
  const { decide: _, ...rest } = view
  return {
    ...rest,
    ...(instead.what === 'sign-in' && { cause: 'not-signed-in', confidence: seen }),
    ...(explainsNothing.has(instead.what) && { cause: 'none', confidence: 0 }),
    state: view.steps.some(({ state }) => state === 'checking') ? 'checking' : 'open',
    siteFault: false,
    headline,
    lead,
    candidates: [],
    journey: [],
    speaksFor: [],
    speaksAgainst: [],
    steps: stepsOf([...view.steps, ...undoneOf(view)], instead, sentForm, view.incident),
  }
}
