import { describe, expect, it } from 'vitest'
import type { Exchange, Wording } from '../../../src/contract/evidence'
import { cameByForm, leadsBack, sawAttempt, triedOnTheWay } from '../../../src/diagnosis/facts/led-back'
import { at, exchange, readAt } from '../../support/fake-exchange'

type Station = Exchange['redirects'][number]
const station = (path: string, more: Partial<Station> = {}): Station => ({
  ...{ address: readAt(path), status: 303, method: 'POST', ...more },
})
const led = (from: string | readonly Station[], to: string, more: Partial<Exchange> = {}) =>
  exchange(401, 100, {
    ...{ address: readAt(to), redirects: typeof from === 'string' ? [station(from)] : from, ...more },
  })
const asks: Wording = { type: 'html', text: 'Sign in', asksPassword: true }
const set = (removes: boolean) => ({
  ...{ name: 'sid', length: 32, digest: 'd', secure: true, httpOnly: true, partitioned: false, removes },
})

describe('a sign-in that was sent and led back', () => {
  it.each([
    ['to its own page', '/login', '/login'],
    ['with what failed as a parameter', '/login', '/login?error=1'],
    ['with that alone', '/login', '/?login_error=bad'],
    ['to the home page with what failed', '/login', '/?error=1'],
    ['to a home page by its file', '/login.php', '/index.php?error=1'],
    ['Rails’ way with what failed', '/sessions', '/sessions/new?failed=1'],
    ['to any page that speaks of the sign-in', '/login', '/start?auth_error=3'],
    ['to the form from elsewhere', '/session', '/login'],
    ['Rails’ way', '/sessions', '/users/sign_in'],
    ['Java’s way', '/app/j_security_check', '/app/login-error.jsp'],
    ['below the form', '/login/check', '/login/failed'],
    ['WordPress’ way', '/wp-login.php', '/wp-login.php?login=failed'],
  ])('%s', (_way, from, to) => {
    expect(leadsBack(led(from, to))).toBe(true)
    expect(triedOnTheWay(led(from, to), undefined)).toBe('sign-in')
    expect(leadsBack(led(from, to, { method: 'POST' }))).toBe(false)
    expect(leadsBack(led([station(from, { method: 'GET' })], to))).toBe(false)
  })

  it.each([
    ['to the account', '/login', '/account'],
    ['to the account with another matter’s failure', '/login', '/dashboard?error=1'],
    ['to a list of what failed', '/login', '/inbox?failed=3'],
    ['to what is in the way', '/login', '/orders/index.php?wrong=2'],
    ['to a page below "auth"', '/auth/login', '/auth/profile'],
    ['to the second step', '/login', '/login/otp'],
    ['to the step for the password', '/login', '/login/password'],
    ['to a callback', '/login', '/login/callback?code=8f3kd02mz71q&state=af0ifjsldkj3'],
    ['to a callback by its words alone', '/login', '/auth/callback?error=1'],
    ['to where others are let in', '/login', '/oauth/authorize?error=access_denied'],
    ['to itself with a code of OAuth', '/login', '/login?code=8f3kd02mz71q&state=af0ifjsldkj3'],
    ['from a consent', '/oauth/authorize', '/login'],
    ['from another form', '/comments', '/login'],
    ['from a change of the password', '/account/password/change', '/login'],
    ['from a second step', '/login/otp', '/login'],
  ])('is none: %s', (_way, from, to) => {
    expect(leadsBack(led(from, to))).toBe(false)
    expect(triedOnTheWay(led(from, to), undefined)).toBeUndefined()
  })

  it('is none by way of another host, nor on another', () => {
    const away = station('/authorize', { address: at('/authorize', 'id.acme.other'), method: 'GET' })
    expect(leadsBack(led([station('/login'), away], '/login'))).toBe(false)
    expect(leadsBack(led('/login', '/login', { address: at('/login', 'www.acme.other') }))).toBe(false)
  })

  it.each([
    ['a page for who is signed in', '/dashboard', false],
    ['the home page', '/', false],
    ['a page with another matter’s failure', '/dashboard?error=1', false],
    ['where the form was sent', '/session', true],
    ['another form to sign in', '/users/sign_in', true],
    ['a page that names the failure', '/login-error', true],
    ['the home page, which names it', '/?login_error=bad', true],
  ])('by way of %s: an accepted one may have lost its cookie there', (_way, stop, isBack) => {
    const from = [station('/session'), station(stop, { method: 'GET', status: 302 })]
    const back = led(from, '/login')
    expect(leadsBack(back)).toBe(isBack)
    expect(triedOnTheWay(back, undefined)).toBe(isBack ? 'sign-in' : undefined)
    expect(triedOnTheWay(back, asks)).toBe(isBack ? 'sign-in' : undefined)
  })

  it('is one for a script only where the form comes along: what is fetched after it may be the session', () => {
    expect(triedOnTheWay(led('/session', '/session', { kind: 'call' }), undefined)).toBeUndefined()
    expect(triedOnTheWay(led('/login', '/login', { kind: 'call' }), asks)).toBe('sign-in')
  })
})

describe('a sign-in that led to a page which asks for the password', () => {
  const refused = (setCookies?: Station['setCookies'], wording: Wording | undefined = asks) =>
    triedOnTheWay(led([station('/login', setCookies && { setCookies })], '/account'), wording)

  it('is told from one that was accepted by what it set', () => {
    expect(refused()).toBe('sign-in')
    expect(refused([set(true)])).toBe('sign-in')
    expect(refused([set(false)])).toBeUndefined()
    expect(refused(undefined, { type: 'html', text: 'Sign in' })).toBeUndefined()
  })

  it('is none at a station of another sign-in', () =>
    expect(triedOnTheWay(led('/login', '/oauth/authorize?client_id=a'), asks)).toBeUndefined())
})

it('tells a form that came again with a field for the password', () => {
  expect(triedOnTheWay(led('/account', '/account'), asks)).toBe('form')
  expect(triedOnTheWay(led('/account', '/account'), undefined)).toBeUndefined()
  expect(triedOnTheWay(led('/comments', '/account'), asks)).toBeUndefined()
})

it('knows whether a form was sent on the way', () => {
  expect(cameByForm(led('/login', '/account'), undefined)).toBe(true)
  expect(cameByForm(led('/comments', '/account'), asks)).toBe(true)
  expect(cameByForm(led('/comments', '/account'), undefined)).toBe(false)
  expect(cameByForm(led([], '/account'), asks)).toBe(false)
  expect(cameByForm(led([station('/login', { method: 'GET' })], '/account'), asks)).toBe(false)
})

it('a script’s request for a token may be a try to sign in; what is sent to a form’s address is one', () => {
  const sent = (kind: Exchange['kind'], path: string) =>
    sawAttempt(exchange(401, 100, { kind, method: 'POST', address: readAt(path) }), undefined)?.id
  expect(sent('call', '/oauth/token')).toBe('saw_sign_in_perhaps')
  expect(sent('call', '/session')).toBe('saw_sign_in_perhaps')
  expect(sent('call', '/api/login')).toBe('saw_sign_in_attempt')
  expect(sent('page', '/session')).toBe('saw_sign_in_attempt')
  expect(sent('call', '/orders')).toBeUndefined()
})
