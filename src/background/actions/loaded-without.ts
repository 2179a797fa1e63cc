import type { Incident } from '../../contract/incident'
import { knownTabs, tabRecord } from '../../store/incidents'
import { storeApart } from '../apart'
import { changeIncident, type Place } from './trail'

/**
 * Cookies that a step had removed at `removedAt` (epoch ms) are there again: what other tabs have shown of their host since
 * was loaded without them, so it is called fixed no more before it is opened again.
 */
export async function doubtLoadedWithout(place: Place, { address }: Incident, removedAt: number): Promise<void> {
  const store = await storeApart(place.tabId)
  const isMeant = ({ state, instead, fixed, address: { hostname } }: Incident) =>
    state === 'healed' && !instead && hostname === address.hostname && (fixed?.at ?? 0) > removedAt
  for (const tabId of (await knownTabs()).filter((other) => other !== place.tabId)) {
    const meant = (await tabRecord(tabId).get()).incidents.filter(isMeant)
    if (!meant.length || (await storeApart(tabId)) !== store) continue
    for (const { id } of meant)
      // Meanwhile the page may have been refused once more.
      await changeIncident({ tabId, incident: id }, (now) =>
        isMeant(now) ? { ...now, instead: { what: 'undone', elsewhere: true } } : now,
      )
  }
}
