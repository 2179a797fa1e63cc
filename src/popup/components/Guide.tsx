import { useEffect, useState } from 'preact/hooks'
import type { Device } from '../../contract/device'
import type { Incident } from '../../contract/incident'
import type { Step } from '../../remedies/word-step'
import { usePort } from '../port'
import { AddressPanel } from './AddressPanel'
import { GuidePoint } from './GuidePoint'
import { KeyboardPanel } from './KeyboardPanel'
import { LinePanel } from './LinePanel'
import { Say } from './Say'
import { TokenPanel } from './TokenPanel'

interface Props {
  readonly step: Step
  readonly incident: Incident
  readonly open: boolean
  /** What the first point opens is the thing to do now. */
  readonly leads: boolean
}

/** What the person does, point by point, with the part that is live and what is told of this case and this device. */
export function Guide({ step: { spec, points }, incident, open, leads }: Props) {
  const port = usePort()
  const [device, setDevice] = useState<Device>()
  const { evidence, diagnosis } = incident
  const first = diagnosis?.ranked[0]
  const told = (first && spec.tells?.({ first, evidence, device })) ?? []

  useEffect(() => {
    if (spec.tells) void port.device().then(setDevice, () => undefined)
  }, [port, spec])

  function noteRead() {
    if (!spec.otherAddress) return
    port.ask('reads', { tabId: port.tabId, incident: incident.id, step: spec.id }).catch(() => undefined)
  }

  return (
    <details class="guide" open={open} onToggle={({ currentTarget }) => currentTarget.open && noteRead()}>
      <summary>
        <Say of={{ id: 'guide_show' }} />
      </summary>
      {spec.panel === 'address' && <AddressPanel incident={incident} />}
      {spec.panel === 'keyboard' && <KeyboardPanel />}
      {spec.panel === 'line' && <LinePanel incident={incident} />}
      {spec.panel === 'token' && evidence && <TokenPanel evidence={evidence} />}
      <ul>
        {told.map((point, index) => (
          <GuidePoint key={`${point.say.id} ${point.copy ?? ''}`} point={point} leads={leads && index === 0} />
        ))}
        {points?.map((id) => (
          <GuidePoint key={id} point={{ say: { id } }} />
        ))}
      </ul>
    </details>
  )
}
