import path from 'node:path'
import { choose, isSnap, parseVersion } from './choose-browser.mjs'

/** @typedef {import('./choose-browser.mjs').World} World */

export const variable = 'WHY401_FIREFOX'

const commands = ['firefox', 'firefox-esr', 'firefox-developer-edition', 'firefox-nightly']
const macApps = ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly']
const windowsFolders = ['Mozilla Firefox', 'Firefox Developer Edition', 'Firefox Nightly']

/**
 * Where the system's Firefox would be, best first.
 * @param {World} world
 * @returns {string[]}
 */
export function firefoxPaths({ env, platform }) {
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env['HOME'] ? [`${env['HOME']}/Applications`] : [])]
    return macApps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/firefox`))
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter((each) => !!each)
    return windowsFolders.flatMap((name) => folders.map((in_) => path.win32.join(String(in_), name, 'firefox.exe')))
  }
  const folders = (env['PATH'] ?? '').split(':').filter(Boolean)
  return commands.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)))
}

/**
 * Whether a Firefox can run the extension from a folder, and be driven.
 * @param {World} world
 * @param {string} file
 * @param {number} minimum of the manifest's `strict_min_version`
 * @returns {import('./choose-browser.mjs').Browser | import('./choose-browser.mjs').Refusal}
 */
export function judgeFirefox(world, file, minimum) {
  /** @param {string} why */
  const refuse = (why) => ({ path: file, why })
  if (!world.exists(file)) return refuse('there is no such program')
  if (isSnap(world, file)) return refuse('it is a snap, which may not read our temporary profile')
  const answer = world.version(file)
  if ('error' in answer) return refuse(`it does not run: ${answer.error}`)
  const version = parseVersion(answer.text)
  // Of a program for Windows the version cannot be asked; its place has said what it is.
  if (!version) return { path: file, name: 'Firefox', major: undefined }
  const { name, major } = version
  if (!/firefox/i.test(name)) return refuse(`it calls itself ${name}, which is no Firefox that we know`)
  if (major < minimum) return refuse(`${name} ${major} is too old, the extension needs ${minimum}`)
  return { path: file, name, major }
}

/**
 * The environment variable, then the system's, then the one that we downloaded.
 * @param {World} world
 * @param {number} minimum
 * @returns {import('./choose-browser.mjs').Search}
 * @throws {Error} where the environment variable names a browser that will not do: the wish is never overridden
 */
export function findFirefox(world, minimum) {
  return choose(world, {
    variable,
    wanted: `a Firefox ${minimum} or later`,
    places: [...firefoxPaths(world), ...(world.firefox ? [world.firefox] : [])],
    judge: (file) => judgeFirefox(world, file, minimum),
  })
}
