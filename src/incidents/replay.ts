import type { Exchange } from '../contract/evidence'
import type { Incident, SiteRecord, TabRecord } from '../contract/incident'
import { gather } from './gather'
import { keyOf } from './key'
import { observe } from './observe'
import { settle } from './settle'
import { emptySite, remember } from './site'

/**
 * The incidents of a recording that a person should hear of, each with its evidence, most serious first: the page, then
 * frames, then calls. The same rooms as in the watching extension, with the recording's own clock.
 */
export function replay(exchanges: readonly Exchange[]): Incident[] {
  const sites = new Map<string, SiteRecord>()
  let record: TabRecord = { incidents: [], spilled: 0 }
  const ordered = exchanges.toSorted((a, b) => a.startedAt - b.startedAt)
  for (const exchange of ordered) {
    const now = exchange.end?.at ?? exchange.answer?.at ?? exchange.startedAt
    const host = exchange.address.host
    const site = remember(sites.get(host) ?? emptySite, exchange)
    sites.set(host, site)
    record = observe(settle(record, now), exchange, now)
    record = withEvidence(record, keyOf(exchange), site, siblingsOf(exchange, sites))
  }
  const settled = settle(record, Infinity).incidents
  return settled
    .filter(({ state, quiet }) => (state === 'open' || state === 'asking') && !quiet)
    .sort((a, b) => seriousness(b) - seriousness(a) || b.lastAt - a.lastAt)
}

function withEvidence(record: TabRecord, id: string, site: SiteRecord, siblings: string[]): TabRecord {
  const page = record.page
  const incidents = record.incidents.map((incident) => {
    if (incident.id !== id || incident.state === 'healed') return incident
    const evidence = gather(incident, { ...(page && { page }), site, siblings })
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
