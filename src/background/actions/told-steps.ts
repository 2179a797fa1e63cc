import type { Incident } from '../../contract/incident'
import type { MessageId } from '../../contract/messages'
import { knownTabs, tabRecord } from '../../store/incidents'
import { note } from './trail'

/** Steps that ended with these words, in any tab, are to be done again where they no longer hold. */
export async function reopen(said: MessageId, holdsNoMore: (incident: Incident) => boolean | Promise<boolean>) {
  for (const tabId of await knownTabs())
    for (const incident of (await tabRecord(tabId).get()).incidents)
      for (const { step, state, note: told } of incident.steps)
        if (state === 'unavailable' && told?.id === said && (await holdsNoMore(incident)))
          await note({ tabId, incident: incident.id, step }, { state: 'todo' })
}
