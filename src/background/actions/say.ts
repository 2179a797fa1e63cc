import type { Incident } from '../../contract/incident'
import type { MessageId } from '../../contract/messages'
import { type Question, questionOf } from '../../contract/question'
import type { StepId } from '../../contract/remedies'
import { stepOf } from '../../incidents/steps'
import { changeIncident, noted, type Place } from './trail'

/** What a "no" comes to: where something opened, and was seen to, it is not that it is still refused. */
const denied: Readonly<Record<Question, MessageId>> = {
  works: 'step_said_refused',
  wanted: 'step_said_not_this',
  helped: 'step_said_no_help',
}

/** The person's own answer to what we cannot see ourselves. */
export async function say({ helped, ...place }: Place & { helped: boolean }): Promise<null> {
  // At once: of a worker that dies in between, the step would be fixed and the page refused.
  await changeIncident(place, (incident) => {
    if (helped) return closed(noted(incident, place.step, { state: 'fixed' }), place.step)
    const id = denied[questionOf(stepOf(incident, place.step)?.note)]
    return noted(incident, place.step, { state: 'no-help', note: { id } })
  })
  return null
}

function closed({ dueAt: _, instead: __, quiet: ___, ...rest }: Incident, by: StepId): Incident {
  return { ...rest, state: 'healed', fixed: { at: Date.now(), by } }
}
