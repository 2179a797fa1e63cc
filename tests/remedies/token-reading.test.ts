import { describe, expect, it } from 'vitest'
import type { Credentials, TokenFacts } from '../../src/contract/evidence'
import { readToken, sentToken } from '../../src/remedies/token-reading'
import { pass, sending } from '../support/fake-scene'

const read = (token: Partial<TokenFacts>, more: Partial<Credentials> = {}) =>
  readToken(sending([pass({ token: { form: 'jwt', ...token }, ...more })], { at: 10_000 }))
const ids = (...args: Parameters<typeof read>) => read(...args).map(({ id }) => id)

describe('readToken', () => {
  it('tells build, times, audience, issuer and algorithm', () => {
    expect(read({ exp: 4000, aud: ['billing'], iss: 'login.acme.test', alg: 'RS256' })).toEqual([
      { id: 'token_told_ran_out', values: [{ at: 4000 }, { ms: 6000 }] },
      { id: 'token_told_aud', values: [{ list: ['billing'] }, { code: 'intranet.acme.test' }] },
      { id: 'token_told_iss', values: [{ code: 'login.acme.test' }] },
      { id: 'token_told_alg', values: [{ code: 'RS256' }] },
    ])
  })
  it.each([
    [{ nbf: 12_000, exp: 50_000 }, ['token_told_early']],
    [{ iat: 12_000 }, ['token_told_early']],
    [{ exp: 50_000 }, ['token_told_good']],
    [{ form: 'opaque' }, ['token_told_opaque']],
    [{ form: 'jwe' }, ['token_told_sealed']],
    [{ fault: 'parts' }, ['token_told_parts']],
    [{ form: 'opaque', fault: 'json' }, ['token_told_damaged']],
    [{ alg: 'none' }, ['token_told_unsigned']],
    [{}, []],
  ] as const)('of %o tells %j', (token, told) => {
    expect(ids(token)).toEqual(told)
  })
  it('goes by the clock of the site where that is known', () => {
    const token = { form: 'jwt', exp: 4000 } as const
    expect(readToken(sending([pass({ token })], { at: 10_000, date: 3000 }))[0]?.id).toBe('token_told_good')
  })
  it('tells what is visibly wrong with the value first', () => {
    expect(ids({ exp: 50_000 }, { oddity: 'scheme-twice' })[0]).toBe('sent_told_scheme_twice')
    expect(readToken(sending([pass({ oddity: 'placeholder' })]))).toEqual([{ id: 'sent_told_placeholder' }])
  })
})

describe('sentToken', () => {
  it('is true for a token, and for what stands in its place', () => {
    expect(sentToken(sending([pass({ token: { form: 'opaque' } })]))).toBe(true)
    expect(sentToken(sending([pass({ oddity: 'placeholder' })]))).toBe(true)
  })
  it('is false for one in the address beside a password that was refused', () => {
    const inLink = pass({ from: 'query', name: 'token', token: { form: 'opaque' } })
    const typed = pass({ scheme: 'basic', pair: { user: true, password: true, ascii: true } })
    expect(sentToken(sending([inLink]))).toBe(true)
    expect(sentToken(sending([inLink, typed]))).toBe(false)
  })
  it('is false for user name and password, for a proof, and for nothing', () => {
    expect(sentToken(sending([pass({ scheme: 'basic' })]))).toBe(false)
    expect(sentToken(sending([pass({ from: 'header', name: 'dpop', token: { form: 'jwt' } })]))).toBe(false)
    expect(sentToken(sending([pass({ from: 'header', name: 'x-api-key' })]))).toBe(false)
    expect(sentToken(sending([]))).toBe(false)
  })
})
