import type { Page } from 'playwright'
import type Browser from 'webextension-polyfill'
import type { TabRecord } from '../../src/contract/incident'
import type { Tab } from './driver'
import type { Launched } from './launch'
import { until } from './until'

/** The page of the extension's origin from which all of it is read. */
export interface Watched {
  readonly lookout: Pick<Tab, 'evaluate'>
}

/** The extension's API inside the pages that these functions evaluate in. */
declare const chrome: typeof Browser

const tabIds = new WeakMap<Page, number>()

/** Opens an empty tab of which the extension's own number is known. */
export async function openTab({ context, lookout }: Launched): Promise<Page> {
  const [page, tabId] = await Promise.all([
    context.waitForEvent('page'),
    lookout.evaluate(async () => (await chrome.tabs.create({ url: 'about:blank' })).id),
  ])
  tabIds.set(page, Number(tabId))
  return page
}

/** Runs in the lookout: the number of the tab in front. */
export const activeTab = async () => (await chrome.tabs.query({ active: true }))[0]?.id

/** The extension's numbers of all tabs. */
export function tabs({ lookout }: Launched): Promise<number[]> {
  return lookout.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => Number(id)))
}

/**
 * Closes every tab but the `kept` ones. True once they are gone: Chromium says yes to a tab that is closed just as a load
 * of it is committed, and keeps it; then it has to be asked again, which Playwright does not do.
 */
export async function closeOtherTabs(launched: Launched, kept: readonly number[]): Promise<boolean> {
  const others = (await tabs(launched)).filter((id) => !kept.includes(id))
  await launched.lookout.evaluate((ids) => chrome.tabs.remove(ids).catch(() => undefined), others)
  return others.length === 0
}

/** The extension's number of a tab; of one that the site or the extension opened, by bringing it to the front. */
export async function tabIdOf({ lookout }: Launched, page: Page): Promise<number> {
  const known = tabIds.get(page)
  if (known !== undefined) return known
  await page.bringToFront()
  const own = await lookout.evaluate(async () => (await chrome.tabs.getCurrent()).id)
  const active = await until(
    `${page.url()} in front`,
    () => lookout.evaluate(activeTab),
    (id) => id !== undefined && id !== own,
  )
  tabIds.set(page, Number(active))
  return Number(active)
}

export function badge({ lookout }: Watched, tabId: number): Promise<string> {
  return lookout.evaluate((id) => chrome.action.getBadgeText({ tabId: id }), tabId)
}

/** Everything that the extension has stored, by area and key. */
export function storageDump({ lookout }: Watched): Promise<Record<'session' | 'local', Record<string, unknown>>> {
  return lookout.evaluate(
    async () => ({
      session: await chrome.storage.session.get(null),
      local: await chrome.storage.local.get(null),
    }),
    undefined,
  )
}

/** What the extension keeps of a tab; undefined where it keeps nothing. */
export async function recordOf(launched: Watched, tabId: number): Promise<TabRecord | undefined> {
  const key = `tab:${tabId}`
  // Asked often: of this key alone, for by the end of a run the whole is large.
  const found = await launched.lookout.evaluate((one) => chrome.storage.session.get(one), key)
  return found[key] as TabRecord | undefined
}

/**
 * Waits until the extension has seen how the page that the tab shows ended on the network, which it has to say before a
 * missing badge means anything.
 */
export async function waitForVisit(launched: Launched, page: Page): Promise<TabRecord> {
  return waitUntilSeen(launched, page, await tabIdOf(launched, page))
}

export async function waitUntilSeen(launched: Watched, tab: Pick<Tab, 'evaluate' | 'url'>, tabId: number) {
  const since = await tab.evaluate(() => performance.timeOrigin, undefined)
  const record = await until(
    `the extension has seen ${tab.url()}`,
    () => recordOf(launched, tabId),
    // The clocks of page and network differ by less than a millisecond; an earlier visit ended before this began.
    (now) => (now?.page?.exchange.end?.at ?? 0) >= since - 1,
  )
  return record as TabRecord
}

/** True where the document came through the site's own service worker. */
export async function isServedBySite(tab: Pick<Tab, 'evaluate'>): Promise<boolean> {
  const ask = () =>
    tab.evaluate(() => {
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      // Firefox tells of no worker's start, and of a page that came through one no protocol.
      const unseen = !!navigator.serviceWorker?.controller && navigation?.nextHopProtocol === ''
      return { bySite: unseen || (navigation?.workerStart ?? 0) > 0 }
    }, undefined)
  // A page that is replaced while it is asked cannot say; the one that takes its place can.
  const replaced = (error: Error) => {
    if (!/context was destroyed|no such frame|navigat/i.test(error.message)) throw error
  }
  const told = await until('what served the page', () => ask().catch(replaced))
  return told!.bySite
}

/** Waits until no incident of the tab is undecided any more. */
export async function waitUntilSettled(launched: Launched, page: Page): Promise<TabRecord | undefined> {
  return waitUntilDecided(launched, await tabIdOf(launched, page), page.url())
}

export function waitUntilDecided(launched: Watched, tabId: number, url: string): Promise<TabRecord | undefined> {
  const undecided = ['provisional', 'settling']
  return until(
    `the extension has decided about ${url}`,
    () => recordOf(launched, tabId),
    (now) => !now?.incidents.some(({ state }) => undecided.includes(state)),
    30_000,
  )
}

async function liveWorkers({ lookout }: Launched): Promise<string[]> {
  return lookout.evaluate(async () => {
    // Not in the polyfill's types yet; asking does not wake the worker.
    const runtime = chrome.runtime as unknown as {
      getContexts(filter: object): Promise<{ contextId: string }[]>
    }
    return (await runtime.getContexts({ contextTypes: ['BACKGROUND'] })).map(({ contextId }) => contextId)
  })
}

export async function workerIsStopped(launched: Launched): Promise<boolean> {
  return (await liveWorkers(launched)).length === 0
}

/** Stops the extension's worker as the browser does when it idles. An event that arrives meanwhile may wake a new one. */
export async function stopWorker(launched: Launched): Promise<void> {
  const before = await liveWorkers(launched)
  const session = await launched.context.browser()!.newBrowserCDPSession()
  const { targetInfos } = await session.send('Target.getTargets')
  const own = (url: string) => url.startsWith(`chrome-extension://${launched.id}/`)
  for (const { targetId, type, url } of targetInfos)
    if (type === 'service_worker' && own(url)) await session.send('Target.closeTarget', { targetId })
  await session.detach()
  await until(
    'the worker has stopped',
    () => liveWorkers(launched),
    (now) => !now.some((id) => before.includes(id)),
  )
}
