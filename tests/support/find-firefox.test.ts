import { describe, expect, it } from 'vitest'
import { findFirefox, firefoxPaths, variable } from './find-firefox.mjs'
import { machine } from './machine'

const esr = { '/usr/bin/firefox-esr': 'Mozilla Firefox 153.7.0esr\n' }
const downloaded = '/project/.cache/browsers/firefox/linux-stable_156.0/firefox/firefox'

describe('findFirefox', () => {
  it("takes the system's before the one that we downloaded", () => {
    const both = { ...esr, [downloaded]: 'Mozilla Firefox 156.0' }
    expect(findFirefox(machine(both, { firefox: downloaded }), 142).browser).toEqual({
      path: '/usr/bin/firefox-esr',
      name: 'Mozilla Firefox',
      major: 153,
    })
    const alone = machine({ [downloaded]: 'Mozilla Firefox 156.0' }, { firefox: downloaded })
    expect(findFirefox(alone, 142).browser?.path).toBe(downloaded)
  })

  it('finds nothing where there is none, without an error', () =>
    expect(findFirefox(machine({}), 142)).toEqual({ browser: undefined, passed: [] }))

  it.each([
    ['a version below the manifest’s minimum', { '/usr/bin/firefox': 'Mozilla Firefox 115.9.0esr' }, {}, 'too old'],
    ['a snap', { '/usr/bin/firefox': 'Mozilla Firefox 153.0' }, { realpath: () => '/snap/bin/firefox' }, 'snap'],
    ['another browser of that name', { '/usr/bin/firefox': 'Waterfox 6.5' }, {}, 'calls itself Waterfox'],
    ['what does not run', { '/usr/bin/firefox': '' }, { version: () => ({ error: 'libgtk-3.so.0' }) }, 'libgtk-3.so.0'],
  ] as const)('passes %s by, and says why', (_, programs, more, why) => {
    const { browser, passed } = findFirefox(machine({ ...programs }, more), 142)
    expect(browser).toBeUndefined()
    expect(passed).toEqual([{ path: '/usr/bin/firefox', why: expect.stringContaining(why) }])
  })

  it('never overrides what the person named', () => {
    const named = (file: string) => machine(esr, { env: { PATH: '/usr/bin', [variable]: file } })
    expect(findFirefox(named('/usr/bin/firefox-esr'), 142).browser?.major).toBe(153)
    expect(() => findFirefox(named('/opt/none'), 142)).toThrow(/WHY401_FIREFOX is \/opt\/none, but there is no such/)
  })
})

describe('firefoxPaths', () => {
  it('looks where each system keeps its programs', () => {
    const on = (platform: string, env: Record<string, string>) => firefoxPaths(machine({}, { platform, env }))
    expect(on('darwin', {})).toContain('/Applications/Firefox.app/Contents/MacOS/firefox')
    expect(on('win32', { PROGRAMFILES: 'C:\\Program Files' })).toContain(
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    )
    expect(on('linux', { PATH: '/usr/bin' })).toContain('/usr/bin/firefox-esr')
  })
})
