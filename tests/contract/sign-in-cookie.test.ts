import { describe, expect, it } from 'vitest'
import { isBareSession, holdsSignIn, isForOtherThings } from '../../src/contract/sign-in-cookie'

describe('holdsSignIn', () => {
  it.each(['connect.sid', 'PHPSESSID', 'auth_token', 'remember_me', '.AspNetCore.Session'])('is true of %s', (name) =>
    expect(holdsSignIn({ name })).toBe(true),
  )
  it.each(['theme', 'csrf_token', '_ga_session', 'cart'])('is false of %s', (name) =>
    expect(holdsSignIn({ name })).toBe(false),
  )
  it('is true of any cookie that is a token', () => {
    expect(holdsSignIn({ name: 'a', token: { form: 'jwt' } })).toBe(true)
    expect(holdsSignIn({ name: 'xsrf', token: { form: 'jwt' } })).toBe(false)
  })
})

describe('isForOtherThings', () => {
  it('knows what signs nobody in', () => {
    expect(isForOtherThings({ name: 'cookie_consent' })).toBe(true)
    expect(isForOtherThings({ name: 'sid' })).toBe(false)
  })
})

describe('isBareSession', () => {
  it.each(['PHPSESSID', 'JSESSIONID', 'sid', 'connect.sid', 'session'])('%s: yes', (name) =>
    expect(isBareSession({ name })).toBe(true),
  )
  it.each(['auth_token', 'remember_me', 'jwt', 'inside'])('%s: no', (name) =>
    expect(isBareSession({ name })).toBe(false),
  )
})
