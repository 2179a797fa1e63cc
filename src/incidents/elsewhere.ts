import type { Evidence } from '../contract/evidence'
import type { Instead, StepRecord } from '../contract/incident'
import type { Message } from '../contract/messages'

/** The same request was answered, but neither well nor with 401: what the person got instead. */
export interface Elsewhere {
  readonly startedAt: number
  readonly instead: Exclude<Instead, { what: 'undone' }>
  readonly told?: Pick<Evidence, 'answer' | 'wording'>
}

/** How a step ends, or goes on. */
export type Outcome = Pick<StepRecord, 'state' | 'note' | 'wait'>

/** What it means for the step that the request led elsewhere. */
export function ledElsewhere(
  { step, helperTab }: StepRecord,
  { instead }: Pick<Elsewhere, 'instead'>,
): Outcome | undefined {
  if (instead.what === 'error')
    return { state: 'other-cause', note: { id: 'step_now_status', values: [instead.status] } }
  if (instead.what === 'empty') return { state: 'unchecked', note: { id: 'step_answered_empty' } }
  // The page to sign in on is what was wanted: the person is at it.
  if (helperTab !== undefined) return undefined
  // Many a site leads there whom it does not know; what was wanted may have moved there as well.
  if (instead.what === 'page')
    return { state: 'unchecked', note: { id: 'step_led_to_page', values: [{ code: instead.host + instead.path }] } }
  const values: Message['values'] = [instead.host]
  // To be asked to sign in is news after any step but this one.
  if (step === 'sign-in' || step === 'sign-out-and-in')
    return { state: 'no-help', note: { id: 'step_still_sign_in', values } }
  return { state: 'other-cause', note: { id: 'step_now_sign_in', values } }
}
