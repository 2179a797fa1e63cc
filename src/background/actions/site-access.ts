import { hasSiteAccess } from '../../platform/permissions'
import { findStep } from '../../remedies'
import { knownTabs, tabRecord } from '../../store/incidents'
import { incidentAt, note, type Place } from './trail'

/** Without access, the browser shows us an empty jar and no answer: it is said as that, and nothing is done. */
export async function mayReach(place: Place): Promise<boolean> {
  const { address } = await incidentAt(place)
  // A report is of what was seen before.
  if (findStep(place.step)?.act === 'find-contact' || (await hasSiteAccess(address.origin))) return true
  await note(place, { state: 'unavailable', note: { id: 'step_no_access' } })
  return false
}

/** Steps that only wanted the access are to be done again once it is back, wherever the person gave it. */
export async function followAccess(): Promise<void> {
  for (const tabId of await knownTabs())
    for (const { id: incident, address, steps } of (await tabRecord(tabId).get()).incidents)
      for (const { step, state, note: said } of steps)
        if (state === 'unavailable' && said?.id === 'step_no_access' && (await hasSiteAccess(address.origin)))
          await note({ tabId, incident, step }, { state: 'todo' })
}
