import type { Exchange } from '../contract/evidence'
import type { TabRecord } from '../contract/incident'

/** What a document says of when it began to load, and when its request was seen to begin, differ by less than this, ms. */
const clocksDiffer = 50

/**
 * A page that still loads when the next one is there is given up: its late end says nothing of what the tab shows. So
 * with what stands in for a document of which no request was seen (`loadedAt`), once its request has been told of.
 */
export function isOvertaken({ page }: TabRecord, exchange: Exchange): boolean {
  if (exchange.kind !== 'page' || !page) return false
  const { startedAt, loadedAt } = exchange
  const slack = page.exchange.loadedAt === undefined ? 0 : clocksDiffer
  if (page.exchange.startedAt - slack > startedAt) return true
  return loadedAt !== undefined && isRequestOf(page.exchange, exchange)
}

/** True of the request of that very document; one that the browser had kept, or its worker made, has none. */
function isRequestOf({ id, address, redirects, startedAt }: Exchange, document: Exchange): boolean {
  if (id === document.id || document.loadedAt === undefined) return false
  const stations = [address, ...redirects.map((station) => station.address)]
  const isSame = stations.some(({ digest }) => digest === document.address.digest)
  return isSame && startedAt >= document.loadedAt - clocksDiffer && document.startedAt === document.loadedAt
}
