import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { readManifest } from '../launch'
import * as observe from '../observe'
import { type HeaderAction, idOf, writeOne } from '../other-extensions'
import { until } from '../until'
import { builtForFirefox, type LaunchedFirefox, launchFirefox, openOwn } from './launch'
import { FirefoxTab } from './tab'

/** A Firefox with our extension and others, which a person switches in the browser's own list. */
export interface Crowd extends LaunchedFirefox {
  openTab(): Promise<{ page: Page; id: number }>
  openPopup(tabId: number): Promise<FirefoxTab>
  /** As a click on the switch beside it in about:addons does. */
  switchByHand(name: string, on: boolean): Promise<void>
  /** Names of those that are off, in order. */
  off(): Promise<string[]>
  /** Our background rests, as it does after half a minute without an event. */
  waitForRest(): Promise<void>
}

const ours = () => JSON.stringify(readManifest(builtForFirefox).browser_specific_settings.gecko.id)

/** `port`: of the one server that every host leads to. */
export async function startCrowd(
  port: number,
  host: string,
  others: Readonly<Record<string, HeaderAction>>,
): Promise<Crowd> {
  const folder = mkdtempSync(join(tmpdir(), 'why-401-others-'))
  const launched = await launchFirefox(port)
  const { browser, home, lookout, inChrome } = launched
  const names = Object.keys(others)
  for (const [name, action] of Object.entries(others))
    await browser.installExtension(writeOne(join(folder, name), name, host, action))
  await inChrome(`Services.prefs.setIntPref('extensions.background.idle.timeout', 1500)`)
  // The life that began before that would rest after the browser's own 30 s.
  await inChrome(`WebExtensionPolicy.getByID(${ours()}).extension.terminateBackground().then(() => true)`)
  const onAddon = <T>(name: string, act: string) =>
    inChrome<T>(`(async () => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      const addon = await AddonManager.getAddonByID(${JSON.stringify(idOf(name))})
      return ${act}
    })()`)
  return {
    ...launched,
    async openTab() {
      const page = await browser.newPage()
      return { page, id: Number(await lookout.evaluate(observe.activeTab, undefined)) }
    },
    async openPopup(tabId) {
      const page = await browser.newPage()
      await page.setViewport({ width: 400, height: 640 })
      await openOwn(page, `${home}${readManifest(builtForFirefox).action.default_popup}?tab=${tabId}`, 'main')
      return new FirefoxTab(page)
    },
    async switchByHand(name, on) {
      await onAddon(name, `addon.${on ? 'enable' : 'disable'}().then(() => true)`)
    },
    async off() {
      const found: string[] = []
      for (const name of names) if (!(await onAddon<boolean>(name, 'addon.isActive'))) found.push(name)
      return found.sort()
    },
    async waitForRest() {
      const state = () => inChrome<string>(`WebExtensionPolicy.getByID(${ours()}).extension.backgroundState`)
      await until('our background rests', state, (now) => now === 'stopped', 30_000)
    },
    async close() {
      await launched.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
