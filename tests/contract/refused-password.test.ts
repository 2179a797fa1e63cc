import { describe, expect, it } from 'vitest'
import type { Credentials } from '../../src/contract/evidence'
import { isPasswordScheme, passwordRefused } from '../../src/contract/refused-password'
import { pass } from '../support/fake-scene'

const password = pass({ scheme: 'basic', pair: { user: true, password: true, ascii: true } })
const typedIn = pass({ scheme: 'basic', from: 'user-info', name: 'user-info' })
const bearer = pass({ scheme: 'bearer', token: { form: 'jwt' } })
const inLink = pass({ from: 'query', name: 'token', token: { form: 'opaque' } })
const inHeader = pass({ from: 'header', name: 'x-auth-token', token: { form: 'opaque' } })

const refused = (credentials: readonly Credentials[], ...schemes: readonly string[]) =>
  passwordRefused({ credentials }, { challenges: schemes.map((scheme) => ({ scheme, params: [] })) })

describe('passwordRefused', () => {
  it('goes by Authorization, whatever the address held beside it', () => {
    expect(refused([inLink, password], 'Basic')).toBe(true)
    expect(refused([inLink, pass({ scheme: 'digest' })], 'Digest')).toBe(true)
    expect(refused([inLink, typedIn], 'Basic')).toBe(true)
    expect(refused([inLink, password])).toBe(true)
    expect(refused([inLink], 'Basic')).toBe(false)
    expect(refused([bearer, typedIn], 'Basic')).toBe(false)
    expect(refused([], 'Basic')).toBe(false)
    expect([refused([bearer]), refused([inLink])]).toEqual([false, false])
  })
  it('goes by what the site asks for', () => {
    expect(refused([inHeader, password], 'Bearer', 'Basic')).toBe(true)
    expect(refused([inLink, password], 'Bearer')).toBe(false)
    expect(refused([inHeader, password])).toBe(false)
  })
  it('is none that was never filled in', () => {
    expect(refused([inLink, { ...password, oddity: 'empty' }], 'Basic')).toBe(false)
    expect(refused([inLink, { ...password, oddity: 'not-base64' }], 'Basic')).toBe(true)
  })
})

describe('isPasswordScheme', () => {
  it.each(['basic', 'digest', 'ntlm', 'scram-sha-256'])('is true for %s', (scheme) => {
    expect(isPasswordScheme(scheme)).toBe(true)
  })
  it.each(['bearer', 'apikey', undefined])('is false for %s', (scheme) => {
    expect(isPasswordScheme(scheme)).toBe(false)
  })
})
