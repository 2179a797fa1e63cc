import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { zipSync } from 'fflate'

/**
 * The files below a folder by their path in it, with `/` between names.
 * @param {string} folder
 * @returns {Map<string, Uint8Array>}
 */
export function readFolder(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(folder, path).split(sep).join('/'), new Uint8Array(readFileSync(path))]
    }),
  )
}

/**
 * A zip that depends on names and contents alone: anybody who builds the same commit can compare it, byte by byte, with
 * what a store hands out.
 * @param {ReadonlyMap<string, Uint8Array>} files
 * @returns {Uint8Array}
 */
export function archive(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  // A zip keeps local time without a zone: the first that it can express, the same wherever it is made.
  return zipSync(Object.fromEntries(sorted), { level: 9, mtime: new Date(1980, 0, 1) })
}
