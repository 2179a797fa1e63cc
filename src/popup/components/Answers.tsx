import type { MessageId } from '../../contract/messages'
import type { StepView } from '../incident-view'
import { Say } from './Say'

interface Props {
  readonly view: StepView
  readonly say: (helped: boolean) => void
}

const whether = ['step_works_button', 'step_refused_button'] as const

/** The answers to questions of another kind than whether the page works now. */
const others: Readonly<Partial<Record<MessageId, readonly [yes: MessageId, no: MessageId]>>> = {
  step_came_to: ['step_wanted_button', 'step_not_wanted_button'],
  step_led_to_page: ['step_wanted_button', 'step_not_wanted_button'],
  opened_there: ['step_helped_button', 'step_not_helped_button'],
  step_opened_asks: ['step_helped_button', 'step_not_helped_button'],
  step_opened_refuses: ['step_helped_button', 'step_not_helped_button'],
}

/** Where we could not check, the person says how it went: in the words in which they are asked. */
export function Answers({ view: { record }, say }: Props) {
  const [yes, no] = (record?.note && others[record.note.id]) ?? whether
  return (
    <div class="actions both">
      <button type="button" class={record?.contact ? undefined : 'primary'} onClick={() => say(true)}>
        <Say of={{ id: yes }} />
      </button>
      <button type="button" onClick={() => say(false)}>
        <Say of={{ id: no }} />
      </button>
    </div>
  )
}
