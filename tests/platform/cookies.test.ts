import { beforeEach, describe, expect, it } from 'vitest'
import type * as Platform from '../../src/platform/cookies'
import { cookie } from '../support/fake/cookies'
import { Extension } from '../support/fake-worker'

let extension: Extension
let platform: typeof Platform

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  platform = await import('../../src/platform/cookies')
})

const parted = cookie('p', 'a.acme.test', { secure: true, partitionKey: { topLevelSite: 'https://portal.test' } })
const left = () => extension.world.jar.cookies.map(({ name, domain, path }) => `${name} ${domain}${path}`)

describe('cookiesBelow', () => {
  it('finds those of the domain and of the hosts below it, partitioned ones too, and no other', async () => {
    const own = [
      cookie('a', 'acme.test'),
      cookie('b', '.acme.test'),
      cookie('c', 'a.acme.test', { path: '/deep' }),
      parted,
    ]
    extension.world.jar.cookies = [...own, cookie('x', 'notacme.test'), cookie('y', 'test')]
    expect(await platform.cookiesBelow('acme.test')).toEqual(own)
  })

  it('asks for those of every first party where the browser keeps them apart and wants to hear of which', async () => {
    const isolated = cookie('a', 'acme.test', { firstPartyDomain: 'portal.test' })
    extension.world.jar.cookies = [isolated]
    extension.world.jar.isolates = true
    expect(await platform.cookiesBelow('acme.test')).toEqual([isolated])
  })

  it('finds those of one store', async () => {
    extension.world.jar.cookies = [cookie('a', 'acme.test'), cookie('b', 'acme.test', { storeId: '1' })]
    expect((await platform.cookiesBelow('acme.test', '1')).map(({ name }) => name)).toEqual(['b'])
  })
})

describe('removeCookie', () => {
  it('takes no host-only namesake of the parent host along', async () => {
    const wide = cookie('sid', '.acme.test')
    extension.world.jar.cookies = [wide, cookie('sid', 'acme.test'), cookie('sid', 'b.acme.test')]
    await platform.removeCookie(wide, 'a.acme.test')
    expect(left()).toEqual(['sid acme.test/', 'sid b.acme.test/'])
  })

  it('leaves namesakes on other paths and in other partitions', async () => {
    const deep = cookie('p', 'a.acme.test', { path: '/other' })
    extension.world.jar.cookies = [cookie('p', 'a.acme.test', { path: '/docs' }), deep, parted]
    await platform.removeCookie(cookie('p', 'a.acme.test', { path: '/docs' }), 'a.acme.test')
    expect(extension.world.jar.cookies).toEqual([deep, parted])
    await platform.removeCookie(parted, 'a.acme.test')
    expect(extension.world.jar.cookies).toEqual([deep])
  })
})

describe('restoreCookie', () => {
  it('rejects where the browser refuses, and where it drops the cookie without a word', async () => {
    extension.world.jar.refused.add('sid')
    await expect(platform.restoreCookie(cookie('sid', 'a.acme.test'), true)).rejects.toThrow('sid')
    const old = cookie('old', 'a.acme.test', { expirationDate: 1 })
    await expect(platform.restoreCookie(old, true)).rejects.toThrow()
  })
})

describe('identityOf', () => {
  it('tells apart what the jar tells apart, and not by value', () => {
    const one = cookie('sid', 'acme.test')
    expect(platform.identityOf({ ...one, value: 'other', httpOnly: true })).toBe(platform.identityOf(one))
    const others = [
      { domain: '.acme.test' },
      { path: '/x' },
      { storeId: '1' },
      { partitionKey: { topLevelSite: 'https://a.test' } },
    ]
    const identities = others.map((more) => platform.identityOf({ ...one, ...more }))
    expect(new Set([...identities, platform.identityOf(one)]).size).toBe(others.length + 1)
  })
})

describe('cookieStoreOf', () => {
  it('is that of the tab’s window', async () => {
    extension.openTab(1)
    extension.openTab(2, 'about:blank', true)
    expect(await platform.cookieStoreOf(1)).toBe('0')
    expect(await platform.cookieStoreOf(2)).toBe('1')
    expect(await platform.cookieStoreOf(99)).toBeUndefined()
  })
})

describe('restoreCookie', () => {
  const partitioned = (scheme: string) =>
    cookie('__Host-part', 'app.localhost', {
      secure: true,
      sameSite: 'no_restriction',
      partitionKey: { topLevelSite: `${scheme}://app.localhost`, hasCrossSiteAncestor: false },
    })

  it.each([
    ['http', false],
    ['https', true],
  ])('puts one of a partition back from the scheme of its page: %s', async (scheme, https) => {
    await platform.restoreCookie(partitioned(scheme), https)
    expect(extension.world.jar.cookies).toEqual([partitioned(scheme)])
  })
})
