import { endOfPause, ownPause } from '../../contract/pause'
import { waitOut } from '../waits'
import { incidentAt, note, type Place } from './trail'

/** Begins the pause that the site asked for; when it is over, the page is checked, popup or not (decision 9). */
export async function wait(place: Place): Promise<void> {
  const { evidence } = await incidentAt(place)
  const now = Date.now()
  const until = (evidence && endOfPause(evidence, now)) ?? now + ownPause
  await note(place, { state: 'running', wait: { until } })
  await waitOut()
}
