import { readFileSync } from 'node:fs'
import { checkNode, installDependencies } from './dependencies.mjs'
import { findChromium, variable } from './find-chromium.mjs'
import { installChromium } from './install-chromium.mjs'
import { Stop, root, say } from './run.mjs'
import { lookAround } from './world.mjs'

/** @returns {number} the oldest Chromium that the extension runs on */
export function minimumVersion() {
  const manifest = JSON.parse(readFileSync(new URL('manifest.json', root), 'utf8'))
  return Number(manifest.minimum_chrome_version)
}

/**
 * Looks for a Chromium that can load the extension.
 * @returns {Promise<import('./find-chromium.mjs').Search>}
 * @throws {Stop} where the person's own choice will not do
 */
export async function search() {
  try {
    return findChromium(await lookAround(), minimumVersion())
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error))
  }
}

/**
 * Everything that a fresh machine lacks: the dependencies and a browser.
 * @returns {Promise<import('./find-chromium.mjs').Browser>}
 * @throws {Stop} where it cannot go on, with what is missing and how to get it
 */
export async function prepare() {
  checkNode()
  await installDependencies()
  const first = await search()
  for (const { path, why } of first.passed) say(`Not ${path}: ${why}. Looking further.`)
  let passed = first.passed
  const browser =
    first.browser ??
    (await installChromium(async () => {
      const again = await search()
      passed = again.passed
      return again.browser
    }))
  if (!browser) throw new Stop(describeMissing(passed))
  say(`Browser: ${browser.name} ${browser.major ?? ''} (${browser.path})`)
  return browser
}

/** @param {import('./find-chromium.mjs').Refusal[]} passed */
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
