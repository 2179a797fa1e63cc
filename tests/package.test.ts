import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { archive, readFolder } from './support/archive.mjs'

const text = (content: string) => new TextEncoder().encode(content)

describe('a package', () => {
  const files = [
    ['manifest.json', text('{}')],
    ['assets/popup.js', text('let a = 1')],
  ] as const

  it('has all files, as they are', () => {
    expect(unzipSync(archive(new Map(files)))).toEqual(Object.fromEntries(files))
  })

  it('depends on what is in it, and neither on the order nor on the time zone', () => {
    const zone = process.env['TZ']
    const epoch = () => new Date(1980, 0, 1).getTime()
    const [here, before] = [archive(new Map(files)), epoch()]
    process.env['TZ'] = 'Pacific/Kiritimati'
    expect(epoch()).not.toBe(before)
    const there = archive(new Map(files.toReversed()))
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
    expect(there).toEqual(here)
    expect(archive(new Map([files[0], ['assets/popup.js', text('let a = 2')]]))).not.toEqual(here)
  })
})

describe('what Firefox is given', () => {
  const folders: string[] = []
  const makeFolder = () => folders[folders.push(mkdtempSync(join(tmpdir(), 'package-'))) - 1] ?? ''
  const make = async () => {
    const outDir = makeFolder()
    await build({ mode: 'firefox', logLevel: 'error', build: { outDir } })
    return outDir
  }
  const lint = (folder: string) =>
    promisify(execFile)(process.execPath, [
      'node_modules/addons-linter/bin/addons-linter',
      '--warnings-as-errors',
      '--output=json',
      folder,
    ]).then(
      ({ stdout }) => stdout,
      (error: { stdout: string }) => error.stdout,
    )
  const code = () =>
    [...readFolder(built)]
      .flatMap(([name, bytes]) => (name.endsWith('.js') ? [Buffer.from(bytes).toString()] : []))
      .join('')
  let built: string
  beforeAll(async () => {
    built = await make()
  })
  afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })))

  it('is the same, byte by byte, built once more in another folder', async () => {
    expect(archive(readFolder(await make()))).toEqual(archive(readFolder(built)))
  })

  it("has nothing that Mozilla's linter objects to", async () => {
    expect(JSON.parse(await lint(built))).toMatchObject({ errors: [], warnings: [] })
  })

  it('would be objected to with one line that makes text markup', async () => {
    const worse = makeFolder()
    cpSync(built, worse, { recursive: true })
    writeFileSync(join(worse, 'worse.js'), 'document.body.innerHTML = location.hash')
    expect(JSON.parse(await lint(worse))).toMatchObject({
      warnings: [{ code: 'UNSAFE_VAR_ASSIGNMENT', file: 'worse.js' }],
    })
  })

  it('can be read: what functions are called, and what is written above them, is as in the sources', () => {
    expect(code()).toMatch(/\(RFC 9110 11\.6\.1\)(?:(?!\*\/)[^])*\*\/\s*function parseChallenges\(/)
  })

  it('says where in the project each part is from, and nothing of the machine', () => {
    const origins = [...code().matchAll(/^\/\/ (\S+\.(?:[mc]?js|tsx?|json))$/gm)].map(([, path]) => path)
    expect(origins).toContain('src/http/challenge.ts')
    expect(origins.filter((path) => !/^(?:src|node_modules|\\0rolldown)\//.test(path ?? ''))).toEqual([])
  })
})
