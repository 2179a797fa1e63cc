import type { SiteRecord } from '../contract/incident'
import { type Item, item } from '../platform/storage'

/** Hosts of which something is kept; the one unused for longest goes first. */
const capacity = 100

interface Known {
  readonly host: string
  readonly site: string
  readonly fine: boolean
  readonly store?: string
}

const known = item<readonly Known[]>('session', 'sites', [])

function record(host: string, store?: string): Item<SiteRecord> {
  const key = store === undefined ? `site:${host}` : `site:${store}:${host}`
  return item<SiteRecord>('session', key, { answers: [], clock: [] })
}

/**
 * What is known of a host; empty where it was not met in this session. `store`: cookie store of a private window or a
 * container, of which the ordinary windows know nothing, nor it of them.
 */
export function siteOf(host: string, store?: string): Promise<SiteRecord> {
  return record(host, store).get()
}

/** Calls back when what the ordinary windows know of a host has changed; answers the way to stop. */
export function watchSite(host: string, listener: () => void): () => void {
  return record(host).watch(() => listener())
}

/** Changes what is known of a host. `site`: its registrable domain. */
export async function changeSite(
  { host, site, store }: { readonly host: string; readonly site: string; readonly store?: string | undefined },
  change: (now: SiteRecord) => SiteRecord,
): Promise<SiteRecord> {
  const changed = await record(host, store).update(change)
  const entry = { host, site, fine: changed.fineAt !== undefined, ...(store !== undefined && { store }) }
  const isIt = (other: Known | undefined) => other?.host === host && other.store === store
  let forgotten: readonly Known[] = []
  await known.update((now) => {
    if (isIt(now[0]) && now[0]?.fine === entry.fine) return now
    const next = [entry, ...now.filter((other) => !isIt(other))]
    forgotten = next.slice(capacity)
    return next.slice(0, capacity)
  })
  await drop(forgotten)
  return changed
}

/** Other hosts of the registrable domain that answered well in this session. */
export async function siblingsOf(host: string, site: string, store?: string): Promise<string[]> {
  return (await known.get()).flatMap((other) =>
    other.fine && other.store === store && other.site === site && other.host !== host ? [other.host] : [],
  )
}

/** Forgets what is known of every private window or container but these, which have a tab. */
export async function forgetOtherStores(stores: readonly string[]): Promise<void> {
  const isGone = ({ store }: Known) => store !== undefined && !stores.includes(store)
  const gone = (await known.get()).filter(isGone)
  if (!gone.length) return
  await known.update((now) => now.filter((other) => !isGone(other)))
  await drop(gone)
}

async function drop(forgotten: readonly Known[]): Promise<void> {
  await Promise.all(forgotten.map(({ host, store }) => record(host, store).remove()))
}
