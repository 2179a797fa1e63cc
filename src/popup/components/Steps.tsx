import { useCallback, useState } from 'preact/hooks'
import type { MessageId } from '../../contract/messages'
import type { StepId } from '../../contract/remedies'
import type { IncidentView } from '../incident-view'
import { passOver } from '../next-step'
import { UndoPlaceProvider, useUndoOffers } from '../undo-place'
import type { Run } from '../use-clicks'
import { Say } from './Say'
import { Step } from './Step'

interface Props {
  readonly view: IncidentView
  readonly run: Run
}

function titleOf({ state, siteFault, incident, exhausted, ceded }: IncidentView): MessageId {
  if (state === 'fixed' || (exhausted && ceded)) return 'steps_trail'
  if (exhausted) return 'steps_exhausted'
  if (incident.state === 'asking') return 'steps_asking'
  return siteFault ? 'steps_site' : 'steps_title'
}

export function Steps({ view, run }: Props) {
  const place = useUndoOffers(view.steps)
  const [empty, setEmpty] = useState<ReadonlySet<StepId>>(new Set<StepId>())
  const onEmpty = useCallback(
    (step: StepId, isEmpty: boolean) =>
      setEmpty((now) => {
        if (now.has(step) === isEmpty) return now
        const others = [...now].filter((other) => other !== step)
        return new Set(isEmpty ? [...others, step] : others)
      }),
    [],
  )
  if (!view.steps.length) return null
  return (
    <section>
      <h2>
        <Say of={{ id: titleOf(view) }} />
      </h2>
      {view.exhausted && !view.ceded && (
        <p class="lead">
          <Say of={{ id: 'steps_exhausted_lead' }} />
        </p>
      )}
      <UndoPlaceProvider value={place}>
        <ol class="steps">
          {passOver(view.steps, empty).map((step, index) => (
            <Step
              key={step.step.spec.id}
              view={step}
              number={index + 1}
              incident={view.incident}
              run={run}
              onEmpty={onEmpty}
            />
          ))}
        </ol>
      </UndoPlaceProvider>
    </section>
  )
}
