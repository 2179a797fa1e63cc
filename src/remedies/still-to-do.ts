import type { Message } from '../contract/messages'

const stillToDo = new Set<Message['id']>([
  'step_closed_unsigned',
  'step_sign_in_page_busy',
  'step_sign_in_page_wait',
  'step_wait_more',
  'step_no_answer',
  'step_page_stayed',
  'step_removal_cut',
  'step_removed_part',
  'step_no_access',
])

/** True where the note of a step that did not help, or was not checked or done, says that it is to be done all the same. */
export function isStillToDo(note: Message | undefined): boolean {
  return note !== undefined && stillToDo.has(note.id)
}
