import type { Station } from '../../contract/causes'
import type { MessageId } from '../../contract/messages'
import type { StationView } from '../journey'
import { Say, useSay } from './Say'

const names: Readonly<Record<Station, MessageId>> = {
  address: 'station_address',
  browser: 'station_browser',
  network: 'station_network',
  site: 'station_site',
  'sign-in': 'station_sign_in',
}

/** The request's way, with the place where it broke. */
export function Journey({ stations }: { stations: readonly StationView[] }) {
  const say = useSay()
  return (
    <ol class="journey" aria-label={say({ id: 'journey_label' })}>
      {stations.map(({ station, state }) => (
        <li class={state}>
          <Say of={{ id: names[station] }} />
          {state === 'broken' && (
            <span class="unseen">
              {' '}
              <Say of={{ id: 'journey_broken' }} />
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
