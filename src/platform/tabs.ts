import { browser } from './browser'

export interface TabView {
  readonly id: number
  /** Absent where we may not look. */
  readonly url?: string
  readonly windowId?: number
  readonly index: number
  readonly incognito: boolean
}

/** The tab that the popup stands for; undefined where the window has none. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}

/** The tab, or undefined where it is closed. */
export async function tabView(tabId: number): Promise<TabView | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  if (!tab) return undefined
  return {
    id: tabId,
    index: tab.index,
    incognito: tab.incognito,
    ...(tab.url && { url: tab.url }),
    ...(tab.windowId !== undefined && { windowId: tab.windowId }),
  }
}

/** True while it is on its way to a page; undefined where it was closed. */
export async function isLoading(tabId: number): Promise<boolean | undefined> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined)
  return tab && tab.status !== 'complete'
}

/** Waits until something of the tab changes, at most `ms`. */
export async function afterChangeOf(tabId: number, ms: number): Promise<void> {
  await new Promise<void>((done) => {
    const timer = setTimeout(end, ms)
    function end(): void {
      clearTimeout(timer)
      browser.tabs.onUpdated.removeListener(heard)
      done()
    }
    function heard(changed: number): void {
      if (changed === tabId) end()
    }
    browser.tabs.onUpdated.addListener(heard)
  })
}

export async function reloadTab(tabId: number, pastCache = false): Promise<void> {
  await browser.tabs.reload(tabId, { bypassCache: pastCache })
}

/** Has the tab show `url` in place of what it shows. */
export async function openIn(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url })
}

/** Opens `url` beside the tab and brings it to the front; answers the new tab's id. */
export async function openBeside(tab: TabView, url: string): Promise<number | undefined> {
  const opened = await browser.tabs.create({
    url,
    index: tab.index + 1,
    openerTabId: tab.id,
    ...(tab.windowId !== undefined && { windowId: tab.windowId }),
  })
  return opened.id
}

/** Opens `url` in a private window. Rejects where the browser lets no extension do so; it tells nothing of what comes. */
export async function openPrivately(url: string): Promise<void> {
  await browser.windows.create({ url, incognito: true })
}

/** Opens a page of the browser's own, e.g. `chrome://settings/system`: a link of ours to it would do nothing. */
export async function openOwnPage(url: string): Promise<void> {
  await browser.tabs.create({ url })
}

export async function showTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true }).catch(() => undefined)
}

/** The listeners are to be registered at top level of the background. */
export const tabEvents = browser.tabs
