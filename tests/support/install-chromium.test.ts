import { describe, expect, it } from 'vitest'
import { planInstall, type System } from './install-chromium.mjs'
import { describeMissing } from './setup.mjs'

const debian: System = { platform: 'linux', administrator: true, osRelease: 'NAME="Debian"\nID=debian\n', apt: true }
const ubuntu = { ...debian, osRelease: 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n' }

describe('planInstall', () => {
  it('asks apt on Debian as administrator, and Playwright where that fails', () =>
    expect(planInstall(debian)).toEqual(['apt', 'playwright-with-libraries']))

  it('never asks apt on Ubuntu, where it would bring a snap', () =>
    expect(planInstall(ubuntu)).toEqual(['playwright-with-libraries']))

  it.each([
    ['without rights', { ...debian, administrator: false }],
    ['without apt', { ...debian, apt: false }],
    ['on macOS', { platform: 'darwin', administrator: false, osRelease: '', apt: false }],
    ['on Windows', { platform: 'win32', administrator: false, osRelease: '', apt: false }],
  ])('downloads %s', (_, system) => expect(planInstall(system)).toEqual(['playwright']))
})

describe('describeMissing', () => {
  it('says how to get a browser, and which variable names one', () => {
    const text = describeMissing([])
    expect(text).toContain('apt-get install chromium')
    expect(text).toContain('npx playwright install chromium')
    expect(text).toContain('WHY401_CHROMIUM')
    expect(text).not.toContain('install-deps')
  })

  it('says how to get libraries where they are what is missing', () => {
    const why = 'it does not run: error while loading shared libraries: libnss3.so'
    expect(describeMissing([{ path: '/cache/chrome', why }])).toContain('npx playwright install-deps chromium')
  })
})
