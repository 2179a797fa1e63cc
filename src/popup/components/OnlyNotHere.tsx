import { useEffect, useState } from 'preact/hooks'
import type { Named } from '../../contract/bisect'
import type { Device } from '../../contract/device'
import { pageOfExtension, wayToPause } from '../../remedies/ways'
import { tame } from '../../text/tame'
import { usePort } from '../port'
import { longestName } from './Extensions'
import { Say } from './Say'

interface Props {
  readonly of: readonly Named[]
  readonly run: (doing: Promise<unknown>) => void
}

/** How an extension that breaks the page is used all the same, with the way to its settings where we can open them. */
export function OnlyNotHere({ of, run }: Props) {
  const { device: readDevice, openOwnPage } = usePort()
  const [device, setDevice] = useState<Device>()
  useEffect(() => void readDevice().then(setDevice, () => undefined), [readDevice])
  if (!device) return null
  return (
    <>
      <p>
        <Say of={{ id: wayToPause(device) }} />
      </p>
      {of.map(({ id, name }) => {
        const page = pageOfExtension(id, device)
        return (
          page && (
            <button key={id} type="button" class="slight" onClick={() => run(openOwnPage(page))}>
              <Say of={{ id: 'bisect_settings_button' }} />: <bdi>{tame(name, longestName)}</bdi>
            </button>
          )
        )
      })}
    </>
  )
}
