import type { Address, Exchange } from '../contract/evidence'
import type { Incident, TabRecord } from '../contract/incident'
import { finalStatus } from './key'
import { replacesPage, turnPage } from './page-visit'

/** Of how many refused pages that a tab has left it is remembered why they were refused. */
const capacity = 3
/** Incidents that a tab's record holds. */
const room = 20
/** Clocks of the page's own timing and of the request's events differ by less than this, ms. */
const tolerance = 2_000

/**
 * The record with the refused pages among what has `gone` from it kept aside: Firefox shows such a page again without
 * asking anew. Without those that are on record again, or were answered otherwise since. The very same record where
 * nothing is new.
 */
export function keepLeft(record: TabRecord, gone: readonly Incident[]): TabRecord {
  const { left: before = [], ...rest } = record
  const pages = gone.filter(
    ({ kind, state, exchange }) => kind === 'page' && state === 'open' && replacesPage(exchange),
  )
  const isNew = ({ id }: Incident) => !pages.some((page) => page.id === id)
  const isOver = (incident: Incident) =>
    record.incidents.some(({ id }) => id === incident.id) || wasAnsweredSince(incident, record)
  const left = [...pages, ...before.filter(isNew)].filter((incident) => !isOver(incident)).slice(0, capacity)
  if (!pages.length && left.length === before.length) return record
  return left.length ? { ...rest, left } : rest
}

/** What the tab shows is a later answer to the same request, and no refusal. An older document says nothing of that. */
function wasAnsweredSince({ address, exchange: refused }: Incident, { page }: TabRecord): boolean {
  if (!page) return false
  const { exchange } = page
  const status = finalStatus(exchange)
  const isLater = (exchange.loadedAt ?? exchange.startedAt) >= refused.startedAt
  return isLater && status !== undefined && status !== 401 && leadsThrough(exchange, address)
}

/** The refused page that this document (`loadedAt`: epoch ms) is, where it is on record that the tab has left it. */
export function findLeft(record: TabRecord, address: Address, loadedAt: number): Incident | undefined {
  const { incidents, left = [] } = record
  const isIt = ({ kind, state, instead, exchange }: Incident) =>
    kind === 'page' &&
    state === 'open' &&
    !instead &&
    // Refused once more since, and never answered well, it is the same story.
    exchange.startedAt >= loadedAt - tolerance &&
    leadsThrough(exchange, address)
  return incidents.find((incident) => incident.away && isIt(incident)) ?? left.find(isIt)
}

/** The tab shows that refused page again, as it was: with what was found then, and what was tried. */
export function showLeft(record: TabRecord, incident: Incident, loadedAt: number, now: number): TabRecord {
  const { away: _, ...known } = incident
  const { id, exchange } = known
  // What it is shown in place of was asked for later than it was itself.
  const page = {
    ...exchange,
    startedAt: now,
    loadedAt,
    ...(exchange.answer && { answer: { ...exchange.answer, at: now } }),
  }
  const incidents = [known, ...record.incidents.filter((other) => other.id !== id)].slice(0, room)
  return turnPage({ ...record, incidents, shown: { loadedAt, by: page.id } }, page, id, now)
}

const leadsThrough = ({ address, redirects }: Exchange, { digest }: Address) =>
  address.digest === digest || redirects.some((station) => station.address.digest === digest)
