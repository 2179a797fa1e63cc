import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Stop, npm, root, step } from './run.mjs'

/**
 * @param {string} version as `process.versions.node`
 * @returns {boolean} whether our tools run on it: 20.19 and later 20s, or 22.12 and later
 */
export function isNodeGoodEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/** @throws {Stop} where Node is too old */
export function checkNode() {
  if (isNodeGoodEnough(process.versions.node)) return
  throw new Stop(
    `This needs Node 20.19 or later, or 22.12 or later; this is Node ${process.versions.node}.\n` +
      'A newer one is at https://nodejs.org/en/download.',
  )
}

/**
 * Whether what npm put into node_modules is what the lock asks for.
 * @param {string} lock text of package-lock.json
 * @param {string} installed text of node_modules/.package-lock.json, which npm writes last
 */
export function isInstalled(lock, installed) {
  /** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */
  const wanted = /** @type {Lock} */ (JSON.parse(lock)).packages
  const there = /** @type {Lock} */ (JSON.parse(installed)).packages
  return Object.entries(wanted).every(([name, { version, optional }]) => {
    if (name === '') return true
    // An optional package may be for another system.
    return there[name] ? there[name].version === version : optional === true
  })
}

/** Installs the locked dependencies where they are missing or changed. */
export async function installDependencies() {
  const lock = readFileSync(new URL('package-lock.json', root), 'utf8')
  const system = `${process.platform}-${process.arch}`
  const stamp = `${system} ${createHash('sha256').update(lock).digest('hex')}\n`
  const stampFile = new URL('node_modules/.why-401-installed', root)
  const hidden = new URL('node_modules/.package-lock.json', root)
  const before = existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined
  if (before === stamp) return
  // Who ran npm by hand need not wait for it again. Another system's packages would look the same and not run.
  const sameSystem = !before || before.startsWith(`${system} `)
  const byHand = sameSystem && existsSync(hidden) && isInstalled(lock, readFileSync(hidden, 'utf8'))
  if (!byHand)
    await step('Installing the locked dependencies (npm ci, about 200 MB on disk)', async () => {
      try {
        await npm(['ci', '--no-audit', '--no-fund'])
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error)
        throw new Stop(`${said}\nnpm must reach its registry; its own words are above.`)
      }
    })
  writeFileSync(stampFile, stamp)
}
