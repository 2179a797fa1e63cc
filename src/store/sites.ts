import type { SiteRecord } from '../contract/incident'
import { type Item, item } from '../platform/storage'

/** Hosts of which something is kept; the one unused for longest goes first. */
const capacity = 100

interface Known {
  readonly host: string
  readonly site: string
  readonly fine: boolean
}

const known = item<readonly Known[]>('session', 'sites', [])

function record(host: string): Item<SiteRecord> {
  return item<SiteRecord>('session', `site:${host}`, { answers: [], clock: [] })
}

/** What is known of a host; empty where it was not met in this session. */
export function siteOf(host: string): Promise<SiteRecord> {
  return record(host).get()
}

/** Changes what is known of a host. `site`: its registrable domain. */
export async function changeSite(
  host: string,
  site: string,
  change: (now: SiteRecord) => SiteRecord,
): Promise<SiteRecord> {
  const changed = await record(host).update(change)
  const entry = { host, site, fine: changed.fineAt !== undefined }
  let forgotten: readonly Known[] = []
  await known.update((now) => {
    if (now[0]?.host === host && now[0].fine === entry.fine) return now
    const next = [entry, ...now.filter((other) => other.host !== host)]
    forgotten = next.slice(capacity)
    return next.slice(0, capacity)
  })
  await Promise.all(forgotten.map((other) => record(other.host).remove()))
  return changed
}

/** Other hosts of the registrable domain that answered well in this session. */
export async function siblingsOf(host: string, site: string): Promise<string[]> {
  return (await known.get()).flatMap((other) =>
    other.fine && other.site === site && other.host !== host ? [other.host] : [],
  )
}
