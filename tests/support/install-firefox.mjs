import { fileURLToPath } from 'node:url'
import { describeSystem, planInstall, tryInTurn } from './install-chromium.mjs'
import { root, run } from './run.mjs'

/** Where a downloaded Firefox lies. */
export const downloads = fileURLToPath(new URL('.cache/browsers', root))

async function apt() {
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true }
  await run('apt-get', ['update', '-q'], options)
  await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'firefox-esr'], options)
}

/** @param {boolean} withLibraries */
async function download(withLibraries) {
  const script = fileURLToPath(new URL('node_modules/@puppeteer/browsers/lib/cjs/main-cli.js', root))
  const more = withLibraries ? ['--install-deps'] : []
  await run(process.execPath, [script, 'install', 'firefox@stable', '--path', downloads, ...more])
}

/** @type {Record<import('./install-chromium.mjs').Way, { title: string, install: () => Promise<void> }>} */
const ways = {
  apt: { title: 'Installing Firefox (apt-get install firefox-esr, about 70 MB to download)', install: apt },
  'playwright-with-libraries': {
    title: 'Installing Firefox and its libraries (npx @puppeteer/browsers install firefox@stable --install-deps)',
    install: () => download(true),
  },
  playwright: {
    title: 'Installing Firefox (npx @puppeteer/browsers install firefox@stable, about 90 MB to download)',
    install: () => download(false),
  },
}

/**
 * @template T
 * @param {() => Promise<T | undefined>} search
 * @returns {Promise<T | undefined>}
 */
export function installFirefox(search) {
  return tryInTurn(
    planInstall(describeSystem()).map((way) => ways[way]),
    search,
  )
}
