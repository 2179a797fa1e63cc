import type { Incident } from '../contract/incident'
import type { Message, MessageId } from '../contract/messages'
import type { Preview } from '../contract/protocol'
import { capabilities } from '../platform/capabilities'
import { readPage } from '../platform/scripting'
import { tabRecord } from '../store/incidents'

/** The refused address's origin, and that of the page that asked: a token for a call lies with the page, a frame’s with the frame. */
export async function originsOf(tabId: number, { address, kind, away }: Incident): Promise<string[]> {
  const page = (await tabRecord(tabId).get()).page?.exchange.address
  const asked = kind !== 'page' && kind !== 'frame' && !away && page ? [page.origin] : []
  return [...new Set([address.origin, ...asked])]
}

/** How much of each kind the document's own origin keeps in the browser. */
interface Stored {
  readonly origin: string
  readonly values: number
  readonly databases: number
  readonly caches: number
  readonly workers: number
  /** The document may not look at all of it, e.g. a sandboxed one, or where the person blocks what sites store. */
  readonly hidden: boolean
}

/** Runs in the page: uses nothing outside itself. Counts and reads no value. */
async function countStored(): Promise<Stored> {
  let hidden = false
  const count = async (ask: () => Promise<readonly unknown[]> | undefined) => {
    try {
      return (await ask())?.length ?? 0
    } catch {
      hidden = true
      return 0
    }
  }
  const lengthOf = (storage: () => Storage) => count(async () => Array.from({ length: storage().length }))
  const [local, session, databases, caches, workers] = await Promise.all([
    lengthOf(() => localStorage),
    lengthOf(() => sessionStorage),
    count(() => indexedDB.databases()),
    // Only on pages that came safely.
    count(() => globalThis.caches?.keys()),
    count(() => navigator.serviceWorker?.getRegistrations() as Promise<readonly unknown[]> | undefined),
  ])
  return { origin: location.origin, values: local + session, databases, caches, workers, hidden }
}

type Kind = Exclude<keyof Stored, 'origin' | 'hidden'>

const words: Readonly<Record<Kind, MessageId>> = {
  values: 'preview_values',
  databases: 'preview_databases',
  caches: 'preview_caches',
  workers: 'preview_workers',
}

/**
 * What the removal of stored data would take, as far as the page in the tab can be looked into; `nothing`: it is sure that
 * nothing is there to be taken.
 */
export async function tellStored(
  tabId: number,
  incident: Incident,
): Promise<Pick<Preview, 'notes' | 'nothing' | 'onlyCopies'>> {
  const origins = await originsOf(tabId, incident)
  const hosts: Message = { id: 'preview_stored_of', values: [{ list: hostsOf(origins) }] }
  const found = await readPage(tabId, countStored)
  // Where data goes by host, saved copies stay, those for use without a connection too (read in the source of Firefox 153).
  const copiesGo = capabilities.clearsByOrigin()
  if (!found || found.hidden || !origins.includes(found.origin))
    return { notes: [hosts, { id: copiesGo ? 'preview_stored_unseen' : 'preview_stored_unseen_host' }] }
  const kinds = (Object.keys(words) as Kind[]).filter((kind) => found[kind] > 0 && (copiesGo || kind !== 'caches'))
  const others = origins.filter((origin) => origin !== found.origin)
  // Saved copies go by themselves, and nobody can count them.
  if (!kinds.length && !others.length && !copiesGo)
    return { notes: [{ id: 'preview_stored_none', values: [{ list: hostsOf(origins) }] }], nothing: true }
  const alone = !kinds.length && !others.length
  const copies: Message[] = copiesGo ? [{ id: alone ? 'preview_copies' : 'preview_copies_too' }] : []
  const unseen: Message[] = others.length ? [{ id: 'preview_stored_beyond', values: [{ list: hostsOf(others) }] }] : []
  const counted = kinds.map((kind): Message => ({ id: words[kind], values: [{ count: found[kind] }] }))
  return { notes: [hosts, ...counted, ...copies, ...unseen], ...(alone && { onlyCopies: true }) }
}

const hostsOf = (origins: readonly string[]) => origins.map((origin) => new URL(origin).host)
