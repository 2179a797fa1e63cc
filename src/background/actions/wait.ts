import { ownPause, waitOf } from '../../remedies/pause'
import { waitOut } from '../waits'
import { incidentAt, note, type Place } from './trail'

/** Servers count in whole seconds: a try in the last one would come too early, ms. */
const slack = 1_000

/** Begins the pause that the site asked for; when it is over, the page is checked, popup or not (decision 9). */
export async function wait(place: Place): Promise<void> {
  const { evidence } = await incidentAt(place)
  const now = Date.now()
  const asked = evidence && waitOf(evidence)
  const until = asked ? Math.max(now, evidence.answer.at + asked + slack) : now + ownPause
  await note(place, { state: 'running', wait: { until } })
  await waitOut()
}
