import type { StepState } from '../../contract/incident'
import type { MessageId } from '../../contract/messages'
import type { StepView } from '../incident-view'
import { Say } from './Say'

const results: Readonly<Record<StepState, MessageId | undefined>> = {
  todo: undefined,
  running: 'result_running',
  checking: 'result_checking',
  fixed: 'result_fixed',
  'no-help': 'result_no_help',
  'other-cause': 'result_other_cause',
  unchecked: 'result_unchecked',
  unavailable: 'result_unavailable',
}

function resultOf({ state, record, step }: StepView): MessageId | undefined {
  if (record?.asking) return 'result_asking'
  if (state === 'running' && step.spec.check === 'return') return step.away?.id
  if (state === 'checking' && record?.helperTab !== undefined) return 'result_away_here'
  if (state === 'no-help' && step.wait) return step.wait.refused.id
  return results[state]
}

/** What became of a step. Always there, so that a screen reader hears what is put into it later. */
export function StepResult({ view }: { view: StepView }) {
  const { state, record, step } = view
  const result = resultOf(view)
  // A note that tells where the site or we led the person, or what the browser refused, says more than the state alone.
  const alone = record?.note && ['running', 'other-cause', 'unavailable'].includes(state)
  return (
    <div class="result" role="status">
      {result && !alone && (
        <p>
          <Say of={{ id: result }} />
        </p>
      )}
      {record?.note && (
        <p>
          <Say of={record.note} />
        </p>
      )}
      {state === 'unavailable' && step.spec.byHand && (
        <p>
          <Say of={{ id: step.spec.byHand }} />
        </p>
      )}
    </div>
  )
}
