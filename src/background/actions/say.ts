import type { Incident } from '../../contract/incident'
import type { MessageId } from '../../contract/messages'
import type { StepId } from '../../contract/remedies'
import { stepOf } from '../../incidents/steps'
import { changeIncident, noted, type Place } from './trail'

/** What a "no" comes to where the question was not whether it is still refused: something opened, and was seen to. */
const denied: Readonly<Partial<Record<MessageId, MessageId>>> = {
  step_came_to: 'step_said_not_this',
  step_led_to_page: 'step_said_not_this',
  opened_there: 'step_said_no_help',
  step_opened_asks: 'step_said_no_help',
  step_opened_refuses: 'step_said_no_help',
}

/** The person's own answer to what we cannot see ourselves. */
export async function say({ helped, ...place }: Place & { helped: boolean }): Promise<null> {
  // At once: of a worker that dies in between, the step would be fixed and the page refused.
  await changeIncident(place, (incident) => {
    if (helped) return closed(noted(incident, place.step, { state: 'fixed' }), place.step)
    const asked = stepOf(incident, place.step)?.note
    const id = (asked && denied[asked.id]) ?? 'step_said_refused'
    return noted(incident, place.step, { state: 'no-help', note: { id } })
  })
  return null
}

function closed({ dueAt: _, instead: __, quiet: ___, ...rest }: Incident, by: StepId): Incident {
  return { ...rest, state: 'healed', fixed: { at: Date.now(), by } }
}
