import path from 'node:path'
import { choose, isSnap, parseVersion } from './choose-browser.mjs'

/** @typedef {import('./choose-browser.mjs').World} World */
/** @typedef {import('./choose-browser.mjs').Browser} Browser */
/** @typedef {import('./choose-browser.mjs').Refusal} Refusal */
/** @typedef {import('./choose-browser.mjs').Search} Search */

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
  return choose(world, {
    variable,
    wanted: `a Chromium ${minimum} or later`,
    places: [...systemPaths(world), ...(world.bundled ? [world.bundled] : [])],
    judge: (file) => judgeBrowser(world, file, minimum),
  })
}
