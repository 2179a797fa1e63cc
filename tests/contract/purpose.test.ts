import { describe, expect, it } from 'vitest'
import { isSignInAttempt, purposeOf, renewsSignIn } from '../../src/contract/purpose'
import { at, readAt } from '../support/fake-exchange'

describe('purposeOf', () => {
  it.each([
    ['/login', 'sign-in'],
    ['/wp-login.php', 'sign-in'],
    ['/users/sign_in', 'sign-in'],
    ['/ipa/session/login_password', 'sign-in'],
    ['/api/auth', 'sign-in'],
    ['/login/github', 'sign-in'],
    ['/login/user', 'sign-in'],
    ['/auth/google', 'sign-in'],
    ['/connect/authorize', 'sign-in'],
    ['/connect/authorise', 'sign-in'],
    ['/api/session', 'credentials'],
    ['/_session', 'credentials'],
    ['/v1/account/sessions/email', 'credentials'],
    ['/api/auth/callback/credentials', 'credentials'],
    ['/oauth/token', 'credentials'],
    ['/logout', 'sign-out'],
    ['/Account/LogOff.aspx', 'sign-out'],
    ['/auth/logout', 'sign-out'],
    ['/sso/logout', 'sign-out'],
  ])('%s: %s', (path, purpose) => expect(purposeOf({ path })).toBe(purpose))

  it.each([
    ...['/reports', '/login-history', '/blogging', '/', '/api/session/list', '/auth/register', '/auth/forgot-password'],
    ...['/auth/me', '/sessions/events', '/session/destroy', '/telemetry/log', '/auth/refresh', '/api/tokens/revoke'],
    ...['/auth/profile', '/api/auth/user', '/sso/permissions', '/auth/account', '/oauth/userinfo'],
  ])('%s: for something else', (path) => expect(purposeOf({ path })).toBeUndefined())
})

describe('purposeOf a whole address', () => {
  it.each(['/wp-login.php?action=logout&_wpnonce=0a1b2c3d4e', '/ucp.php?mode=logout&sid=0a1b2c3d4e5f'])(
    '%s: sign-out',
    (path) => expect(purposeOf(readAt(path))).toBe('sign-out'),
  )

  it.each([
    ['/wp-login.php?action=lostpassword', 'sign-in'],
    ['/wp-login.php?loggedout=true', 'sign-in'],
    ['/login?next=logout', 'sign-in'],
    ['/search?q=logout', undefined],
  ])('%s: %s', (path, purpose) => expect(purposeOf(readAt(path))).toBe(purpose))
})

describe('isSignInAttempt', () => {
  it('is something posted to an address made for it', () => {
    expect(isSignInAttempt({ method: 'POST', address: at('/login') })).toBe(true)
    expect(isSignInAttempt({ method: 'POST', address: at('/oauth/token') })).toBe(true)
  })

  it('is no page that is only looked at, nor anything posted elsewhere, nor a sign-out', () => {
    expect(isSignInAttempt({ method: 'GET', address: at('/login') })).toBe(false)
    expect(isSignInAttempt({ address: at('/login') })).toBe(false)
    for (const path of ['/orders', '/auth/logout'])
      expect(isSignInAttempt({ method: 'POST', address: at(path) })).toBe(false)
  })

  it('is none by which a page renews a sign-in: nobody has typed anything', () => {
    for (const path of ['/auth/refresh-token', '/oauth/token/refresh', '/login/silent-refresh'])
      expect(isSignInAttempt({ method: 'POST', address: at(path) }), path).toBe(false)
  })
})

describe('renewsSignIn', () => {
  it('is a post to an address that renews, and nothing else', () => {
    for (const path of ['/api/refresh', '/auth/token-renew.php', '/auth/refresh-token', '/silent-refresh'])
      expect(renewsSignIn({ method: 'POST', address: at(path) }), path).toBe(true)
    expect(renewsSignIn({ method: 'GET', address: at('/api/refresh') })).toBe(false)
    expect(renewsSignIn({ method: 'POST', address: at('/refresh/orders') })).toBe(false)
  })
})
