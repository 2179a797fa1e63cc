import { readFileSync } from 'node:fs'
import { checkNode, installDependencies } from './dependencies.mjs'
import { findChromium, variable } from './find-chromium.mjs'
import { findFirefox, variable as firefoxVariable } from './find-firefox.mjs'
import { installChromium } from './install-chromium.mjs'
import { installFirefox } from './install-firefox.mjs'
import { Stop, root, say } from './run.mjs'
import { lookAround } from './world.mjs'

/** @typedef {import('./choose-browser.mjs').Search} Search */

/** What the environment names where no Firefox can be had. */
export const noFirefox = 'none'

const readManifest = () => JSON.parse(readFileSync(new URL('manifest.json', root), 'utf8'))

/** @returns {number} the oldest Chromium that the extension runs on */
export function minimumVersion() {
  return Number(readManifest().minimum_chrome_version)
}

/** @returns {number} the oldest Firefox that the extension runs on */
export function minimumFirefox() {
  return parseInt(readManifest().browser_specific_settings.gecko.strict_min_version, 10)
}

/**
 * @param {(world: import('./choose-browser.mjs').World) => Search} find
 * @returns {Promise<Search>}
 * @throws {Stop} where the person's own choice will not do
 */
async function searchWith(find) {
  try {
    return find(await lookAround())
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error))
  }
}

/** Looks for a Chromium that can load the extension; throws where the person's own choice will not do. */
export const search = () => searchWith((world) => findChromium(world, minimumVersion()))

/** The same of Firefox. */
export const searchFirefox = () => searchWith((world) => findFirefox(world, minimumFirefox()))

/**
 * Everything that a fresh machine lacks: the dependencies and a browser.
 * @returns {Promise<import('./choose-browser.mjs').Browser>}
 * @throws {Stop} where it cannot go on, with what is missing and how to get it
 */
export async function prepare() {
  checkNode()
  await installDependencies()
  const { browser, passed } = await findOrInstall(search, installChromium)
  if (!browser) throw new Stop(describeMissing(passed))
  return browser
}

/**
 * Firefox, for the tests that run in it, too. Nothing else waits for it: where it cannot be had, that is said.
 * @returns {Promise<import('./choose-browser.mjs').Browser | undefined>}
 */
export async function prepareFirefox() {
  const { browser, passed } = await findOrInstall(searchFirefox, installFirefox)
  if (!browser) say(describeMissingFirefox(passed))
  return browser
}

/**
 * @param {() => Promise<Search>} look
 * @param {(look: () => Promise<Search['browser']>) => Promise<Search['browser']>} install
 * @returns {Promise<Search>}
 */
async function findOrInstall(look, install) {
  const first = await look()
  for (const { path, why } of first.passed) say(`Not ${path}: ${why}. Looking further.`)
  let passed = first.passed
  const browser =
    first.browser ??
    (await install(async () => {
      const again = await look()
      passed = again.passed
      return again.browser
    }))
  if (browser) say(`Browser: ${browser.name} ${browser.major ?? ''} (${browser.path})`)
  return { browser, passed }
}

/** @param {import('./choose-browser.mjs').Refusal[]} passed */
export function describeMissingFirefox(passed) {
  return [
    'NO FIREFOX: what is tested in Firefox is not run, and counted as that.',
    ...passed.map(({ path, why }) => `  ${path}: ${why}`),
    'To get one: on Debian, sudo apt-get install firefox-esr; elsewhere, https://www.mozilla.org/firefox/.',
    `Or set ${firefoxVariable} to the program file of a Firefox ${minimumFirefox()} or later.`,
  ].join('\n')
}

/** @param {import('./choose-browser.mjs').Refusal[]} passed */
export function describeMissing(passed) {
  const libraries = passed.some(({ why }) => why.includes('shared libraries'))
  return [
    'There is no Chromium that can load an extension from a folder, and none could be installed.',
    ...passed.map(({ path, why }) => `  ${path}: ${why}`),
    ...(libraries ? ['Its system libraries are missing: sudo npx playwright install-deps chromium'] : []),
    'To get one: on Debian, sudo apt-get install chromium; elsewhere, npx playwright install chromium.',
    `Or set ${variable} to the program file of a Chromium ${minimumVersion()} or later.`,
  ].join('\n')
}
