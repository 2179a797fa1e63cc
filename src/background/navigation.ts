import type { Address, Exchange } from '../contract/evidence'
import { readAddress, readInitiator } from '../evidence/from-web-request'
import { readPage } from '../platform/scripting'
import { sessionDigest } from './digest'

/** What the tab's document says of its own loading, which the network did not always show. */
export interface Navigation {
  readonly status: number
  readonly address: Address
  /** When it began to load, epoch ms. */
  readonly loadedAt: number
  /** The page that led to it, as far as that one tells (Referrer Policy 3). */
  readonly initiator?: NonNullable<Exchange['initiator']>
}

/**
 * Runs in the page: uses nothing outside itself. The entry's name stays what was loaded, whatever address the page's own
 * script puts in the bar later (history.pushState).
 */
function readOwn(): { status: number; url: string; loadedAt: number; from?: string } {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const { responseStatus: status = 0, name = '' } = entry ?? {}
  const [from] = /^https?:\/\/[^/]+/.exec(document.referrer) ?? []
  return { status, url: name || location.href, loadedAt: performance.timeOrigin, ...(from && { from }) }
}

/** Undefined where nobody may look in: the browser's own error page, an open sign-in window, no access. */
export async function readNavigation(tabId: number): Promise<Navigation | undefined> {
  const read = await readPage(tabId, readOwn)
  const address = read && readAddress(read.url, await sessionDigest())
  if (!address) return undefined
  const { status, loadedAt, from } = read
  const initiator = readInitiator(from, address)
  return { status, address, loadedAt, ...(initiator && { initiator }) }
}
