import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSources } from './sources.mjs'

let folder: string
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'sources-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.test', ...args], { cwd: folder })
const at = (path = folder) => pathToFileURL(`${path}/`)

function commit() {
  writeFileSync(join(folder, 'a.ts'), 'let a = 1')
  git('init', '-q')
  git('add', '.')
  git('commit', '-qm', 'a')
}

describe('sources', () => {
  it('are the files of the commit', () => {
    commit()
    expect([...(readSources(at())?.keys() ?? [])]).toEqual(['a.ts'])
  })

  it('are not made of what is in no commit', () => {
    commit()
    writeFileSync(join(folder, 'b.ts'), 'let b = 1')
    expect(() => readSources(at())).toThrow('b.ts')
  })

  it('are left out where the folder is no checkout, as they are unpacked, be it within another', () => {
    expect(readSources(at())).toBeUndefined()
    commit()
    const unpacked = join(folder, 'unpacked')
    mkdirSync(unpacked)
    expect(readSources(at(unpacked))).toBeUndefined()
  })
})
