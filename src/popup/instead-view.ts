import type { Instead } from '../contract/incident'
import type { Message } from '../contract/messages'
import type { StepId } from '../contract/remedies'
import { findStep } from '../remedies'
import type { Step } from '../remedies/word-step'
import type { IncidentView, StepView } from './incident-view'

interface Words {
  readonly headline: Message
  readonly lead: Message
}

function wordsOf(instead: Instead): Words {
  if (instead.what === 'sign-in')
    return {
      headline: { id: 'instead_sign_in_title' },
      lead: { id: 'instead_sign_in_lead', values: [{ code: instead.host }] },
    }
  if (instead.what === 'error')
    return {
      headline: { id: 'instead_error_title' },
      lead: { id: 'instead_error_lead', values: [String(instead.status)] },
    }
  return { headline: { id: 'instead_undone_title' }, lead: { id: 'instead_undone_lead' } }
}

/** What is left to do is one step, in words of its own: to sign in, or to open the page again. */
function oneStep({ what }: Instead, sentForm: boolean): Step | undefined {
  const id: StepId = what === 'sign-in' ? 'sign-in' : 'reload-fresh'
  const spec = findStep(id)
  const reopen = { title: 'step_reopen_title', what: 'step_reopen_what', button: 'step_reopen_button' } as const
  const signIn = { title: 'step_sign_in_title', what: 'step_led_sign_in_what', button: 'step_sign_in_button' } as const
  const words = what === 'sign-in' ? signIn : reopen
  // What answered a form is not opened again by us.
  const told = sentForm ? 'step_form_not_resent' : words.what
  return spec && { spec, chance: 1, title: { id: words.title }, what: { id: told }, button: { id: words.button } }
}

/** Steps that are under way or over, then the one that is left. */
function stepsOf(steps: readonly StepView[], instead: Instead, sentForm: boolean): StepView[] {
  const one = oneStep(instead, sentForm)
  const active = steps.some(({ state }) => state === 'running' || state === 'checking' || state === 'unchecked')
  const isOne = ({ step }: StepView) => step.spec.id === one?.spec.id
  const known = steps.find(isOne)
  // After an undo its earlier outcome is history; else it shows what became of it.
  const again = !known || known.state === 'todo' || (instead.what === 'undone' && !active)
  const others = steps.filter((step) => (step.state !== 'todo' || step.record?.note) && !(again && isOne(step)))
  const led = instead.what === 'sign-in'
  const tried = others.map((step) => ({ ...step, next: false, ...(led && !isOne(step) && { over: true }) }))
  if (!one) return tried
  if (again) {
    const [past, open] = [tried.filter(({ state }) => state !== 'todo'), tried.filter(({ state }) => state === 'todo')]
    return [...past, { step: one, state: 'todo', next: !active }, ...open]
  }
  return tried.map((step) => (isOne(step) ? { ...step, step: { ...one, spec: step.step.spec }, next: !active } : step))
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
