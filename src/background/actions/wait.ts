import { endOfPause, isTooLong, isUntilTomorrow, ownPause, waitOf } from '../../contract/pause'
import { recordStep, stepOf } from '../../incidents/steps'
import { saysHours } from '../../remedies/words-said'
import { waitOut } from '../waits'
import { check } from './checking'
import { changeIncident, incidentAt, note, type Place } from './trail'

/** Begins the pause that the site asked for; when it is over, the page is checked, popup or not (decision 9). */
export async function wait(place: Place): Promise<void> {
  const { evidence, instead, diagnosis } = await incidentAt(place)
  const now = Date.now()
  // What the site answers with by now says more than the refusal before it.
  const asked =
    instead?.what === 'error' ? instead.pause : evidence && { ms: waitOf(evidence), until: endOfPause(evidence, now) }
  // Who was told to come back later is back.
  const tomorrow = instead?.what === 'error' ? instead.tomorrow : evidence && isUntilTomorrow(evidence)
  const isShut = !instead && diagnosis !== undefined && saysHours(diagnosis.ranked[0])
  if (tomorrow || isShut || isTooLong(asked?.ms)) return check(place, { reopen: true })
  await note(place, { state: 'running', wait: { until: Math.max(now, asked?.until ?? now + ownPause) } })
  await waitOut()
}

/** Ends the pause without a check: the step is to be done, as before. Changes nothing where none lasts. */
export async function stopWaiting(place: Place): Promise<void> {
  await changeIncident(place, (incident) => {
    const record = stepOf(incident, place.step)
    if (!record?.wait || record.state !== 'running') return incident
    const { wait: _, note: __, ...rest } = record
    return recordStep(incident, { ...rest, state: 'todo', at: Date.now() })
  })
  await waitOut()
}
