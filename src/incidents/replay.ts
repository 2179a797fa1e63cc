import type { Exchange, JarCookie } from '../contract/evidence'
import type { Incident, QuietReason, SiteRecord, TabRecord } from '../contract/incident'
import { cookiesOf, keepCookies } from './cookie-jar'
import { gather, type Surroundings } from './gather'
import { keyOf } from './key'
import { observe } from './observe'
import { settle } from './settle'
import { emptySite, remember } from './site'

/** What its diagnosis may still make worth telling (`hear`). */
const mayBeNews = new Set<QuietReason>(['probe', 'sign-in-page', 'third-party'])

/**
 * The incidents of a recording that a person may have to hear of, each with its evidence, most serious first: the page, then
 * frames, then calls. Whether a probe is news, its diagnosis tells (`hear`). The same rooms as in the watching extension, with the recording's own clock.
 */
export function replay(exchanges: readonly Exchange[]): Incident[] {
  const sites = new Map<string, SiteRecord>()
  let record: TabRecord = { incidents: [], spilled: 0 }
  let stored: readonly JarCookie[] = []
  let waiting: readonly Exchange[] = []
  const left = new Set<string>()
  const ordered = exchanges.toSorted((a, b) => a.startedAt - b.startedAt)
  for (const exchange of ordered) {
    const now = exchange.end?.at ?? exchange.answer?.at ?? exchange.startedAt
    const host = exchange.address.host
    const site = remember(sites.get(host) ?? emptySite, exchange)
    sites.set(host, site)
    // What came later than the request was sent was not in the jar; what its own redirects set was.
    const [past, late] = [waiting.filter(endsBefore(exchange)), waiting.filter((one) => !endsBefore(exchange)(one))]
    stored = past.reduce(keepCookies, stored)
    waiting = [...late, exchange]
    const { answer: _, ...onTheWay } = exchange
    const jar = cookiesOf(keepCookies(stored, onTheWay), exchange.address)
    const before = settle(record, now)
    record = observe(before, exchange, now)
    if (movesOn(exchange)) before.incidents.filter(isFresh(exchange)).forEach(({ id }) => left.add(id))
    record = withEvidence(record, keyOf(exchange), {
      site,
      siblings: siblingsOf(exchange, sites),
      ...(jar.length && { jar }),
    })
  }
  const settled = settle(record, Infinity).incidents
  return settled
    .filter(({ id, state }) => !left.has(id) && (state === 'open' || state === 'asking'))
    .filter(({ quiet }) => !quiet || mayBeNews.has(quiet))
    .sort((a, b) => seriousness(b) - seriousness(a) || b.lastAt - a.lastAt)
}

/** How soon a page that only passes people on has done so, ms. */
const passingTime = 2_000

/** Another page opens well though nobody has clicked (Fetch Metadata: Sec-Fetch-User); by its own script, say. */
function movesOn({ kind, request, answer }: Exchange): boolean {
  const by = request?.headers['sec-fetch-site'] ?? 'none'
  return kind === 'page' && (answer?.status ?? 400) < 400 && by !== 'none' && !request?.names.includes('sec-fetch-user')
}

const isFresh =
  ({ startedAt }: Exchange) =>
  ({ kind, away, exchange }: Incident) =>
    kind === 'page' && !away && startedAt - (exchange.end?.at ?? exchange.startedAt) < passingTime

const endsBefore =
  ({ startedAt }: Exchange) =>
  ({ end, answer }: Exchange) =>
    (end?.at ?? answer?.at ?? Infinity) <= startedAt

function withEvidence(record: TabRecord, id: string, around: Omit<Surroundings, 'page'>): TabRecord {
  const page = record.page
  const incidents = record.incidents.map((incident) => {
    if (incident.id !== id || incident.state === 'healed') return incident
    const evidence = gather(incident, { ...around, ...(page && { page }) })
    return evidence ? { ...incident, evidence } : incident
  })
  return { ...record, incidents }
}

/** Other hosts of the same site that answered well. */
function siblingsOf({ address }: Exchange, sites: ReadonlyMap<string, SiteRecord>): string[] {
  return [...sites].flatMap(([host, { fineAt }]) =>
    fineAt !== undefined && host !== address.host && `.${host.split(':')[0]}`.endsWith(`.${address.site}`)
      ? [host]
      : [],
  )
}

function seriousness({ kind }: Incident): number {
  return ['part', 'call', 'preflight', 'frame', 'page'].indexOf(kind)
}
