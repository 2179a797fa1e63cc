import { domainMatches } from '../../contract/cookie-reach'
import type { Incident } from '../../contract/incident'
import { knownTabs, tabRecord } from '../../store/incidents'
import { storeApart } from '../apart'
import { changeIncident, type Place } from './trail'

/**
 * Cookies that a step had removed at `removedAt` (epoch ms) are there again: what any tab has shown since of the hosts to
 * which they go was loaded without them, so it is called fixed no more before it is opened again. `domains`: of those
 * that go to more than one host (RFC 6265bis 5.1.3).
 */
export async function doubtLoadedWithout(
  place: Place,
  { address }: Incident,
  removedAt: number,
  domains: readonly string[],
): Promise<void> {
  const store = await storeApart(place.tabId)
  const isMeant = ({ state, instead, fixed, address: { hostname } }: Incident) =>
    state === 'healed' &&
    !instead &&
    (hostname === address.hostname || domains.some((domain) => domainMatches(hostname, domain))) &&
    (fixed?.at ?? 0) > removedAt
  for (const tabId of await knownTabs()) {
    const isHere = tabId === place.tabId
    const meant = (await tabRecord(tabId).get()).incidents.filter(isMeant)
    if (!meant.length || (await storeApart(tabId)) !== store) continue
    for (const { id } of meant)
      // Meanwhile the page may have been refused once more.
      await changeIncident({ tabId, incident: id }, (now) =>
        isMeant(now) ? { ...now, instead: { what: 'undone', ...(!isHere && { elsewhere: true as const }) } } : now,
      )
  }
}
