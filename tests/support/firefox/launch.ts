import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { readManifest } from '../launch'
import { searchFirefox } from '../setup.mjs'
import { endWithUs } from './end-with-us'
import { FirefoxTab } from './tab'

/** The built extension. */
export const builtForFirefox = fileURLToPath(new URL('../../../dist/firefox', import.meta.url))

/** Ours to choose: the extension's host. Firefox would draw another one for each profile. */
const uuid = '0b9f9c2e-6a55-4b0e-9a53-3f5c2b1d7a10'

export interface LaunchedFirefox {
  readonly browser: Browser
  /** `moz-extension://<host>/` of the extension. */
  readonly home: string
  /**
   * A page of the extension's origin that runs none of its code: the extension's storage, tabs and badge are read from
   * here, which does not wake its background.
   */
  readonly lookout: FirefoxTab
  /** Evaluates in the browser's own window, where its dialogs and settings are. */
  inChrome<T>(expression: string): Promise<T>
  close(): Promise<void>
}

/** Path of the Firefox that `npm test` found, or that the same search finds now. */
async function firefoxPath(): Promise<string> {
  const { browser } = await searchFirefox()
  if (!browser) throw new Error('No Firefox found: npm test says how to get one.')
  return browser.path
}

/** What differs from a person's new profile, beside what keeps a browser under test from talking to its maker. */
function preferences(port: number, id: string, profile: string): Record<string, string | number | boolean> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
    // As if the person had clicked on "Allow".
    'extensions.webextOptionalPermissionPrompts': false,
    // Automation would switch it on, and an empty refusal then looks as it does for nobody.
    'browser.http.blank_page_with_error_response.enabled': false,
    // What a test downloads goes with it.
    'browser.download.folderList': 2,
    'browser.download.dir': profile,
    // Every host is this machine, and port 80 the demo sites': nothing goes past it.
    'network.dns.forceResolve': '127.0.0.1',
    'network.socket.forcePort': `80=${port}`,
  }
}

interface Bidi {
  send(method: string, params: object): Promise<{ readonly result: unknown }>
}

export interface LaunchOptions {
  readonly extension?: string
  /** As if the person had clicked on "Run in Private Windows". */
  readonly privateWindows?: boolean
  /** Further environment, e.g. `KRB5CCNAME`. */
  readonly env?: Readonly<Record<string, string>>
  /** Further settings of about:config. */
  readonly preferences?: Readonly<Record<string, string>>
}

/** Runs in the browser's own window. */
const letIntoPrivateWindows = (id: string) => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs')
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] }
  await ExtensionPermissions.add(${JSON.stringify(id)}, allowed)
  await (await AddonManager.getAddonByID(${JSON.stringify(id)})).reload()
})()`

/** Starts Firefox, headless, with the extension and a profile of its own, which goes when it is closed. `port`: of the demo sites. */
export async function launchFirefox(
  port: number,
  { extension = builtForFirefox, privateWindows = false, env, preferences: more }: LaunchOptions = {},
): Promise<LaunchedFirefox> {
  const { id } = readManifest(extension).browser_specific_settings.gecko
  const profile = mkdtempSync(join(tmpdir(), 'why-401-'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    userDataDir: profile,
    executablePath: await firefoxPath(),
    // Without it, neither the extension's pages nor the browser's dialogs could be reached.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...preferences(port, id, profile), ...more },
    ...(env && { env: { ...process.env, ...env } }),
    // What it would tell of every request costs a page that makes thousands of them half a minute.
    networkEnabled: false,
    defaultViewport: { width: 1280, height: 720 },
  })
  const end = endWithUs(browser.process()!, profile)
  try {
    await browser.installExtension(extension)
    // Internal, and the only way to the protocol's own words.
    const bidi = (browser as unknown as { readonly connection: Bidi }).connection
    const send = async (method: string, params: object) => (await bidi.send(method, params)).result
    const tree = (await send('browsingContext.getTree', { 'moz:scope': 'chrome' })) as {
      contexts: { context: string }[]
    }
    const target = { context: tree.contexts[0]!.context }
    async function inChrome<T>(expression: string): Promise<T> {
      const said = await send('script.evaluate', { expression, target, awaitPromise: true })
      const { type, result, exceptionDetails } = said as {
        type: string
        result: { value: T }
        exceptionDetails?: object
      }
      if (type !== 'success') throw new Error(`In the browser's window: ${JSON.stringify(exceptionDetails)}`)
      return result.value
    }
    if (privateWindows) await inChrome(letIntoPrivateWindows(id))
    const home = `moz-extension://${uuid}/`
    const lookout = new FirefoxTab(await browser.newPage())
    await openOwn(lookout.page, `${home}manifest.json`, 'body')
    return { browser, home, lookout, inChrome, close: end }
  } catch (error) {
    await end()
    throw error
  }
}

/** Opens a page of the extension's: of these, no end of the loading is told. */
export async function openOwn(page: Page, url: string, shows: string): Promise<void> {
  await page.goto(url, { waitUntil: [] })
  await page.waitForSelector(shows)
}
