import { describe, expect, it } from 'vitest'
import type { Credentials, RequestFacts } from '../../../src/contract/evidence'
import { earlyBy, endsNow, expiredFor, sentTokens, stillGood } from '../../../src/diagnosis/facts/token'

const now = { at: 100_000, errorMs: 1000 }
const jwt = (times: { exp?: number; nbf?: number; iat?: number }) => ({ form: 'jwt', ...times }) as const

describe('times of a token', () => {
  it('are judged beyond the error of the clock', () => {
    expect(expiredFor(jwt({ exp: 90_000 }), now)).toBe(10_000)
    expect(expiredFor(jwt({ exp: 99_500 }), now)).toBeUndefined()
    expect(stillGood(jwt({ exp: 110_000 }), now)).toBe(true)
    expect(stillGood(jwt({ exp: 100_500 }), now)).toBe(false)
  })

  it('are over from their very second on, where that is known', () => {
    expect(endsNow(jwt({ exp: 100_000 }), now)).toBe(true)
    expect(endsNow(jwt({ exp: 99_000 }), now)).toBe(true)
    expect(endsNow(jwt({ exp: 101_000 }), now)).toBe(false)
    expect(endsNow(jwt({ exp: 98_000 }), now)).toBe(false)
    expect(endsNow(jwt({ exp: 100_000 }), { at: 100_000, errorMs: 60_000 })).toBe(false)
    expect(endsNow({ form: 'opaque' }, now)).toBe(false)
  })

  it('are unknown without the claims', () => {
    expect(expiredFor({ form: 'opaque' }, now)).toBeUndefined()
    expect(stillGood({ form: 'opaque' }, now)).toBe(false)
    expect(earlyBy({ form: 'opaque' }, now)).toBeUndefined()
  })

  it('may begin later than now', () => {
    expect(earlyBy(jwt({ nbf: 160_000 }), now)).toBe(60_000)
    expect(earlyBy(jwt({ iat: 160_000, nbf: 90_000 }), now)).toBe(60_000)
    expect(earlyBy(jwt({ nbf: 100_900 }), now)).toBeUndefined()
    expect(stillGood(jwt({ exp: 200_000, nbf: 160_000 }), now)).toBe(false)
  })
})

describe('sentTokens', () => {
  it('lists those of headers and address before those of cookies', () => {
    const facts = jwt({ exp: 1 })
    const credentials: Credentials = { from: 'query', name: 'token', length: 9, digest: 'd', token: facts }
    const request: RequestFacts = {
      names: [],
      credentials: [credentials, { from: 'authorization', name: 'authorization', length: 3, digest: 'e' }],
      complete: 'all',
      cookies: [{ name: 'auth', length: 9, digest: 'd', token: facts }],
      headers: {},
    }
    expect(sentTokens(request).map(({ place, name }) => [place, name])).toEqual([
      ['query', 'token'],
      ['cookie', 'auth'],
    ])
    expect(sentTokens(undefined)).toEqual([])
  })
})
