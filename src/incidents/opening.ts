import { isDownload } from '../contract/download'
import type { Exchange } from '../contract/evidence'
import type { Incident, StepRecord, TabRecord } from '../contract/incident'
import { finalStatus, keyOf } from './key'
import { wasGivenUp } from '../contract/given-up'

/**
 * What a good answer to a page shows of it. coming: its head alone, which no person sees; nobody knows what follows.
 * broken: it has ended before it was whole. nothing: the tab keeps what it showed (No Content, Reset Content: RFC 9110
 * 15.3.5, 15.3.6). empty: the tab shows a page with nothing in it. open: all of it is there.
 */
export function howItOpens(exchange: Exchange, status: number): 'open' | 'coming' | 'broken' | 'nothing' | 'empty' {
  const { kind, end } = exchange
  if (kind !== 'page') return 'open'
  if (status === 204 || status === 205) return 'nothing'
  // A file goes to the disk, and the tab stays; how that ends is told in the browser's own list.
  if (isDownload(exchange)) return 'open'
  if (isEmpty(exchange) && !end?.error) return 'empty'
  if (!end || wasGivenUp(exchange)) return 'coming'
  return end.error ? 'broken' : 'open'
}

/**
 * True where the head of the last answer says that nothing follows (RFC 9110 8.6). One that the browser has the rest of
 * (304), or of a round before a login was sent, says so of itself alone; one that leads on need not have anything to show.
 */
function isEmpty({ answer }: Exchange): boolean {
  const isWell = answer !== undefined && answer.status >= 200 && answer.status < 300
  return isWell && answer.headers['content-length'] === '0' && !answer.names.includes('refresh')
}

/** The incident where a page was answered well and yet is not there to be seen: its steps ask the person. */
export function leaveUnseen(incident: Incident, { startedAt }: Exchange, now: number): Incident {
  const steps = incident.steps.map((step): StepRecord => {
    const { state, check } = step
    const isOwed = state === 'checking' && check !== undefined && startedAt >= check.since
    return isOwed ? { ...step, state: 'unchecked', at: now } : step
  })
  return { ...incident, steps }
}

/** Of the page that is coming well into the tab, and has not ended: the refusal that a step of the incident saw before. */
export function awaitsWhole({ page, incidents }: TabRecord): Exchange | undefined {
  if (!page || page.exchange.end || (finalStatus(page.exchange) ?? 400) >= 400) return undefined
  const { exchange } = page
  const asked = new Set([keyOf(exchange), ...exchange.redirects.map((station) => keyOf({ ...exchange, ...station }))])
  const waits = ({ id, kind, state, steps }: Incident) =>
    kind === 'page' && state === 'open' && asked.has(id) && steps.length > 0
  return incidents.find(waits)?.exchange
}
