import type { IncidentView } from '../incident-view'
import { Say } from './Say'
import { Step } from './Step'

interface Props {
  readonly view: IncidentView
  readonly run: (doing: Promise<unknown>) => void
}

export function Steps({ view, run }: Props) {
  if (!view.steps.length) return null
  const title = view.state === 'fixed' ? 'steps_trail' : view.siteFault ? 'steps_site' : 'steps_title'
  return (
    <section>
      <h2>
        <Say of={{ id: title }} />
      </h2>
      <ol class="steps">
        {view.steps.map((step, index) => (
          <Step key={step.step.spec.id} view={step} number={index + 1} incident={view.incident} run={run} />
        ))}
      </ol>
    </section>
  )
}
