import type { MessageId } from '../contract/messages'

/** What a finding of no-permission says where the sign-in itself is known to be good. */
export const signInAccepted: readonly MessageId[] = [
  'saw_other_pages_fine',
  'saw_login_fine',
  'saw_ticket_accepted',
  'saw_scope_wanted',
  'saw_error_code',
]
