import type { Message, MessageId } from './messages'

/** What a person is asked where we could not check: whether the page works now, is the one wanted, or what was done helped. */
export type Question = 'works' | 'wanted' | 'helped'

/** By the note that asks it. */
const asked: Readonly<Partial<Record<MessageId, Question>>> = {
  step_came_to: 'wanted',
  step_led_to_page: 'wanted',
  step_answered_empty: 'wanted',
  opened_there: 'helped',
  step_opened_asks: 'helped',
  step_opened_refuses: 'helped',
}

/** What is asked of a step with that note: the buttons below it and what a "no" is told as later go by it alike. */
export function questionOf(note: Message | undefined): Question {
  return (note && asked[note.id]) ?? 'works'
}
