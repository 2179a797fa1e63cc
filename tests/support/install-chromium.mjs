import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { root, run, say, step } from './run.mjs'

/**
 * @typedef {object} System
 * @property {string} platform as `process.platform`
 * @property {boolean} administrator
 * @property {string} osRelease text of /etc/os-release, empty elsewhere
 * @property {boolean} apt whether apt-get is there
 */

/** @typedef {'apt' | 'playwright-with-libraries' | 'playwright'} Way */

/** @returns {System} */
export function describeSystem() {
  return {
    platform: process.platform,
    administrator: process.getuid?.() === 0,
    osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    apt: existsSync('/usr/bin/apt-get'),
  }
}

/**
 * The ways to get a Chromium here, best first. Debian's brings its libraries; Ubuntu's package of that name only installs
 * a snap. Playwright's download needs libraries that only an administrator can add.
 * @param {System} system
 * @returns {Way[]}
 */
export function planInstall({ platform, administrator, osRelease, apt }) {
  if (platform !== 'linux' || !administrator || !apt) return ['playwright']
  const family = /^ID=(.*)$/m.exec(osRelease)?.[1]?.replace(/["']/g, '')
  return family === 'debian' ? ['apt', 'playwright-with-libraries'] : ['playwright-with-libraries']
}

/** @type {Record<Way, () => Promise<void>>} */
const ways = {
  async apt() {
    // A thousand lines of package names are no progress; its errors are shown.
    const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true }
    await run('apt-get', ['update', '-q'], options)
    // The recommended packages are a desktop's. Of fonts, this is the one that Debian takes for `system-ui`: where only
    // others are there, that becomes a typewriter's.
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options)
  },
  'playwright-with-libraries': () => playwrightInstall('--with-deps'),
  playwright: () => playwrightInstall(),
}

/** @param {string[]} more */
async function playwrightInstall(...more) {
  const script = fileURLToPath(new URL('node_modules/playwright/cli.js', root))
  await run(process.execPath, [script, 'install', '--no-shell', ...more, 'chromium'])
}

/** @type {Record<Way, string>} */
const titles = {
  apt: 'Installing Chromium (apt-get install chromium, about 100 MB to download)',
  'playwright-with-libraries': 'Installing Chromium and its libraries (npx playwright install --with-deps chromium)',
  playwright: 'Installing Chromium (npx playwright install chromium, about 180 MB to download)',
}

/**
 * @template T
 * @param {() => Promise<T | undefined>} search
 * @returns {Promise<T | undefined>}
 */
export function installChromium(search) {
  return tryInTurn(
    planInstall(describeSystem()).map((way) => ({ title: titles[way], install: ways[way] })),
    search,
  )
}

/**
 * Tries the ways in turn until the search succeeds.
 * @template T
 * @param {{ title: string, install: () => Promise<void> }[]} ways
 * @param {() => Promise<T | undefined>} search
 * @returns {Promise<T | undefined>}
 */
export async function tryInTurn(ways, search) {
  for (const { title, install } of ways) {
    try {
      await step(title, install)
    } catch (error) {
      say(`  ${error instanceof Error ? error.message : error}`)
      continue
    }
    const found = await search()
    if (found) return found
  }
  return undefined
}
