import { test as base } from '@playwright/test'
import { type Sites, startSites } from '../sites/start-sites'
import type { Driver, Engine, Tab } from './driver'
import { startExtension } from './extension'
import { startFirefox } from './firefox/driver'
import { printRecord } from './print-record'
import { type serve, serveDuring } from './serve'
import { noFirefox } from './setup.mjs'
import { ofWorker } from './worker-fixture'

/** For what is to hold in both browsers: `driver` is the one of the project (playwright.config.ts). */
export const test = base.extend<
  { tab: Tab; serve: typeof serve; onlyWhereItIs: undefined },
  { engine: Engine; sites: Sites; driver: Driver }
>({
  engine: ['chromium', { option: true, scope: 'worker' }],
  sites: ofWorker(() => startSites()),
  driver: [
    async ({ engine, sites }, use) => {
      const start = { chromium: () => startExtension({ args: sites.chromiumArgs }), firefox: () => startFirefox(sites) }
      const driver = await start[engine]()
      await use(driver)
      await driver.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  onlyWhereItIs: [
    async ({ engine }, use, info) => {
      info.skip(engine === 'firefox' && process.env['WHY401_FIREFOX'] === noFirefox, 'there is no Firefox')
      await use(undefined)
    },
    { auto: true },
  ],
  // eslint-disable-next-line no-empty-pattern
  serve: async ({}, use) => serveDuring(use),
  tab: async ({ driver }, use, info) => {
    const tab = await driver.openTab()
    await use(tab)
    await printRecord(info, driver, tab)
    await driver.tidy()
  },
})
