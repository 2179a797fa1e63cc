import { describe, expect, it } from 'vitest'
import type { BrowserName, Device, System } from '../../src/contract/device'
import { cookieSetting, privateKeys, wayToStored } from '../../src/remedies/site-pages'

/** Firefox opens none of its pages for an extension. */
const on = (browserName: BrowserName): Device => ({
  system: 'windows',
  browserName,
  ...(browserName !== 'firefox' && { ownPages: browserName === 'chromium' ? 'chrome' : browserName }),
})
const origin = 'https://docs.acme.test:8443'
const escaped = 'https%3A%2F%2Fdocs.acme.test%3A8443'

describe('the page of a site in the browser’s own settings', () => {
  it.each([
    ['chrome', `chrome://settings/content/siteDetails?site=${escaped}`],
    ['chromium', `chrome://settings/content/siteDetails?site=${escaped}`],
    ['brave', `brave://settings/content/siteDetails?site=${escaped}`],
    ['edge', 'edge://settings/content/cookies'],
    // Their settings lie elsewhere; Firefox lets nobody open its own.
    ['opera', undefined],
    ['vivaldi', undefined],
    ['firefox', undefined],
  ] as const)('allows cookies in %s at %s', (name, url) => {
    expect(cookieSetting(origin, on(name))).toBe(url)
  })
  it.each([
    ['chrome', 'way_stored_chrome', `chrome://settings/content/siteDetails?site=${escaped}`],
    ['brave', 'way_stored_chrome', `brave://settings/content/siteDetails?site=${escaped}`],
    ['edge', 'way_stored_edge', 'edge://settings/siteData?searchSubpage=docs.acme.test'],
    ['opera', 'way_stored_others', undefined],
    ['vivaldi', 'way_stored_others', undefined],
    ['firefox', 'way_stored_firefox', undefined],
  ] as const)('removes its data in %s in the words %s', (name, id, url) => {
    const { say, open } = wayToStored(origin, on(name))
    expect([say.id, open?.url]).toEqual([id, url])
  })
})

describe('privateKeys', () => {
  it('are those of this browser on this system', () => {
    const keys = (name: BrowserName, system: System) => privateKeys({ browserName: name, system })
    expect([keys('chrome', 'windows'), keys('edge', 'linux')]).toEqual(['Ctrl+Shift+N', 'Ctrl+Shift+N'])
    expect([keys('firefox', 'windows'), keys('firefox', 'mac')]).toEqual(['Ctrl+Shift+P', 'Cmd+Shift+P'])
    expect(keys('brave', 'mac')).toBe('Cmd+Shift+N')
  })
})
