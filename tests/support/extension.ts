import { mkdirSync } from 'node:fs'
import { test as base, expect, type Page } from '@playwright/test'
import { type Sites, startSites } from '../sites/start-sites'
import type { Driver } from './driver'
import { type Launched, type LaunchOptions, builtExtension, launch, readManifest } from './launch'
import * as observe from './observe'
import { type RealPopup, openPopupPage, openRealPopup } from './popup'
import { printRecord } from './print-record'
import { screenshots } from './screenshots'
import { type serve, serveDuring } from './serve'
import { closeSignInWindow } from './sign-in-window'
import { often, until } from './until'
import { warmUp } from './warm-up'
import { ofWorker } from './worker-fixture'

export { expect }

/** A Chromium with the extension: what every driver does, and what only this browser can be asked. */
export interface Extension extends Launched, Driver {
  readonly lookout: Page
  openTab(): Promise<Page>
  tabOpenedBy(doing: () => Promise<unknown>): Promise<Page>
  badge(tabId: number): Promise<string>
  tabIdOf(page: Page): Promise<number>
  waitForVisit(page: Page): ReturnType<typeof observe.waitForVisit>
  waitUntilSettled(page: Page): ReturnType<typeof observe.waitUntilSettled>
  openPopup(page: Page): Promise<Page>
  /** The popup as it opens over the toolbar button, by a click on it. */
  openRealPopup(page: Page): Promise<RealPopup>
  stopWorker(): Promise<void>
  workerIsStopped(): Promise<boolean>
  storageDump(): ReturnType<typeof observe.storageDump>
}

/** Failures of a navigation that show a page all the same (platform: empty body, sign-in window, download). */
const shownAllTheSame = /ERR_(HTTP_RESPONSE_CODE_FAILURE|INVALID_AUTH_CREDENTIALS|INVALID_RESPONSE|ABORTED)|Download is/

/** Starts Chromium with an extension for tests; `startExtension({ extension, env })` for one that differs. */
export async function startExtension(options: LaunchOptions = {}): Promise<Extension> {
  const popup = readManifest(options.extension ?? builtExtension).action.default_popup
  const launched = await launch(options)
  const fence = await warmUp(launched)
  const first = await observe.tabs(launched)
  const popups: RealPopup[] = []
  const tabIdOf = (page: Page) => observe.tabIdOf(launched, page)
  const badgeOf = async (page: Page) => observe.badge(launched, await tabIdOf(page))
  const extension: Extension = {
    ...launched,
    engine: 'chromium',
    typesIntoWindows: false,
    closeSignInWindow,
    async tabOpenedBy(doing) {
      const [opened] = await Promise.all([launched.context.waitForEvent('page'), doing()])
      await opened.waitForLoadState()
      return opened
    },
    async answerSignInWindow({ user, password }, doing) {
      await launched.context.setHTTPCredentials({ username: user, password })
      await doing()
      await launched.context.setHTTPCredentials(null)
    },
    async close() {
      await launched.close()
      fence.close()
    },
    tabIdOf,
    openTab: () => observe.openTab(launched),
    badge: (tabId) => observe.badge(launched, tabId),
    async visit(page: Page, url) {
      const go = () =>
        page.goto(url).then(
          () => true,
          (error: Error) => {
            // Over a refusal without a body that is closed, the error page may come only now, and in the way.
            if (/interrupted by another navigation/.test(error.message)) return false
            if (!shownAllTheSame.test(error.message)) throw error
            return true
          },
        )
      await until(`to be at ${url}`, go)
    },
    // It may wait for what has come already.
    goBack: async (tab) =>
      void (await (tab as Page).goBack({ waitUntil: 'commit', timeout: 5_000 }).catch(() => undefined)),
    async waitForBadge(page: Page, text) {
      const poll = expect.poll(() => badgeOf(page), { ...often, message: `badge of ${page.url()}` })
      await (text === undefined ? poll.not.toBe('') : poll.toBe(text))
    },
    async expectQuiet(page: Page) {
      // A page that the site's own service worker serves has no network event of its own.
      if (!(await observe.isServedBySite(page))) await observe.waitForVisit(launched, page)
      await page.waitForLoadState('networkidle')
      await fence.pass()
      const record = await observe.waitUntilSettled(launched, page)
      expect(record?.incidents.filter(({ state, quiet }) => state === 'open' && !quiet) ?? []).toEqual([])
      expect(await badgeOf(page)).toBe('')
    },
    waitForVisit: (page) => observe.waitForVisit(launched, page),
    waitUntilSettled: (page) => observe.waitUntilSettled(launched, page),
    recordOf: async (page: Page) => observe.recordOf(launched, await tabIdOf(page)),
    openPopup: async (page) => openPopupPage(launched, popup, await tabIdOf(page)),
    async openRealPopup(page) {
      const opened = await openRealPopup(launched, popup, page)
      popups.push(opened)
      return opened
    },
    stopWorker: () => observe.stopWorker(launched),
    workerIsStopped: () => observe.workerIsStopped(launched),
    storageDump: () => observe.storageDump(launched),
    async screenshot(target, name) {
      mkdirSync(screenshots, { recursive: true })
      const path = `${screenshots}${name}.png`
      await target.screenshot({ path })
      return path
    },
    async tidy() {
      for (const opened of popups.splice(0)) await opened.close()
      await until('only the first tabs are left', () => observe.closeOtherTabs(launched, first), Boolean)
      await launched.context.clearCookies()
    },
  }
  return extension
}

/** `extension` and `sites` live as long as the Playwright worker; `page` is a new tab for each test. */
export const test = base.extend<{ page: Page; serve: typeof serve }, { sites: Sites; extension: Extension }>({
  sites: ofWorker(() => startSites()),
  extension: [
    async ({ sites }, use) => {
      const extension = await startExtension({ args: sites.chromiumArgs })
      await use(extension)
      await extension.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  page: async ({ extension }, use, info) => {
    const page = await extension.openTab()
    await use(page)
    await printRecord(info, extension, page)
    await extension.tidy()
  },
  /** A server that is closed when the test ends, however it ends. */
  // eslint-disable-next-line no-empty-pattern
  serve: async ({}, use) => serveDuring(use),
})
