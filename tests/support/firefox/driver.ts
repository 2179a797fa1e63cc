import type { TabRecord } from '../../../src/contract/incident'
import { mkdirSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { BrowserContext, Page } from 'puppeteer-core'
import type Browser from 'webextension-polyfill'
import type { Sites } from '../../sites/start-sites'
import type { Driver, Tab } from '../driver'
import { readManifest } from '../launch'
import * as observe from '../observe'
import { screenshots } from '../screenshots'
import { often, until } from '../until'
import { type LaunchedFirefox, type LaunchOptions, builtForFirefox, launchFirefox, openOwn } from './launch'
import { type Size, sizeOfPanel } from './panel'
import { answer, asks, cancel } from './sign-in-window'
import { FirefoxTab } from './tab'

/** Failures of a navigation that show a page all the same (empty body, sign-in window, download, another one came first). */
const shownAllTheSame =
  /NS_ERROR_NET_EMPTY_RESPONSE|NS_BINDING_ABORTED|NS_ERROR_ABORT|Navigation.*(aborted|interrupted)/i

/** The extension's API inside the pages that functions here evaluate in. */
declare const chrome: typeof Browser

const pageOf = (tab: Tab): Page => (tab as FirefoxTab).page

/** Goes to `url` until it is shown or Firefox asks for a login, which holds the navigation for as long. */
async function visit(launched: LaunchedFirefox, tab: Tab, url: string): Promise<void> {
  const going = { over: false }
  const shown = pageOf(tab)
    .goto(url, { waitUntil: 'load' })
    .catch((error: Error) => {
      if (!shownAllTheSame.test(error.message)) throw error
    })
    .finally(() => (going.over = true))
  const asked = until('shown, or asked for a login', async () => going.over || asks(launched), Boolean, 60_000)
  await Promise.race([shown, asked])
  // A window that stays open ends the navigation when its tab is closed.
  shown.catch(() => undefined)
}

interface Apart {
  readonly tab: Tab
  readonly store: string
}

/** What only this browser has. */
export interface FirefoxDriver extends Driver {
  /** An empty tab in a container of its own, and the cookie store of that. */
  openContainer(): Promise<Apart>
  /** A tab in a private window, at `url`; where it was started with `privateWindows`. */
  openPrivate(url: string): Promise<Apart>
  /** How large the popup in the toolbar becomes over the refused page of this tab. */
  sizeOfPanel(tab: Tab): Promise<Size>
}

/** Runs in the lookout: the cookie store of the tab in front. */
const activeStore = async () => (await chrome.tabs.query({ active: true }))[0]?.cookieStoreId

/** Runs in the lookout: the number of the tab. */
const openPrivateWindow = async (url: string) => (await chrome.windows.create({ incognito: true, url })).tabs?.[0]?.id

/** What the driver needs of the servers it is used over: all of it is there where they are the demo sites. */
export type Ground = Pick<Sites, 'port' | 'startPage' | 'log'>

/** Starts Firefox with the extension, over these sites. */
export async function startFirefox(sites: Ground, options: LaunchOptions = {}): Promise<FirefoxDriver> {
  const launched = await launchFirefox(sites.port, options)
  const { browser, home, lookout } = launched
  const { action, browser_specific_settings: own } = readManifest(builtForFirefox)
  const popup = action.default_popup
  const tabIds = new WeakMap<Page, number>()

  async function openPage(context: Pick<BrowserContext, 'newPage'> = browser): Promise<Page> {
    const page = await context.newPage()
    tabIds.set(page, Number(await lookout.evaluate(observe.activeTab, undefined)))
    return page
  }
  const idOf = (tab: Tab) => Number(tabIds.get(pageOf(tab)))
  const badgeOf = (tab: Tab) => observe.badge(launched, idOf(tab))

  const fence = new FirefoxTab(await openPage())
  async function passFence(): Promise<void> {
    await visit(launched, fence, sites.startPage)
    await observe.waitUntilSeen(launched, fence, idOf(fence))
  }
  await passFence()

  async function tabOpenedBy(doing: () => Promise<unknown>): Promise<FirefoxTab> {
    const known = await browser.pages()
    await doing()
    const page = await until('another tab', async () => (await browser.pages()).find((one) => !known.includes(one)))
    tabIds.set(page!, Number(await lookout.evaluate(observe.activeTab, undefined)))
    await until('its page', () =>
      page!
        .evaluate(() => location.protocol.startsWith('http') && document.readyState === 'complete')
        .catch(() => false),
    )
    return new FirefoxTab(page!)
  }

  /** Of several algorithms of Digest, Firefox asks for each: the next window opens as the one before is closed. */
  async function closeWindows(): Promise<void> {
    const { session } = await observe.storageDump(launched)
    const asking = Object.entries(session)
      .filter(([key]) => key.startsWith('tab:'))
      .flatMap(([, record]) => (record as TabRecord).incidents)
      .filter(({ exchange, state }) => exchange.prompts.length > 0 && state !== 'healed')
      .toSorted((one, other) => other.exchange.startedAt - one.exchange.startedAt)
    const offered = asking[0]?.exchange.answer?.challenges.filter(({ scheme }) => scheme.toLowerCase() === 'digest')
    for (let left = Math.max(1, offered?.length ?? 1); left > 0; left--) await cancel(launched)
  }

  return {
    engine: 'firefox',
    typesIntoWindows: true,
    lookout,
    openTab: async () => new FirefoxTab(await openPage()),
    async openContainer() {
      const tab = new FirefoxTab(await openPage(await browser.createBrowserContext()))
      return { tab, store: `${await lookout.evaluate(activeStore, undefined)}` }
    },
    async openPrivate(url) {
      const opened: { id?: number | undefined } = {}
      const tab = await tabOpenedBy(async () => (opened.id = await lookout.evaluate(openPrivateWindow, url)))
      tabIds.set(tab.page, Number(opened.id))
      return { tab, store: 'firefox-private' }
    },
    async sizeOfPanel(tab) {
      await tab.bringToFront()
      return sizeOfPanel(launched, own.gecko.id)
    },
    tabOpenedBy,
    // It waits for what a page from the back-forward cache does not tell.
    goBack: async (tab) =>
      void (await pageOf(tab)
        .goBack({ timeout: 2_000 })
        .catch(() => undefined)),
    async reopenClosed(tab) {
      await tab.close()
      return tabOpenedBy(() => launched.inChrome('void SessionStore.undoCloseTab(window, 0)'))
    },
    visit: (tab, url) => visit(launched, tab, url),
    async closeSignInWindow(tab, url) {
      if (!(await asks(launched))) await visit(launched, tab, url)
      await closeWindows()
    },
    async answerSignInWindow(login, doing) {
      // One that is still open would take the answer, and needs no step of ours for it.
      if (await asks(launched)) await closeWindows()
      const done = { over: false }
      const closeAfter = async () => {
        await until('asked, or done', async () => done.over || asks(launched), Boolean, 60_000)
        // It has been let in with a login of before.
        if (done.over && !(await asks(launched))) return
        await answer(launched, login)
        await until('done, or asked once more', async () => done.over || asks(launched), Boolean, 60_000)
        if (!done.over) await closeWindows()
      }
      await Promise.all([Promise.resolve(doing()).finally(() => (done.over = true)), closeAfter()])
    },
    async waitForBadge(tab, text) {
      const poll = expect.poll(() => badgeOf(tab), { ...often, message: `badge of ${tab.url()}` })
      await (text === undefined ? poll.not.toBe('') : poll.toBe(text))
    },
    async expectQuiet(tab) {
      const id = idOf(tab)
      if (!(await observe.isServedBySite(tab))) await observe.waitUntilSeen(launched, tab, id)
      await until(
        'the sites are at rest',
        () => Date.now() - (sites.log().at(-1)?.at ?? 0),
        (ms) => ms > 250,
        120_000,
      )
      await passFence()
      const record = await observe.waitUntilDecided(launched, id, tab.url())
      expect(record?.incidents.filter(({ state, quiet }) => state === 'open' && !quiet) ?? []).toEqual([])
      expect(await badgeOf(tab)).toBe('')
    },
    recordOf: (tab) => observe.recordOf(launched, idOf(tab)),
    async openPopup(tab) {
      const page = await browser.newPage()
      await page.setViewport({ width: 400, height: 640 })
      await openOwn(page, `${home}${popup}?tab=${idOf(tab)}`, 'main')
      return new FirefoxTab(page)
    },
    async screenshot(target, name) {
      mkdirSync(screenshots, { recursive: true })
      const path = `${screenshots}${name}-firefox.png`
      await target.screenshot({ path })
      return path
    },
    async tidy() {
      const kept = [lookout.page, fence.page]
      for (const page of await browser.pages()) if (!kept.includes(page)) await page.close()
      await browser.defaultBrowserContext().deleteCookie(...(await browser.cookies()))
    },
    close: () => launched.close(),
  }
}
