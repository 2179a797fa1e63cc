import type { Exchange } from '../contract/evidence'
import { readAddress } from '../evidence/from-web-request'
import { finalStatus } from '../incidents/key'
import { mendingPage, turnOutEmpty } from '../incidents/turned-out-empty'
import { readPage } from '../platform/scripting'
import { tabRecord } from '../store/incidents'
import { sessionDigest } from './digest'
import { changeRecord } from './incidents'

/**
 * Runs in the page: uses nothing outside itself. Whether nothing at all came (Navigation Timing, Resource Timing:
 * decodedBodySize), and nothing is there to be seen: a site's service worker may bring a page of no size.
 */
function readSize(): { status: number; url: string; isEmpty: boolean } {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const { responseStatus: status = 0, name = '', decodedBodySize } = entry ?? {}
  // Browsers stand a frame of their own around plain text.
  const isBare = document.querySelector('body :not(pre), script') === null && !document.body?.textContent?.trim()
  return { status, url: name || location.href, isEmpty: decodedBodySize === 0 && isBare }
}

/** A tab has come to rest: what was called fixed by its page is not, where nothing is in that. */
export async function noticeEmpty(tabId: number): Promise<void> {
  const page = mendingPage(await tabRecord(tabId).get())
  if (!page || !(await showsNothing(tabId, page))) return
  await changeRecord(tabId, (now) => (now.page?.exchange.id === page.id ? turnOutEmpty(now, Date.now()) : now))
}

async function showsNothing(tabId: number, page: Exchange): Promise<boolean> {
  const shown = await readPage(tabId, readSize)
  if (!shown?.isEmpty || shown.status !== finalStatus(page)) return false
  const digest = readAddress(shown.url, await sessionDigest())?.digest
  return [page, ...page.redirects].some(({ address }) => address.digest === digest)
}
