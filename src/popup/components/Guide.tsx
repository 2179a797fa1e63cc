import type { Incident } from '../../contract/incident'
import type { RemedyStep } from '../../remedies/remedy'
import { AddressPanel } from './AddressPanel'
import { KeyboardPanel } from './KeyboardPanel'
import { Say } from './Say'

interface Props {
  readonly spec: RemedyStep
  readonly incident: Incident
  readonly open: boolean
}

/** What the person does, point by point, with the part that is live. */
export function Guide({ spec, incident, open }: Props) {
  return (
    <details class="guide" open={open}>
      <summary>
        <Say of={{ id: 'guide_show' }} />
      </summary>
      {spec.panel === 'address' && <AddressPanel incident={incident} />}
      {spec.panel === 'keyboard' && <KeyboardPanel />}
      <ul>
        {spec.points?.map((id) => (
          <li>
            <Say of={{ id }} />
          </li>
        ))}
      </ul>
    </details>
  )
}
