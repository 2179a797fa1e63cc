import { describe, expect, it } from 'vitest'
import type { Challenge } from '../../../src/contract/evidence'
import { answerable, asksForKey, errorCodes, mayAskItself, offers, param } from '../../../src/diagnosis/facts/challenge'
import { answer } from '../../support/fake-exchange'

const challenge = (scheme: string, params: Readonly<Record<string, string>> = {}): Challenge => ({
  scheme,
  params: Object.entries(params).map(([name, value]) => ({ name, value, length: value.length })),
})
const on = (lines: number, ...challenges: readonly Challenge[]) =>
  answer(401, 0, { challenges, names: Array.from({ length: lines }, () => 'www-authenticate') })

describe('mayAskItself', () => {
  const page = { kind: 'page' } as const
  const form = { type: 'html', text: 'Log in', asksPassword: true } as const

  it('is true of a page that Basic guards, and of Negotiate where no form came along', () => {
    expect(mayAskItself(page, on(1, challenge('Basic')), form)).toBe(true)
    expect(mayAskItself(page, on(1, challenge('Negotiate')), undefined)).toBe(true)
  })

  it('is false where the form that came with Negotiate is shown, and of a call', () => {
    expect(mayAskItself(page, on(1, challenge('Negotiate')), form)).toBe(false)
    expect(mayAskItself({ kind: 'call' }, on(1, challenge('Basic')), form)).toBe(false)
    expect(mayAskItself(page, on(1, challenge('Bearer')), form)).toBe(false)
  })
})

describe('answerable', () => {
  it('sorts schemes by who answers them', () => {
    const found = answerable(on(4, challenge('Basic'), challenge('Bearer'), challenge('HOBA'), challenge('ApiKey')))
    expect([found.byBrowser, found.byScript, found.byNobody]).toEqual([['Basic'], ['Bearer', 'ApiKey'], ['HOBA']])
  })

  it('knows names without regard to case', () => {
    expect(answerable(on(1, challenge('bAsIc'))).byBrowser).toEqual(['bAsIc'])
    expect(offers(on(1, challenge('bAsIc')), 'basic')).toBe(true)
  })

  it('counts Digest only with an algorithm that browsers know', () => {
    const unknown = challenge('Digest', { algorithm: 'SHA-512-256' })
    expect(answerable(on(1, unknown))).toMatchObject({ byBrowser: [], unknownAlgorithms: ['SHA-512-256'] })
    expect(answerable(on(1, challenge('Digest', { algorithm: 'sha-256' }))).byBrowser).toEqual(['Digest'])
    expect(answerable(on(1, challenge('Digest'))).byBrowser).toEqual(['Digest'])
  })

  it('notes where only the sign-in of company networks is left', () => {
    expect(answerable(on(2, challenge('Negotiate'), challenge('NTLM'))).onlyWindows).toBe(true)
    expect(answerable(on(2, challenge('Negotiate'), challenge('Basic'))).onlyWindows).toBe(false)
    expect(answerable(on(0)).onlyWindows).toBe(false)
  })

  it('notes what Chromium does not find on a line that holds several', () => {
    const [bearer, basic] = [challenge('Bearer', { realm: 'r' }), challenge('Basic', { realm: 'r' })]
    expect(answerable(on(1, bearer, basic)).hidden).toEqual({ scheme: 'Basic', behind: 'Bearer' })
    expect(answerable(on(2, bearer, basic)).hidden).toBeUndefined()
    expect(answerable(on(1, basic, bearer)).hidden).toBeUndefined()
    expect(answerable(on(1, basic, challenge('Local'))).hidden).toEqual({ scheme: 'Basic', behind: 'Local' })
  })
})

describe('parameters', () => {
  it('are found in any case, in the scheme that is meant', () => {
    const given = on(2, challenge('Basic', { realm: 'a' }), challenge('Digest', { Stale: 'TRUE' }))
    expect(param(given, 'stale', 'digest')).toBe('TRUE')
    expect(param(given, 'stale', 'basic')).toBeUndefined()
    expect(param(given, 'realm')).toBe('a')
  })

  it('give error codes, and so does a body in the form of RFC 6749', () => {
    const fields = { error: 'invalid_grant', message: 'No_code' }
    expect(errorCodes(on(1, challenge('Bearer', { error: 'Invalid_Token' })))).toEqual(['invalid_token'])
    expect(errorCodes(on(0), { type: 'json', text: '', fields })).toEqual(['invalid_grant'])
    expect(errorCodes(on(0), { type: 'json', text: '', fields: { error: 'Unauthorized' } })).toEqual([])
  })

  it('of a key are told from a nonce’s', () => {
    expect(asksForKey(on(1, challenge('AzureApiManagementKey')))).toBe(true)
    expect(asksForKey(on(1, challenge('Basic')))).toBe(false)
  })
})
