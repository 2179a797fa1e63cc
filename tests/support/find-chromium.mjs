import path from 'node:path'

/**
 * What the search asks of the machine; tests hand in an invented one.
 * @typedef {object} World
 * @property {Record<string, string | undefined>} env
 * @property {string} platform as `process.platform`
 * @property {(file: string) => boolean} exists
 * @property {(file: string) => string} realpath the file behind links; the same path where there is none
 * @property {(file: string) => string} head the first 4 KB as text, empty where unreadable
 * @property {(file: string) => { text: string } | { error: string }} version what `--version` says
 * @property {string | undefined} bundled Playwright's own Chromium, downloaded or not; absent before the install
 */

/** @typedef {{ path: string, name: string, major: number | undefined }} Browser */
/** @typedef {{ path: string, why: string }} Refusal */

/**
 * What was found, and the browsers that are there but of no use.
 * @typedef {{ browser: Browser | undefined, passed: Refusal[] }} Search
 */

export const variable = 'WHY401_CHROMIUM'

// Announced for Chrome 137 on the chromium-extensions list; Playwright's documents say the same of Edge (not tried here).
const brandedWithout = 137

const commands = [
  'chromium',
  'chromium-browser',
  'ungoogled-chromium',
  'brave-browser',
  'brave',
  'microsoft-edge-stable',
  'microsoft-edge',
  'google-chrome-stable',
  'google-chrome',
]

const macApps = ['Chromium', 'Brave Browser', 'Microsoft Edge', 'Google Chrome']

const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
]

/**
 * Splits `Chromium 156.0.8078.79 built on Debian` into name and major version.
 * @param {string} text
 * @returns {{ name: string, major: number } | null}
 */
export function parseVersion(text) {
  const found = /^(\D*?)\s*(\d+)(?:\.\d+){1,3}\b/.exec(text.trim())
  return found ? { name: (found[1] ?? '').trim() || 'Chromium', major: Number(found[2]) } : null
}

/**
 * Where the system's browsers would be, best first.
 * @param {World} world
 * @returns {string[]}
 */
export function systemPaths({ env, platform }) {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])]
    return macApps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`))
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((each) => !!each)
    return windowsPrograms.flatMap((program) => folders.map((folder) => path.win32.join(String(folder), program)))
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  return commands.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)))
}

/**
 * Ubuntu's `chromium-browser` is a script that installs or starts a snap. A snap sees neither the system's temporary
 * folder nor hidden folders, so it can load neither our profile nor, often, the extension.
 * @param {World} world
 * @param {string} file
 */
export function isSnap(world, file) {
  const real = world.realpath(file)
  if (real.startsWith('/snap/') || path.posix.basename(real) === 'snap') return true
  const head = world.head(file)
  return head.startsWith('#!') && head.includes('/snap/bin/')
}

/**
 * Whether a browser can run the extension from a folder.
 * @param {World} world
 * @param {string} file
 * @param {number} minimum the manifest's `minimum_chrome_version`
 * @returns {Browser | Refusal}
 */
export function judgeBrowser(world, file, minimum) {
  /** @param {string} why */
  const refuse = (why) => ({ path: file, why })
  if (!world.exists(file)) return refuse('there is no such program')
  if (/headless[-_]shell/.test(file)) return refuse('a headless shell cannot load extensions')
  if (isSnap(world, file)) return refuse('it is a snap, which may not read our temporary profile')
  const answer = world.version(file)
  if ('error' in answer) return refuse(`it does not run: ${answer.error}`)
  const version = parseVersion(answer.text)
  if (!version) return { path: file, name: path.basename(file), major: undefined }
  const { name, major } = version
  if (!/chrom|brave|edge/i.test(name)) return refuse(`it calls itself ${name}, which is no Chromium that we know`)
  const branded = /^(Google Chrome(?! for Testing)|Microsoft Edge)/.test(name)
  if (branded && major >= brandedWithout)
    return refuse(`${name} ${major} ignores --load-extension, as all of its versions since ${brandedWithout} do`)
  if (major < minimum) return refuse(`${name} ${major} is too old, the extension needs ${minimum}`)
  return { path: file, name, major }
}

/**
 * The environment variable, then the system's, then Playwright's own.
 * @param {World} world
 * @param {number} minimum
 * @returns {Search}
 * @throws {Error} where the environment variable names a browser that will not do: the wish is never overridden
 */
export function findChromium(world, minimum) {
  const wish = world.env[variable]
  if (wish) {
    const verdict = judgeBrowser(world, wish, minimum)
    if ('why' in verdict)
      throw new Error(
        `${variable} is ${wish}, but ${verdict.why}.\n` +
          `Set it to the program file of a Chromium ${minimum} or later, or unset it and we look for one.`,
      )
    return { browser: verdict, passed: [] }
  }
  /** @type {Refusal[]} */
  const passed = []
  const places = [...systemPaths(world), ...(world.bundled ? [world.bundled] : [])]
  for (const file of new Set(places)) {
    if (!world.exists(file)) continue
    const verdict = judgeBrowser(world, file, minimum)
    if (!('why' in verdict)) return { browser: verdict, passed }
    passed.push(verdict)
  }
  return { browser: undefined, passed }
}
