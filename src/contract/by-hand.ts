import type { MessageId } from './messages'

/** Notes by which a step that we may not or cannot do is left to the person: they hold on once that was checked. */
export const leavesToHands: ReadonlySet<MessageId> = new Set<MessageId>([
  'step_permission_refused',
  'step_reset_nowhere',
])
