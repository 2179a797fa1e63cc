import { describe, expect, it } from 'vitest'
import type { Exchange, JarCookie, SetCookieFact } from '../../src/contract/evidence'
import { cookiesOf, keepCookies } from '../../src/incidents/cookie-jar'
import { answer, at, exchange } from '../support/fake-exchange'

const set = (more: Partial<SetCookieFact> = {}): SetCookieFact => ({
  ...{ name: 'sid', length: 32, digest: 'a', secure: false, httpOnly: true, partitioned: false, removes: false },
  ...more,
})
const setting = (cookie: SetCookieFact, address = at('/shop/cart')): Exchange =>
  exchange(200, 100, { address, answer: answer(200, 100, { setCookies: [cookie] }) })
const after = (...seen: Exchange[]) => seen.reduce<readonly JarCookie[]>(keepCookies, [])

describe('a jar', () => {
  it('holds what was set, for this host and the directory of its path', () => {
    expect(after(setting(set()))).toEqual([
      {
        ...{ name: 'sid', length: 32, digest: 'a', secure: false, httpOnly: true, sameSite: 'unspecified' },
        ...{ domain: 'intranet.acme.test', hostOnly: true, path: '/shop' },
      },
    ])
    expect(after(setting(set(), at('/cart')))).toMatchObject([{ path: '/' }])
  })

  it('holds what its attributes say', () => {
    const cookie = set({ domain: 'acme.test', path: '/', sameSite: 'strict', expires: 900, partitioned: true })
    const held = { domain: '.acme.test', hostOnly: false, path: '/', sameSite: 'strict', expires: 900 }
    expect(after(setting(cookie))).toMatchObject([{ ...held, partition: 'https://acme.test' }])
    expect(after(setting(set()))[0]).not.toHaveProperty('partition')
  })

  it('stays empty where nothing was set, or a browser refused it', () => {
    expect(after(exchange(200, 100))).toEqual([])
    expect(after(setting(set({ refused: 'other-domain' })))).toEqual([])
  })

  it('holds the newest of one name, domain and path, and what differs in one of them beside it', () => {
    const digests = (...cookies: SetCookieFact[]) => after(...cookies.map((one) => setting(one))).map((c) => c.digest)
    expect(digests(set(), set({ digest: 'b' }))).toEqual(['b'])
    for (const other of [{ path: '/x' }, { domain: 'intranet.acme.test' }, { name: 'theme' }])
      expect(digests(set(), set({ digest: 'b', ...other }))).toEqual(['a', 'b'])
  })

  it('loses what is removed, unless it is another one', () => {
    expect(after(setting(set()), setting(set({ removes: true, expires: 0 })))).toEqual([])
    expect(after(setting(set()), setting(set({ removes: true, expires: 0, path: '/x' })))).toHaveLength(1)
  })

  it('holds what the stations of a redirect set, each for its own host', () => {
    const station = { address: at('/login', 'id.acme.test'), status: 302, setCookies: [set({ name: 'idp' })] }
    const jar = after({ ...setting(set()), redirects: [station, { address: at('/hop'), status: 302 }] })
    expect(jar.map(({ name, domain }) => [name, domain])).toEqual([
      ['idp', 'id.acme.test'],
      ['sid', 'intranet.acme.test'],
    ])
  })
})

describe('cookies of a host', () => {
  const jar = after(
    setting(set({ name: 'own', path: '/elsewhere' })),
    setting(set({ name: 'all', domain: 'acme.test' })),
  )
  it.each([
    ['intranet.acme.test', ['own', 'all']],
    ['wiki.acme.test', ['all']],
    ['acme.test', ['all']],
    ['x.intranet.acme.test', ['all']],
    ['badacme.test', []],
  ])('%s: %j', (hostname, names) => expect(cookiesOf(jar, at('/', hostname)).map(({ name }) => name)).toEqual(names))
})
