import type { Address } from './address'
import type { Message, MessageId } from './messages'

const faults = new Set<MessageId>(['step_sign_in_page_error', 'step_sign_in_page_missing', 'step_sign_in_page_refused'])
const pauses = new Set<MessageId>(['step_sign_in_page_busy', 'step_sign_in_page_wait'])

/** True for what is told of a step whose sign-in page does not open itself: nobody has tried to sign in yet. */
export function isSignInPageFault(note: Message | undefined): boolean {
  return isSignInPageShut(note) || (note !== undefined && pauses.has(note.id))
}

/** The same where it is not only to be left alone for a while: what leads there ends there. */
export function isSignInPageShut(note: Message | undefined): boolean {
  return note !== undefined && faults.has(note.id)
}

/** True where the next click is to lead to the site's home page instead. The refused one is none. */
export function leadsHome(note: Message | undefined, { path }: Pick<Address, 'path'>): boolean {
  return isSignInPageShut(note) && path !== '/'
}
