import type { Message } from './messages'

/** True for what is told of a step whose sign-in page does not open itself: nobody has tried to sign in yet. */
export function isSignInPageFault(note: Message | undefined): boolean {
  return note?.id === 'step_sign_in_page_error' || note?.id === 'step_sign_in_page_missing'
}
