import { describe, expect, it } from 'vitest'
import { rankSuspects, reaches, touchesOf } from '../../../src/background/bisect/suspects'
import type { Installed } from '../../../src/platform/management'

const address = { scheme: 'https' as const, hostname: 'docs.acme.test' }

function installed(name: string, more: Partial<Installed> = {}): Installed {
  return { id: name, name, version: '1', on: true, mayDisable: true, permissions: [], hostPermissions: [], ...more }
}

describe('a match pattern', () => {
  it.each([
    '<all_urls>',
    '*://*/*',
    'https://*/*',
    'https://*.acme.test/*',
    'https://docs.acme.test/*',
    '*://docs.acme.test:8443/*',
  ])('%s reaches the page', (pattern) => expect(reaches(pattern, address)).toBe(true))
  it.each([
    'http://*/*',
    'https://acme.test/*',
    'https://*.other.test/*',
    'https://*.s.acme.test/*',
    'file:///*',
    'nonsense',
  ])('%s does not', (pattern) => expect(reaches(pattern, address)).toBe(false))
})

describe('what an extension may touch', () => {
  it('is told by its permissions', () => {
    const everywhere = ['<all_urls>']
    expect(touchesOf({ permissions: ['declarativeNetRequest'], hostPermissions: everywhere }, address)).toEqual([
      'headers',
      'page',
    ])
    const all = ['webRequestAuthProvider', 'cookies', 'proxy', 'storage']
    expect(touchesOf({ permissions: all, hostPermissions: everywhere }, address)).toEqual([
      'sign-in',
      'cookies',
      'proxy',
      'page',
    ])
  })
  it('is nothing at another host, except what needs no host', () => {
    const elsewhere = ['https://*.other.test/*']
    expect(
      touchesOf({ permissions: ['cookies', 'declarativeNetRequest'], hostPermissions: elsewhere }, address),
    ).toEqual([])
    expect(touchesOf({ permissions: ['proxy'], hostPermissions: [] }, address)).toEqual(['proxy'])
  })
  it('is not taken from what every object has', () => {
    expect(touchesOf({ permissions: ['constructor', 'toString'], hostPermissions: [] }, address)).toEqual([])
  })
})

describe('the suspects', () => {
  const blocker = installed('Ad stop', { permissions: ['declarativeNetRequest'], hostPermissions: ['<all_urls>'] })
  const cookies = installed('Cookie jar', { permissions: ['cookies'], hostPermissions: ['<all_urls>'] })
  const theme = installed('New tab picture')
  const vaultOne = installed('Bitwarden Password Manager', {
    permissions: ['cookies'],
    hostPermissions: ['<all_urls>'],
  })
  const managed = installed('Acme proxy', { permissions: ['proxy'], mayDisable: false })

  it('come likeliest first, and none is left out for what does not show', () => {
    const { likely } = rankSuspects([theme, cookies, blocker], address)
    expect(likely).toEqual([blocker, cookies, theme])
  })
  it('are those first that changed since the page worked, whatever they may do', () => {
    const all = [blocker, cookies, theme]
    expect(rankSuspects(all, address, (id) => (id === theme.id ? 'since-fine' : undefined)).likely[0]).toEqual(theme)
    expect(rankSuspects(all, address, (id) => (id === cookies.id ? 'lately' : undefined)).likely[0]).toEqual(cookies)
    // A change of the last days alone says less than the power over headers.
    expect(rankSuspects(all, address, (id) => (id === theme.id ? 'lately' : undefined)).likely).toEqual([
      blocker,
      theme,
      cookies,
    ])
    const vaults = rankSuspects([vaultOne, theme], address, (id) => (id === vaultOne.id ? 'since-fine' : undefined))
    expect(vaults).toMatchObject({ likely: [theme], vaults: [vaultOne] })
  })
  it('are none of those that are off', () => {
    expect(rankSuspects([{ ...blocker, on: false }, theme], address).likely).toEqual([theme])
  })
  it('are not those that nobody may switch off; they are named', () => {
    expect(rankSuspects([managed, theme], address)).toEqual({ likely: [theme], vaults: [], locked: [managed] })
  })
  it.each([
    '1Password – Password Manager',
    'LastPass: Free Password Manager',
    'KeePassXC-Browser',
    'Proton Pass',
    'Kaspersky Passwort-Manager',
  ])('are password managers last: %s', (name) =>
    expect(rankSuspects([installed(name), vaultOne], address).vaults).toHaveLength(2),
  )
  it.each(['Compass', 'Bypass Paywalls', 'Passenger list'])('are no password manager by half a word: %s', (name) =>
    expect(rankSuspects([installed(name)], address).vaults).toEqual([]),
  )
})
