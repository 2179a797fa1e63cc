import { useEffect, useState } from 'preact/hooks'
import type { Named } from '../../contract/bisect'
import type { Device } from '../../contract/device'
import { pageOfExtension } from '../../remedies/ways'
import { tame } from '../../text/tame'
import { usePort } from '../port'
import { tellChange } from '../changes'
import { Say, useSay } from './Say'

/** No browser's store lets a name be longer. */
export const longestName = 80

interface Props {
  readonly of: readonly Named[]
  /** Absent: without the way to their settings, which is not what is to be done now. */
  readonly run?: (doing: Promise<unknown>) => void
}

/** Extensions as the person knows them, each with the way to the browser's own page about it. */
export function Extensions({ of, run }: Props) {
  const { device: readDevice, openOwnPage } = usePort()
  const [device, setDevice] = useState<Device>()
  const say = useSay()
  useEffect(() => void readDevice().then(setDevice, () => undefined), [readDevice])
  return (
    <ul class="extensions">
      {of.map(({ id, name, icon, change }) => (
        <li key={id}>
          {icon && <img src={icon} alt="" width="20" height="20" />}
          <span>
            <b dir="auto">{tame(name, longestName)}</b>
            {change && (
              <small>
                <Say of={tellChange(change)} />
              </small>
            )}
          </span>
          {run && device?.ownPages && (
            <button
              type="button"
              class="slight"
              aria-label={`${say({ id: 'bisect_settings_button' })}: ${tame(name, longestName)}`}
              onClick={() => run(openOwnPage(pageOfExtension(id, device)!))}
            >
              <Say of={{ id: 'bisect_settings_button' }} />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
