import type { Exchange } from '../contract/evidence'
import type { Incident, TabRecord } from '../contract/incident'
import { keyOf } from './key'
import { openAgain } from './lead-on'

/** Whether a step of the incident seems to have been mended by that page: where one was seen, and the person has not said so. */
const isMendedBy =
  (page: Exchange) =>
  ({ id, kind, state, fixed, steps }: Incident): boolean => {
    const opened = [page, ...page.redirects.map((station) => ({ ...page, ...station }))].map(keyOf)
    const seems = kind === 'page' && state === 'healed' && fixed?.status !== undefined && opened.includes(id)
    return seems && steps.some((step) => step.state === 'fixed' && step.at >= page.startedAt)
  }

/** The page in the tab, where it is what something was called fixed by. */
export function mendingPage({ page, incidents }: TabRecord): Exchange | undefined {
  return page && incidents.some(isMendedBy(page.exchange)) ? page.exchange : undefined
}

/**
 * The record once the tab shows that there is nothing in that page. The head of an answer need not tell how much follows
 * (RFC 9112 6.3), and what is compressed has a length all the same.
 */
export function turnOutEmpty(record: TabRecord, now: number): TabRecord {
  const page = mendingPage(record)
  if (!page) return record
  const isMended = isMendedBy(page)
  const led = { startedAt: page.startedAt, instead: { what: 'empty' } } as const
  const incidents = record.incidents.map((incident) =>
    isMended(incident) ? { ...openAgain(incident, led, now), away: true as const } : incident,
  )
  return { ...record, incidents }
}
