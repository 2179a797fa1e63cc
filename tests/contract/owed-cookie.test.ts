import { describe, expect, it } from 'vitest'
import type { Exchange, SetCookieFact } from '../../src/contract/evidence'
import { isMissed, owedCookies } from '../../src/contract/owed-cookie'
import { answer, at, exchange } from '../support/fake-exchange'

const set = (more: Partial<SetCookieFact> = {}): SetCookieFact => ({
  ...{ name: 'sid', length: 32, digest: 'a', secure: true, httpOnly: true, partitioned: false, removes: false },
  ...more,
})
const page = (more: Partial<Exchange> = {}) => exchange(200, 1000, more)
const owed = (sets: readonly SetCookieFact[], seen = page(), names: readonly string[] = []) =>
  owedCookies(seen, answer(200, 1000, { setCookies: sets, names }), 'answer').map(({ name }) => name)

describe('owedCookies', () => {
  it('are those for a sign-in that any browser keeps', () => {
    expect(owed([set(), set({ name: 'theme' })])).toEqual(['sid'])
    expect(owed([set(), set({ removes: true })])).toEqual([])
    expect(owed([set({ expires: 1000 + 60_000 })])).toEqual([])
    expect(owed([set({ expires: 1000 + 3_600_000 })])).toEqual(['sid'])
    expect(owed([set({ length: 5000 })])).toEqual([])
    expect(owed([set({ domain: 'other.test' })])).toEqual([])
  })
  it('are of a page of its own alone', () => {
    expect(owed([set()], page({ kind: 'frame' }))).toEqual([])
    expect(owed([set()], page({ embedded: true }))).toEqual([])
    expect(owed([set()], page(), ['clear-site-data'])).toEqual([])
  })
  it('are told apart by whether the way or the answer gave them', () => {
    const redirects = [{ address: at('/login'), status: 302, method: 'POST', setCookies: [set({ name: 'auth' })] }]
    const seen = page({ redirects })
    expect(owed([set()], seen)).toEqual(['sid'])
    expect(owedCookies(seen, undefined, 'way').map(({ name }) => name)).toEqual(['auth'])
    expect(owed([set({ name: 'auth', removes: true })], seen)).toEqual([])
  })
})

describe('a cookie that no browser keeps as it is set', () => {
  const refused = 'secure-over-http' as const
  const onTheWay = (path: string, cookie: Partial<SetCookieFact>, hostname?: string) => {
    const station = {
      address: at(path, hostname),
      status: 302,
      method: 'GET',
      setCookies: [set({ refused, ...cookie })],
    }
    return owedCookies(page({ address: at('/shop/cart'), redirects: [station] }), undefined, 'way').length > 0
  }
  it('is owed by its host, where its path would have let it go to the page', () => {
    expect(owed([set({ refused })])).toEqual(['sid'])
    expect(onTheWay('/start', {})).toBe(true)
    expect(onTheWay('/shop/start', {})).toBe(true)
    expect(onTheWay('/start', { path: '/shop' })).toBe(true)
    expect(onTheWay('/start', { path: '/blog' })).toBe(false)
    expect(onTheWay('/blog/start', {})).toBe(false)
    expect(onTheWay('/…/start', {})).toBe(false)
    expect(onTheWay('/start', {}, 'other.acme.test')).toBe(false)
    expect(owed([set({ refused }), set({ removes: true })])).toEqual([])
  })
  it('is missed where it did not go along, whatever else did', () => {
    expect(isMissed(set({ refused }), [{ name: 'cart' }])).toBe(true)
    expect(isMissed(set({ refused }), [{ name: 'sid' }])).toBe(false)
    expect(isMissed(set(), [{ name: 'cart' }])).toBe(false)
    expect(isMissed(set(), [])).toBe(true)
  })
})
