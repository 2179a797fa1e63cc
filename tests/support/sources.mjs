import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { Stop } from './run.mjs'

/**
 * The sources of a checkout's commit, for those who review a bundled extension; undefined where the folder is none: who
 * has unpacked them elsewhere has them. A checkout around the folder does not count.
 * @param {URL} folder with `/` at its end
 * @returns {Map<string, Uint8Array> | undefined}
 * @throws {Stop} where something in it is in no commit
 */
export function readSources(folder) {
  if (!existsSync(new URL('.git', folder))) return undefined
  /** @param {string[]} args */
  const git = (...args) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' })
  const changed = git('status', '--porcelain').trim()
  if (changed) throw new Stop(`A package is made of a commit, and these are in none:\n${changed}`)
  const files = git('ls-files', '-z').split('\0').filter(Boolean)
  return new Map(files.map((name) => [name, new Uint8Array(readFileSync(new URL(name, folder)))]))
}
