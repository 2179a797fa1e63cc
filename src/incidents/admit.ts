import type { Incident, TabRecord } from '../contract/incident'

/** Incidents that are kept of a tab. */
export const capacity = 20
/** New addresses of one origin that are told apart in a minute; above, they count as one incident. */
export const burstSize = 20
const burstTime = 60_000
const originsCounted = 20

/** Puts a new or changed incident into the record, newest first, within its bounds. */
export function admit(record: TabRecord, incident: Incident, now: number): TabRecord {
  if (record.incidents.some(({ id }) => id === incident.id)) return replace(record, incident)
  const { origin } = incident.address
  const bursts = countBurst(record.bursts ?? {}, origin, now)
  const gathered = record.incidents.find((other) => other.address.origin === origin && !other.away)
  if (gathered && bursts[origin]!.count > burstSize) {
    return { ...replace(record, { ...gathered, count: gathered.count + 1, lastAt: now }), bursts }
  }
  const incidents = [incident, ...record.incidents]
  const surplus = incidents.length > capacity ? leastUseful(incidents) : undefined
  return {
    ...record,
    bursts,
    incidents: incidents.filter((other) => other !== surplus),
    spilled: record.spilled + (surplus ? 1 : 0),
  }
}

function replace(record: TabRecord, incident: Incident): TabRecord {
  return { ...record, incidents: record.incidents.map((other) => (other.id === incident.id ? incident : other)) }
}

function countBurst(bursts: NonNullable<TabRecord['bursts']>, origin: string, now: number) {
  const known = bursts[origin]
  const since = known && now - known.since < burstTime ? known : { since: now, count: 0 }
  const kept = Object.entries(bursts)
    .filter(([other]) => other !== origin)
    .slice(-originsCounted)
  return { ...Object.fromEntries(kept), [origin]: { ...since, count: since.count + 1 } }
}

/** The oldest that nobody works on; a page's own refusal and started steps stay longest. */
function leastUseful(incidents: readonly Incident[]): Incident | undefined {
  const worth = ({ kind, quiet, steps }: Incident) =>
    (steps.length ? 4 : 0) + (kind === 'page' ? 2 : 0) + (quiet ? 0 : 1)
  return incidents.reduceRight((least, other) => (worth(other) < worth(least) ? other : least))
}
