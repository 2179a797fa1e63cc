import { describe, expect, it } from 'vitest'
import type { Exchange, SetCookieFact } from '../../src/contract/evidence'
import { owedCookies } from '../../src/contract/owed-cookie'
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
    expect(owed([set({ refused: 'none-without-secure' })])).toEqual([])
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
