import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  openSync,
  readSync,
  closeSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { downloads } from './install-firefox.mjs'

/** @param {string} file */
function isProgram(file) {
  try {
    if (!statSync(file).isFile()) return false
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @param {string} file */
function readHead(file) {
  try {
    const handle = openSync(file, 'r')
    const bytes = Buffer.alloc(4096)
    const length = readSync(handle, bytes, 0, bytes.length, 0)
    closeSync(handle)
    return bytes.toString('latin1', 0, length)
  } catch {
    return ''
  }
}

/**
 * A browser for Windows opens a window instead of printing its version: it is read from the folder beside the program.
 * @param {string} file
 */
function readWindowsVersion(file) {
  const brand = /Google\\Chrome/i.test(file) ? 'Google Chrome' : /Microsoft\\Edge/i.test(file) ? 'Microsoft Edge' : ''
  try {
    const folders = readdirSync(path.dirname(file)).filter((name) => /^\d+(\.\d+){3}$/.test(name))
    const newest = folders.sort((a, b) => parseInt(b, 10) - parseInt(a, 10))[0]
    return { text: newest ? `${brand} ${newest}` : '' }
  } catch {
    return { text: '' }
  }
}

/** @param {string} file */
function askVersion(file) {
  if (process.platform === 'win32') return readWindowsVersion(file)
  const run = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  if (run.status === 0) return { text: run.stdout }
  const said = run.error?.message ?? run.stderr.trim().split('\n')[0]
  return { error: said || `exit status ${run.status}` }
}

/** @returns {Promise<string | undefined>} the program that `install-firefox.mjs` downloaded */
async function downloadedFirefox() {
  const browsers = await import('@puppeteer/browsers').catch(() => undefined)
  const found = (await browsers?.getInstalledBrowsers({ cacheDir: downloads })) ?? []
  return found.find(({ browser }) => browser === 'firefox')?.executablePath
}

/**
 * This machine, as the search for a browser sees it.
 * @returns {Promise<import('./choose-browser.mjs').World>}
 */
export async function lookAround() {
  // Before the first install there is no Playwright to ask.
  const playwright = await import('playwright').catch(() => undefined)
  return {
    env: process.env,
    platform: process.platform,
    exists: isProgram,
    realpath: (file) => (existsSync(file) ? realpathSync(file) : file),
    head: readHead,
    version: askVersion,
    bundled: playwright?.chromium.executablePath(),
    firefox: await downloadedFirefox(),
  }
}
