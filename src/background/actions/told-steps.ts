import type { Incident, StepRecord } from '../../contract/incident'
import type { MessageId } from '../../contract/messages'
import type { StepId } from '../../contract/remedies'
import { knownTabs, tabRecord } from '../../store/incidents'
import { recordStep, stepOf } from '../../incidents/steps'
import { changeIncident, noted } from './trail'

/** Steps that ended with these words, in any tab, are to be done again where they no longer hold. */
export async function reopen(said: MessageId, holdsNoMore: (incident: Incident) => boolean | Promise<boolean>) {
  const ended = (step: StepRecord | undefined) =>
    (step?.state === 'unavailable' || step?.state === 'todo') && step.note?.id === said
  for (const tabId of await knownTabs())
    for (const incident of (await tabRecord(tabId).get()).incidents)
      for (const step of incident.steps)
        if (ended(step) && (await holdsNoMore(incident)))
          // Meanwhile it may have been taken again.
          await changeIncident({ tabId, incident: incident.id }, (now) =>
            ended(stepOf(now, step.step)) ? unsaid(now, step.step) : now,
          )
}

function unsaid(incident: Incident, id: StepId): Incident {
  const { note: _, ...step } = stepOf(incident, id)!
  return noted(recordStep(incident, step), id, { state: 'todo' })
}
