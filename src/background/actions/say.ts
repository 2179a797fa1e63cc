import type { Incident } from '../../contract/incident'
import type { MessageId } from '../../contract/messages'
import { stepOf } from '../../incidents/steps'
import { changeRecord } from '../incidents'
import { changeIncident, noted, type Place } from './trail'

/** What a "no" comes to where the question was not whether it is still refused: something opened, and was seen to. */
const denied: Readonly<Partial<Record<MessageId, MessageId>>> = {
  step_came_to: 'step_said_not_this',
  step_led_to_page: 'step_said_not_this',
  opened_there: 'step_said_no_help',
  step_opened_asks: 'step_said_no_help',
}

/** The person's own answer to what we cannot see ourselves. */
export async function say({ helped, ...place }: Place & { helped: boolean }): Promise<null> {
  await changeIncident(place, (incident) => {
    const asked = stepOf(incident, place.step)?.note
    const id = (asked && denied[asked.id]) ?? 'step_said_refused'
    return noted(incident, place.step, helped ? { state: 'fixed' } : { state: 'no-help', note: { id } })
  })
  if (helped) await changeRecord(place.tabId, (now) => ({ ...now, incidents: now.incidents.map(closed(place)) }))
  return null
}

function closed({ incident: id, step }: Place): (incident: Incident) => Incident {
  const at = Date.now()
  return (incident) => {
    if (incident.id !== id) return incident
    const { dueAt: _, instead: __, quiet: ___, ...rest } = incident
    return { ...rest, state: 'healed', fixed: { at, by: step } }
  }
}
