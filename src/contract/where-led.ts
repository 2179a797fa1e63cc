import type { Incident, TabRecord } from './incident'

/** True while the tab shows the very page to which the refused address leads by now. */
export function showsWhereItLed(
  { instead, address }: Pick<Incident, 'instead' | 'address'>,
  { page }: Pick<TabRecord, 'page'>,
): boolean {
  const stations = page?.exchange.redirects ?? []
  return instead?.what === 'page' && stations.some((station) => station.address.digest === address.digest)
}

/** The same where that is no other page, but the refused address itself, which answers in another way. */
export function showsInItsPlace(
  { instead, address }: Pick<Incident, 'instead' | 'address'>,
  { page }: Pick<TabRecord, 'page'>,
): boolean {
  const answers = instead?.what === 'error' || instead?.what === 'empty'
  return answers && page?.exchange.address.digest === address.digest
}

/**
 * True where the tab shows another page by now: nothing there waits to be loaded again. Of a part of a page it is not known
 * which one that was, and it may be the very one, loaded anew.
 */
export function hasLeft(
  incident: Pick<Incident, 'kind' | 'away' | 'instead' | 'address'>,
  record: Pick<TabRecord, 'page'>,
): boolean {
  if (!incident.away || (incident.kind !== 'page' && record.page)) return false
  return !showsWhereItLed(incident, record) && !showsInItsPlace(incident, record)
}
