import type { StepState } from '../contract/incident'
import type { MessageId } from '../contract/messages'

/** Notes that hold in these states alone; the record keeps them longer. */
export const holdsIn: Readonly<Partial<Record<MessageId, StepState | readonly StepState[]>>> = {
  step_sign_in_nowhere: 'running',
  step_sign_in_page_error: ['running', 'no-help'],
  step_sign_in_page_missing: ['running', 'no-help'],
  step_sign_in_there: 'todo',
  step_reset_there: 'todo',
  step_reset_opened: 'running',
  step_reset_asked: 'running',
  step_page_kept: 'running',
  step_cookie_came: 'running',
  step_wait_left: 'todo',
  step_form_not_resent: 'unchecked',
  step_other_form_not_resent: 'unchecked',
  step_reopen_yourself: 'unchecked',
  step_sign_in_used_up: 'unchecked',
  step_no_answer: 'unchecked',
  step_page_stayed: 'unchecked',
  step_opened_asks: 'unchecked',
  step_opened_refuses: 'unchecked',
  step_led_to_page: 'unchecked',
  step_came_to: 'unchecked',
  step_opens_without: 'unchecked',
  step_still_sign_in: 'no-help',
  step_closed_unsigned: 'no-help',
  step_sign_in_refused_too: 'no-help',
  step_said_refused: 'no-help',
  step_said_not_this: 'no-help',
  step_said_no_help: 'no-help',
  step_now_sign_in: 'other-cause',
  step_now_status: 'other-cause',
  step_no_access: 'unavailable',
  step_permission_refused: ['unavailable', 'no-help'],
  step_reset_nowhere: ['unavailable', 'no-help'],
  refused_there: 'no-help',
  error_there: 'no-help',
  checks_same: 'no-help',
  checks_silent: 'no-help',
  checks_changed: 'other-cause',
  checks_stopped: 'todo',
  checks_stopped_part: 'todo',
  checks_no_access: 'todo',
  checks_no_access_part: 'todo',
  checks_cut_short: 'todo',
  checks_cut_short_part: 'todo',
}

/** Notes of how it was answered: they say more than the state alone, and are no longer true once it is asked again. */
export const ofAnswers = new Set<MessageId>([
  'step_still_sign_in',
  'step_closed_unsigned',
  'step_sign_in_refused_too',
  'step_said_refused',
  'step_said_not_this',
  'step_said_no_help',
  'step_wait_more',
  'step_now_sign_in',
  'step_now_status',
  'step_no_answer',
  'step_page_stayed',
  'step_opened_asks',
  'step_opened_refuses',
  'step_led_to_page',
  'step_came_to',
  'refused_there',
  'error_there',
  'opened_there',
  'asks_there',
])

/** What a search for the extension came to. */
export const ofSearches = new Set<MessageId>([
  'bisect_none',
  'bisect_none_but_locked',
  'bisect_unsteady',
  'bisect_elsewhere',
  'bisect_all_locked',
  'bisect_nobody',
  'bisect_hand_none',
  'bisect_hand_none_but_locked',
  'bisect_hand_unsteady',
  'bisect_hand_elsewhere',
])

/** What became of what was to be put back. */
export const ofUndo = new Set<MessageId>(['step_undone', 'step_undone_lost'])
