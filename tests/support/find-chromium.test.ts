import { describe, expect, it } from 'vitest'
import { isSnap, parseVersion, type World } from './choose-browser.mjs'
import { findChromium, judgeBrowser, systemPaths, variable } from './find-chromium.mjs'
import { machine as bare } from './machine'

/** One beside which a browser was downloaded before. */
const machine = (programs: Record<string, string>, more: Partial<World> = {}) =>
  bare(programs, { bundled: '/cache/chromium-1200/chrome-linux/chrome', ...more })

const debian = { '/usr/bin/chromium': 'Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)' }
const chrome137 = { '/usr/bin/google-chrome': 'Google Chrome 137.0.7151.55 ' }
const chrome136 = { '/usr/bin/google-chrome': 'Google Chrome 136.0.7103.113 ' }
const bundled = { '/cache/chromium-1200/chrome-linux/chrome': 'Google Chrome for Testing 148.0.7700.0' }

const pathFound = (world: World) => findChromium(world, 130).browser?.path

describe('parseVersion', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', 'Chromium', 156],
    ['Google Chrome 137.0.7151.55 ', 'Google Chrome', 137],
    ['Google Chrome for Testing 148.0.7700.0\n', 'Google Chrome for Testing', 148],
    ['Microsoft Edge 131.0.2903.51 ', 'Microsoft Edge', 131],
    ['Brave Browser 137.1.79.119', 'Brave Browser', 137],
  ])('reads %j', (text, name, major) => expect(parseVersion(text)).toEqual({ name, major }))

  it.each(['', 'Opening in existing browser session.', 'version 5'])('knows that %j is no version', (text) =>
    expect(parseVersion(text)).toBeNull(),
  )
})

describe('findChromium', () => {
  it("takes the system's before Playwright's own", () => {
    expect(pathFound(machine({ ...debian, ...bundled }))).toBe('/usr/bin/chromium')
    expect(pathFound(machine(bundled))).toBe('/cache/chromium-1200/chrome-linux/chrome')
  })

  it('finds nothing on a bare machine, and says so without an error', () => {
    expect(findChromium(machine({}), 130)).toEqual({ browser: undefined, passed: [] })
  })

  it('passes Google Chrome 137 by and says why, but takes 136', () => {
    const { browser, passed } = findChromium(machine({ ...chrome137, ...bundled }), 130)
    expect(browser?.name).toBe('Google Chrome for Testing')
    expect(passed).toEqual([
      { path: '/usr/bin/google-chrome', why: expect.stringContaining('ignores --load-extension') },
    ])
    expect(pathFound(machine({ ...chrome136, ...bundled }))).toBe('/usr/bin/google-chrome')
  })

  it('passes a version below the manifest’s minimum by', () => {
    const old = { '/usr/bin/chromium': 'Chromium 129.0.6668.58' }
    expect(findChromium(machine(old), 130).passed[0]?.why).toContain('too old')
    expect(findChromium(machine(old), 129).passed).toEqual([])
  })

  it('passes a browser by whose libraries are missing', () => {
    const error = 'error while loading shared libraries: libnss3.so: cannot open shared object file'
    const { browser, passed } = findChromium(machine(bundled, { version: () => ({ error }) }), 130)
    expect(browser).toBeUndefined()
    expect(passed[0]?.why).toContain('libnss3.so')
  })
})

describe('the environment variable', () => {
  const wish = (file: string, programs: Record<string, string>, more: Partial<World> = {}) =>
    findChromium(machine({ ...debian, ...programs }, { env: { PATH: '/usr/bin', [variable]: file }, ...more }), 130)

  it('goes before everything else', () => {
    expect(wish('/opt/mine', { '/opt/mine': 'Chromium 140.0.1.1' }).browser?.path).toBe('/opt/mine')
    expect(wish('', {}).browser?.path).toBe('/usr/bin/chromium')
  })

  it.each([
    ['is not there', '/opt/gone', {}, 'no such program'],
    ['cannot load extensions', '/usr/bin/google-chrome', chrome137, 'ignores --load-extension'],
    ['is a headless shell', '/c/chrome-headless-shell', { '/c/chrome-headless-shell': 'Chromium 148.0.0.0' }, 'shell'],
    ['is no Chromium', '/bin/ls', { '/bin/ls': 'ls (GNU coreutils) 9.1.0' }, 'no Chromium'],
  ])('is never replaced in silence where the program %s', (_, file, programs, why) => {
    expect(() => wish(file, programs)).toThrow(why)
    expect(() => wish(file, programs)).toThrow(variable)
  })
})

describe('isSnap', () => {
  const stub =
    '#!/bin/sh\nif ! [ -x /snap/bin/chromium ]; then\n  echo "requires the chromium snap to be installed"\nfi\n'

  it('knows a stub by what it says, and a snap by where its link ends', () => {
    expect(isSnap(machine({}, { head: () => stub }), '/usr/bin/chromium-browser')).toBe(true)
    expect(isSnap(machine({}, { realpath: () => '/usr/bin/snap' }), '/snap/bin/chromium')).toBe(true)
  })

  it('leaves other scripts and programs alone', () => {
    expect(isSnap(machine({}, { head: () => '#!/bin/sh\nexec /usr/lib/chromium/chromium "$@"' }), '/x')).toBe(false)
    expect(isSnap(machine({}), '/usr/bin/chromium')).toBe(false)
  })

  it('makes the search look further', () => {
    const world = machine({ '/usr/bin/chromium-browser': 'Chromium 156.0.1.1', ...bundled }, { head: () => stub })
    expect(judgeBrowser(world, '/usr/bin/chromium-browser', 130)).toHaveProperty('why')
  })
})

describe('systemPaths', () => {
  it('looks where each system keeps its programs', () => {
    expect(systemPaths(machine({}))).toContain('/usr/bin/brave-browser')
    expect(systemPaths(machine({}, { platform: 'darwin', env: { HOME: '/Users/a' } }))).toContain(
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    )
    const windows = machine({}, { platform: 'win32', env: { PROGRAMFILES: 'C:\\Program Files' } })
    expect(systemPaths(windows)[0]).toBe('C:\\Program Files\\Chromium\\Application\\chrome.exe')
  })

  it('puts the one that cannot load extensions last', () => {
    expect(systemPaths(machine({})).at(-1)).toContain('google-chrome')
  })
})
