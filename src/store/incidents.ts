import type { Evidence, RequestFacts } from '../contract/evidence'
import type { Incident, TabRecord } from '../contract/incident'
import { type Item, item, keysWith, through } from '../platform/storage'

const prefix = 'tab:'

/** The bucket of requests that no tab owns (workers). */
export const noTab = -1

export const emptyRecord: TabRecord = { incidents: [], spilled: 0 }

/** What is known of a tab; kept for this browser session. Written by the background alone. */
export function tabRecord(tabId: number): Item<TabRecord> {
  return through(item('session', `${prefix}${tabId}`, emptyRecord), unfold, fold)
}

/** `complete`: where more is known of the request than was seen of it. */
type Stored = Partial<Evidence> & Partial<Pick<RequestFacts, 'complete'>>

/** Evidence repeats what its exchange holds; it is stored once, so that long lists of cookies leave room for other tabs. */
function fold(record: TabRecord): TabRecord {
  return ofEach(record, foldOne)
}

function ofEach(record: TabRecord, change: (incident: Incident) => Incident): TabRecord {
  const { page, incidents, left } = record
  const under = page?.under && { ...page.under, incidents: page.under.incidents.map(change) }
  return {
    ...record,
    incidents: incidents.map(change),
    ...(left && { left: left.map(change) }),
    ...(under && { page: { ...page, under } }),
  }
}

function foldOne(incident: Incident): Incident {
  const { evidence, exchange } = incident
  // Evidence of an earlier try stays whole: its exchange is nowhere else.
  if (!evidence || evidence.exchange.id !== exchange.id) return incident
  const { exchange: _, answer: __, request, wording: ___, cookies, ...own } = evidence
  const known = request && request.complete !== exchange.request?.complete && { complete: request.complete }
  const kept: Stored = { ...own, ...known, ...(cookies?.jar && { cookies: { jar: cookies.jar } }) }
  return { ...incident, evidence: kept as Evidence }
}

function unfold(record: TabRecord): TabRecord {
  return ofEach(record, unfoldOne)
}

function unfoldOne(incident: Incident): Incident {
  const { exchange } = incident
  const { answer, request, wording } = exchange
  const stored = incident.evidence as Stored | undefined
  if (!stored || stored.exchange || !answer) return incident
  const { complete, ...own } = stored
  const cookies = {
    ...(request?.cookies && { sent: request.cookies }),
    ...own.cookies,
    ...(answer.setCookies && { set: answer.setCookies }),
  }
  const evidence: Evidence = {
    ...own,
    exchange,
    answer,
    ...(request && { request: { ...request, ...(complete && { complete }) } }),
    ...(wording && { wording }),
    ...(Object.keys(cookies).length > 0 && { cookies }),
  }
  return { ...incident, evidence }
}

/** Tabs of which something is kept. */
export async function knownTabs(): Promise<number[]> {
  return (await keysWith('session', prefix)).map((key) => Number(key.slice(prefix.length)))
}

/** Loads what an earlier life of the worker left, so that it can be peeked at. */
export async function loadRecords(): Promise<void> {
  await Promise.all((await knownTabs()).map((tabId) => tabRecord(tabId).update((now) => now)))
}
