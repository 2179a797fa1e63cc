import type { Incident } from '../../contract/incident'
import type { StepView } from '../incident-view'
import { tellResult } from '../step-result'
import { Say } from './Say'

/** What became of a step. Always there, so that a screen reader hears what is put into it later. */
export function StepResult({ view, incident }: { view: StepView; incident: Incident }) {
  return (
    <div class="result" role="status">
      {tellResult(view, incident).map((message) => (
        <p key={message.id}>
          <Say of={message} />
        </p>
      ))}
    </div>
  )
}
