import type { Step } from '../../remedies/word-step'
import { usePort } from '../port'
import type { Spared } from './CookiePreview'
import { Say } from './Say'

/** Why the browser will ask, before it does: its question says only what for. */
const reasons = { management: 'step_needs_management', browsingData: 'step_needs_browsing_data' } as const

interface Props {
  readonly step: Step
  readonly todo: boolean
  /** Why nothing is lost, once that is known. */
  readonly spared: Spared | undefined
}

/** What the step, or another try of it, asks of the person, as far as there is anything for it to do. */
export function StepCosts({ step, todo, spared }: Props) {
  const { can } = usePort()
  const { spec, cost, resends, resend, reloads } = step
  const asks = todo && !(spec.needs === 'browsingData' && can('clearsUnasked')) ? spec.needs : undefined
  const caution = (!resends && resend) || reloads
  if (spared === 'nothing') return null
  return (
    <>
      {!todo && cost && !spared && (
        <p>
          <Say of={{ id: 'step_again_costs' }} />
        </p>
      )}
      {cost && !spared && (
        <p class="cost">
          <Say of={cost} />
        </p>
      )}
      {asks && (
        <p class="cost">
          <Say of={{ id: reasons[asks] }} />
        </p>
      )}
      {caution && (
        <p class="cost">
          <Say of={caution} />
        </p>
      )}
    </>
  )
}
