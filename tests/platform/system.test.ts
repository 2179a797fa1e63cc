import { beforeEach, describe, expect, it } from 'vitest'
import type * as Platform from '../../src/platform/system'
import { makeWorld } from '../support/fake-browser'
import { Extension } from '../support/fake-worker'

let platform: typeof Platform
beforeEach(async () => {
  new Extension(makeWorld(false)).open()
  platform = await import('../../src/platform/system')
})

describe('deviceOf', () => {
  it.each([
    [{ os: 'win', brands: ['Google Chrome', 'Chromium'] }, 'windows', 'chrome', 'chrome'],
    [{ os: 'win', brands: ['Microsoft Edge', 'Chromium'] }, 'windows', 'edge', 'edge'],
    [{ os: 'mac', brands: ['Google Chrome'], brave: true }, 'mac', 'brave', 'brave'],
    [{ os: 'mac', brands: ['Brave', 'Chromium'] }, 'mac', 'brave', 'brave'],
    [{ os: 'cros', brands: ['Google Chrome'] }, 'chromeos', 'chrome', 'chrome'],
    [{ os: 'linux', brands: ['Opera', 'Chromium'] }, 'linux', 'opera', 'opera'],
    [{ os: 'linux', brands: ['Google Chrome'], vivaldi: true }, 'linux', 'vivaldi', 'vivaldi'],
    [{ os: 'openbsd', brands: ['Chromium', 'Not/A Brand'] }, 'other', 'chromium', 'chrome'],
  ])('reads %o', (told, system, browserName, ownPages) => {
    expect(platform.deviceOf(told)).toEqual({ system, browserName, ownPages })
  })
  it('knows that Firefox opens none of its own pages for us', () => {
    expect(platform.deviceOf({ os: 'mac', brands: [], firefox: true })).toEqual({
      system: 'mac',
      browserName: 'firefox',
    })
  })
  it('keeps the version where its number is the one that people know', () => {
    const version = (os: string, platformVersion: string) =>
      platform.deviceOf({ os, brands: [], platformVersion }).systemVersion
    expect(version('mac', '14.5.0')).toEqual([14, 5, 0])
    expect(version('win', '15.0.0')).toBeUndefined()
    expect(version('mac', '')).toBeUndefined()
    expect(version('mac', 'x.1')).toBeUndefined()
  })
})
