import { chromium, type Page } from 'playwright'
import type Browser from 'webextension-polyfill'
import type { Launched } from './launch'
import { until } from './until'

/** The extension's API inside the pages that functions here evaluate in. */
declare const chrome: typeof Browser

/** The popup over the toolbar button, as a person opens it. */
export interface RealPopup {
  readonly page: Page
  close(): Promise<void>
}

interface Target {
  readonly targetId: string
  readonly type: string
  readonly url: string
  /** Newer than the protocol's types. */
  readonly embedderData?: { readonly tabActive?: boolean }
}

/** Opens the popup's document as a page of its own that stands for `tabId`. */
export async function openPopupPage({ context, id, lookout }: Launched, popup: string, tabId: number): Promise<Page> {
  const url = `chrome-extension://${id}/${popup}?tab=${tabId}`
  // Straight into the extension's own process: an empty page first would start a process for nothing but itself.
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    lookout.evaluate((url) => chrome.tabs.create({ url }).then(() => undefined), url),
  ])
  // As wide as the popup is over its button, so that pictures of it show what a person sees.
  await page.setViewportSize({ width: 400, height: 640 })
  // Asked of the page itself: the event of its loading may come before anybody listens for it.
  await until('the popup is there', () => page.url() === url)
  await until('the popup has loaded', () => page.evaluate(() => document.readyState === 'complete').catch(() => false))
  return page
}

/**
 * Clicks the extension's button over the tab. Only a debugging connection made after the popup is open lists it among
 * its pages, so each popup has its own.
 */
export async function openRealPopup(launched: Launched, popup: string, page: Page): Promise<RealPopup> {
  const { context, id, debuggingPort } = launched
  await page.bringToFront()
  const session = await context.browser()!.newBrowserCDPSession()
  const targets = async () =>
    (await session.send('Target.getTargets', { filter: [{}] })).targetInfos as readonly Target[]
  const tab = await until(`the tab of ${page.url()}`, async () => {
    const tabs = (await targets()).filter(({ type }) => type === 'tab')
    return tabs.find(({ embedderData }) => embedderData?.tabActive) ?? tabs.find(({ url }) => url === page.url())
  })
  // Not in the protocol's types yet.
  const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>
  await send('Extensions.triggerAction', { id, targetId: tab?.targetId })
  const address = `chrome-extension://${id}/${popup}`
  await until('the popup is open', async () =>
    (await targets()).some(({ type, url }) => type === 'page' && url === address),
  )
  await session.detach()

  const second = await chromium.connectOverCDP(`http://127.0.0.1:${debuggingPort}`)
  const found = await until('the popup is a page', () =>
    second
      .contexts()
      .flatMap((each) => each.pages())
      .find((each) => each.url() === address),
  )
  return {
    page: found as Page,
    async close() {
      if (found && !found.isClosed()) await found.close()
      // Of a second connection this only takes leave; the browser stays.
      await second.close()
    },
  }
}
