import { describe, expect, it } from 'vitest'
import type { Exchange, SetCookieFact } from '../../src/contract/evidence'
import { looksLikeSignIn, setOnTheWay, signsIn, signsOut } from '../../src/incidents/sign-in-address'
import { answer, at, exchange } from '../support/fake-exchange'

const page = (url: string) => {
  const { hostname, pathname } = new URL(url)
  return looksLikeSignIn({ hostname, path: pathname })
}

describe('an address to sign in on', () => {
  it.each([
    'https://acme.test/login',
    'https://acme.test/log-in/',
    'https://acme.test/users/sign-in',
    'https://acme.test/Account/Login.aspx',
    'https://acme.test/wp-login.php',
    'https://acme.test/users/sign_in',
    'https://acme.test/oauth2/authorize',
    'https://acme.test/realms/acme/protocol/openid-connect/auth',
    'https://acme.test/sso/saml',
    'https://login.acme.test/common/reprocess',
    'https://accounts.acme.test/',
    'https://id.acme.test/start',
  ])('is %s', (url) => expect(page(url)).toBe(true))

  it.each([
    'https://acme.test/',
    'https://acme.test/reports',
    'https://acme.test/auth/v2/users/orders',
    'https://acme.test/blog/login/how-to/reset',
    'https://acme.test/authors',
    'https://acme.test/signup',
    'https://acme.test/login-history',
    'https://blogin.acme.test/reports',
    'https://idea.acme.test/',
  ])('is not %s', (url) => expect(page(url)).toBe(false))
})

const set = (removes = false): SetCookieFact => ({
  ...{ name: 'sid', length: 32, digest: 'a', secure: true, httpOnly: true, partitioned: false, removes },
})
const posted = (path: string, status = 200, more: Partial<Exchange> = {}) =>
  exchange(status, 100, { method: 'POST', address: at(path), ...more })
const setting = (...setCookies: SetCookieFact[]) => ({ answer: answer(200, 100, { setCookies }) })
const led = (path: string, method: string, setCookies?: SetCookieFact[]) => ({
  redirects: [{ address: at(path), method, status: 302, ...(setCookies && { setCookies }) }],
})

describe('a sign-in that was accepted', () => {
  it.each<[string, Exchange]>([
    ['sets a cookie', posted('/login', 200, setting(set()))],
    ['leads on', exchange(200, 100, led('/login', 'POST'))],
    ['leads on, unseen by whom', posted('/login', 302)],
    ['is a script’s own', posted('/api/session', 201, { kind: 'call' })],
    ['asks for a token', posted('/oauth2/token', 200, { kind: 'call' })],
    ['is posted to an address of Java’s', exchange(200, 100, led('/app/j_security_check', 'POST'))],
    ['first asked for a password', posted('/login', 401, { kind: 'call', end: { at: 101, status: 200 } })],
  ])('%s', (_what, seen) => expect(signsIn(seen)).toBe(true))

  it.each<[string, Exchange]>([
    ['shows the form again', posted('/login')],
    ['shows the form again and removes a cookie', posted('/login', 200, setting(set(true)))],
    ['leads back to the form', exchange(200, 100, { address: at('/login'), ...led('/login', 'POST', [set()]) })],
    ['only shows the form', exchange(200, 100, { address: at('/login'), ...setting(set()) })],
    ['only leads to the form', exchange(200, 100, { address: at('/login'), ...led('/reports', 'GET') })],
    ['is refused', posted('/api/session', 401, { kind: 'call' })],
    ['breaks', posted('/login', 500, setting(set()))],
    ['posts something else', posted('/orders', 200, setting(set()))],
    [
      'was not answered',
      { ...posted('/login', 0, setting(set())), end: { at: 101, error: 'net::ERR_FAILED', status: 0 } },
    ],
  ])('is none where it %s', (_what, seen) => expect(signsIn(seen)).toBe(false))
})

describe('a sign-out', () => {
  it.each<[string, Exchange]>([
    ['GET /logout', exchange(200, 100, { address: at('/logout') })],
    ['POST /users/sign_out', posted('/users/sign_out')],
    ['GET /Account/LogOff', exchange(200, 100, { address: at('/Account/LogOff') })],
    ['GET /logout.php', exchange(200, 100, { address: at('/logout.php') })],
    ['GET /log-out/', exchange(200, 100, { address: at('/log-out/') })],
    ['DELETE /api/session', exchange(204, 100, { method: 'DELETE', address: at('/api/session') })],
    ['GET /logout that leads on', exchange(200, 100, led('/logout', 'GET'))],
  ])('is %s', (_what, seen) => expect(signsOut(seen)).toBe(true))

  it.each<[string, Exchange]>([
    ['GET /login', exchange(200, 100, { address: at('/login') })],
    ['GET /blog/how-to-logout-of-it', exchange(200, 100, { address: at('/blog/how-to-logout-of-it') })],
    ['GET /logout.help/me', exchange(200, 100, { address: at('/logout.help/me') })],
    ['GET /logout/help', exchange(200, 100, { address: at('/logout/help') })],
    ['POST /api/session', posted('/api/session')],
    ['DELETE /orders', exchange(204, 100, { method: 'DELETE', address: at('/orders') })],
  ])('is not %s', (_what, seen) => expect(signsOut(seen)).toBe(false))
})

describe('setOnTheWay', () => {
  it('gathers what every station set, in order', () => {
    const names = setOnTheWay({ ...led('/login', 'POST', [{ ...set(), name: 'first' }]), ...setting(set()) })
    expect(names?.map(({ name }) => name)).toEqual(['first', 'sid'])
    expect(setOnTheWay({ ...led('/login', 'POST', [set()]) })).toHaveLength(1)
  })

  it('tells "nothing" from "not visible"', () => {
    expect(setOnTheWay({ redirects: [], ...setting() })).toEqual([])
    expect(setOnTheWay({ ...led('/login', 'POST'), answer: answer(200, 100) })).toBeUndefined()
  })
})
