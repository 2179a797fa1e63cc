import type { Instead } from '../contract/incident'
import type { Message } from '../contract/messages'
import type { StepId } from '../contract/remedies'
import { findStep } from '../remedies'
import { type Step, wordStep } from '../remedies/word-step'
import { type IncidentView, isUnderWay, type StepView } from './incident-view'

interface Words {
  readonly headline: Message
  readonly lead: Message
}

/** What another error says of the person: many sites have 403 or 404 for whom they do not know (RFC 9110 15.5.4). */
function meaningOf(status: number): keyof typeof errors {
  return status === 403 ? 'forbidden' : status === 404 || status === 410 ? 'missing' : 'other'
}

const errors = {
  forbidden: { title: 'instead_forbidden_title', lead: 'instead_forbidden_lead' },
  missing: { title: 'instead_missing_title', lead: 'instead_missing_lead' },
  other: { title: 'instead_error_title', lead: 'instead_error_lead' },
} as const

/** What may help whom the site knows not or does not let in, best first. */
const ofMeaning: Readonly<Record<keyof typeof errors, readonly StepId[]>> = {
  forbidden: ['sign-in', 'ask-for-access', 'reload-fresh'],
  missing: ['sign-in', 'reload-fresh'],
  other: ['reload-fresh'],
}

function wordsOf(instead: Instead): Words {
  if (instead.what === 'sign-in')
    return {
      headline: { id: 'instead_sign_in_title' },
      lead: { id: 'instead_sign_in_lead', values: [{ code: instead.host }] },
    }
  if (instead.what === 'error') {
    const { title, lead } = errors[meaningOf(instead.status)]
    return { headline: { id: title }, lead: { id: lead, values: [String(instead.status)] } }
  }
  return { headline: { id: 'instead_undone_title' }, lead: { id: 'instead_undone_lead' } }
}

/** What is left to do, best first, in words of its own: to sign in, or to open the page again. */
function stepsLeft(instead: Instead, sentForm: boolean): Step[] {
  const ids: readonly StepId[] =
    instead.what === 'sign-in'
      ? ['sign-in']
      : instead.what === 'undone'
        ? ['reload-fresh']
        : ofMeaning[meaningOf(instead.status)]
  const reopen = { title: 'step_reopen_title', what: 'step_reopen_what', button: 'step_reopen_button' } as const
  const signInWhat = instead.what === 'sign-in' ? 'step_led_sign_in_what' : 'instead_sign_in_what'
  return ids.flatMap((id): Step[] => {
    const spec = findStep(id)
    if (!spec) return []
    const step = { ...wordStep(spec, undefined), chance: 1 }
    if (id === 'sign-in') return [{ ...step, what: { id: signInWhat } }]
    if (id !== 'reload-fresh') return [step]
    // What answered a form is not opened again by us.
    const told = sentForm ? 'step_form_not_resent' : reopen.what
    return [{ ...step, title: { id: reopen.title }, what: { id: told }, button: { id: reopen.button } }]
  })
}

/** Steps that are under way or over, then those that are left. */
function stepsOf(steps: readonly StepView[], instead: Instead, sentForm: boolean): StepView[] {
  const left = stepsLeft(instead, sentForm)
  const active = steps.some(isUnderWay)
  const known = (id: StepId) => steps.find(({ step }) => step.spec.id === id)
  // After an undo its earlier outcome is history; else it shows what became of it.
  const isOpen = ({ spec }: Step) =>
    (known(spec.id)?.state ?? 'todo') === 'todo' || (instead.what === 'undone' && !active)
  const [open, done] = [left.filter(isOpen), left.filter((step) => !isOpen(step))]
  const has = (some: readonly Step[], { step }: StepView) => some.some(({ spec }) => spec.id === step.spec.id)
  const others = steps.filter((step) => (step.state !== 'todo' || step.record?.note) && !has(open, step))
  const led = instead.what === 'sign-in'
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

/** The site's own sign-in page says it, as far as an address tells what a page is. */
const seen = 0.95

/**
 * What is shown where the page leads to something else than the refusal by now, or where what a step did was undone. A
 * sign-in page says why by itself: the site does not know the person.
 */
export function viewInstead(view: IncidentView): IncidentView {
  const { instead, kind, method } = view.incident
  if (!instead) return view
  const { headline, lead } = wordsOf(instead)
  const { decide: _, ...rest } = view
  return {
    ...rest,
    ...(instead.what === 'sign-in' && { cause: 'not-signed-in', confidence: seen }),
    ...(instead.what === 'error' && { cause: 'none', confidence: 0 }),
    state: view.steps.some(({ state }) => state === 'checking') ? 'checking' : 'open',
    siteFault: false,
    headline,
    lead: [lead],
    candidates: [],
    journey: [],
    speaksFor: [],
    speaksAgainst: [],
    steps: stepsOf(view.steps, instead, kind === 'page' && method !== 'GET'),
  }
}
