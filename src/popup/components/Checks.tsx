import type { Incident, StepState } from '../../contract/incident'
import { experimentNames, isSilent, tellExperiment } from '../../contract/experiments'
import { experimentsFor } from '../../remedies/experiments'
import { Say } from './Say'

interface Props {
  readonly incident: Incident
  readonly state: StepState
}

/** The requests before they are sent; while they are, and after that, what each told. */
export function Checks({ incident: { evidence, diagnosis, tried, steps }, state }: Props) {
  const { note } = steps.find(({ step }) => step === 'run-checks') ?? {}
  // What was told before the access was taken away still counts.
  const isOver = state === 'unavailable' && note?.id !== 'step_no_access'
  const told = isOver ? [] : (tried?.told ?? [])
  const planned = state === 'todo' && evidence ? experimentsFor(evidence, diagnosis) : []
  if (!told.length && !planned.length) return null
  return (
    <div class="preview checks" aria-live="polite">
      {told.length > 0 && (
        <>
          <p>
            <Say of={{ id: 'checks_told_title' }} />
          </p>
          <ul>
            {told.map((fact) => (
              <li
                key={fact.id}
                class={isSilent(fact) ? 'silent' : undefined}
                data-experiment={fact.id}
                data-outcome={fact.outcome}
              >
                <Say of={tellExperiment(fact)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {planned.length > 0 && (
        <>
          <p>
            <Say of={{ id: 'checks_list_title' }} />
          </p>
          <ul>
            {planned.map(({ id, host }) => (
              <li key={id} data-experiment={id}>
                <Say of={{ id: experimentNames[id], values: [{ code: host }] }} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
