import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { sandboxArgs } from './sandbox'
import { search } from './setup.mjs'

/** The built extension. */
export const builtExtension = fileURLToPath(new URL('../../dist/chrome', import.meta.url))

export interface LaunchOptions {
  /** Folder of the extension. */
  readonly extension?: string
  readonly args?: readonly string[]
  /** Folders of further extensions, as a person may have them. */
  readonly beside?: readonly string[]
  /** Folder of a profile that stays when the browser is closed; else a new one, which goes. */
  readonly profile?: string
  /** Further environment, e.g. `LANGUAGE`. */
  readonly env?: Readonly<Record<string, string>>
  /** X display to show windows on (`:99`); absent: headless. */
  readonly display?: string
}

export interface Launched {
  readonly context: BrowserContext
  /** Id of the extension. */
  readonly id: string
  /** Port of the browser's own debugging server, on loopback. */
  readonly debuggingPort: number
  /**
   * A page of the extension's origin that runs none of its code: the extension's storage, tabs and badge are read from
   * here, because asking the worker would wake it.
   */
  readonly lookout: Page
  close(): Promise<void>
}

/** Path of the browser that `npm test` found, or that the same search finds now. */
export async function browserPath(): Promise<string> {
  const { browser } = await search()
  if (!browser) throw new Error('No Chromium found: npm start and npm test install one.')
  return browser.path
}

interface Manifest {
  readonly action: { readonly default_popup: string }
  readonly browser_specific_settings: { readonly gecko: { readonly id: string } }
}

/** The manifest as the browser will read it; throws with advice where the extension is not built. */
export function readManifest(folder: string): Manifest {
  try {
    return JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  } catch {
    throw new Error(`${folder} holds no extension: npm run build first.`)
  }
}

/** Starts a Chromium, headless unless it is given a display, with the extension and a profile of its own, which goes when it is closed. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const { extension = builtExtension, args = [], beside = [], display } = options
  const env = display === undefined ? options.env : { ...options.env, DISPLAY: display }
  readManifest(extension)
  const program = await browserPath()
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'why-401-'))
  const extensions = [extension, ...beside].join(',')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    headless: display === undefined,
    // Playwright would switch it off everywhere.
    chromiumSandbox: true,
    ...(env && { env: { ...process.env, ...env } }),
    args: [
      ...sandboxArgs(program),
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      '--remote-debugging-port=0',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Nothing lives long enough here to earn what the middle compiler costs.
      '--js-flags=--no-maglev',
      ...args,
    ],
  })
  const worker =
    context.serviceWorkers()[0] ??
    (await context.waitForEvent('serviceworker', { timeout: 15_000 }).catch(() => {
      throw new Error('The browser started, but did not load the extension.')
    }))
  const id = new URL(worker.url()).host
  const lookout = await context.newPage()
  await lookout.goto(`chrome-extension://${id}/manifest.json`)
  const debuggingPort = Number(readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0])
  return {
    context,
    id,
    debuggingPort,
    lookout,
    async close() {
      await context.close()
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
