import type { Exchange } from '../contract/evidence'
import type { PageVisit, TabRecord } from '../contract/incident'
import { replacesPage } from './page-visit'

/**
 * What was seen of a file that was to be saved, and the record without a page in its place. To Firefox, a click on
 * `<a download>` is a navigation like any other until it is refused: then it ends with an error of its own (measured, 153;
 * a page without a body ends with another one), and the tab stays on the page of the click.
 */
export function keepPage(record: TabRecord, exchange: Exchange): readonly [TabRecord, Exchange] {
  const { kind, end, answer } = exchange
  const notSaved = end?.error === 'NS_ERROR_NET_ERROR_RESPONSE' && answer?.status === 401 && replacesPage(exchange)
  if (kind !== 'page' || !notSaved) return [record, exchange]
  const { page, ...rest } = record
  if (page?.exchange.id !== exchange.id) return [record, { ...exchange, kind: 'call' }]
  const { incidents = [], ...shown } = page.under ?? {}
  const own = record.incidents.filter((incident) => incident.exchange.id === exchange.id)
  const others = incidents.filter(({ id }) => own.every((incident) => incident.id !== id))
  return [
    { ...rest, ...(page.under && { page: shown as PageVisit }), incidents: [...others, ...own] },
    { ...exchange, kind: 'call' },
  ]
}
