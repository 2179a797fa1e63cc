import type { MessageId } from '../../contract/messages'
import { type Question, questionOf } from '../../contract/question'
import type { StepView } from '../incident-view'
import { Say } from './Say'

interface Props {
  readonly view: StepView
  readonly say: (helped: boolean) => void
}

const answers: Readonly<Record<Question, readonly [yes: MessageId, no: MessageId]>> = {
  works: ['step_works_button', 'step_refused_button'],
  wanted: ['step_wanted_button', 'step_not_wanted_button'],
  helped: ['step_helped_button', 'step_not_helped_button'],
}

/** Where we could not check, the person says how it went: in the words in which they are asked. */
export function Answers({ view: { record }, say }: Props) {
  const [yes, no] = answers[questionOf(record?.note)]
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
