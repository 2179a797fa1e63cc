import { describe, expect, it } from 'vitest'
import type { Exchange, SetCookieFact } from '../../src/contract/evidence'
import { endsSignIn } from '../../src/incidents/sign-in-gone'
import { emptySite, remember } from '../../src/incidents/site'
import { answer, at, exchange } from '../support/fake-exchange'

const set = (name: string, more: Partial<SetCookieFact> = {}): SetCookieFact => ({
  ...{ name, length: 32, digest: 'a', secure: true, httpOnly: true, partitioned: false, removes: false },
  ...more,
})
const gone = (name: string) => set(name, { length: 0, removes: true })
const page = (time: number, path: string, setCookies: SetCookieFact[], more: Partial<Exchange> = {}) =>
  exchange(200, time, { address: at(path), answer: answer(200, time, { setCookies }), ...more })
const signedIn = (...setCookies: SetCookieFact[]) =>
  remember(emptySite, page(100, '/api/session', setCookies, { kind: 'call', method: 'POST' }))
const request = { names: [], credentials: [], complete: 'all', headers: {} } as const
const fine = (name: string) =>
  remember(emptySite, exchange(200, 100, { request: { ...request, cookies: [{ name, length: 32, digest: 'a' }] } }))
const led = (first: SetCookieFact[], then: SetCookieFact[] = [], over: readonly Exchange['address'][] = []) =>
  page(200, '/', then, {
    redirects: [
      { address: at('/bye'), status: 302, method: 'GET', setCookies: first },
      ...over.map((address) => ({ address, status: 302, method: 'GET', setCookies: [] })),
    ],
  })

describe('a sign-in ends by an answer', () => {
  it('that takes away the cookie that it had set, or with which the site opened', () => {
    expect(endsSignIn(signedIn(set('sid')), led([gone('sid')]))).toBe(true)
    expect(endsSignIn(fine('sid'), led([gone('sid')]))).toBe(true)
    expect(endsSignIn(fine('sid'), page(200, '/abmelden', [gone('sid')]))).toBe(true)
    // No name says it, but it is all that the sign-in left.
    expect(endsSignIn(signedIn(set('acme')), led([gone('acme')]))).toBe(true)
  })

  it('though the page that it leads to has a session for visitors', () => {
    expect(endsSignIn(signedIn(set('sid')), led([gone('sid')], [set('sid')]))).toBe(true)
    expect(endsSignIn(signedIn(set('auth_token')), led([gone('auth_token'), set('PHPSESSID')]))).toBe(true)
  })

  it('at an address that says so, whatever becomes of its cookies', () => {
    expect(endsSignIn(fine('sid'), page(200, '/logout', []))).toBe(true)
    expect(endsSignIn(fine('sid'), page(200, '/rooms', []))).toBe(false)
  })

  it.each<[string, Exchange]>([
    ['replaces it at once', led([gone('sid'), set('sid')])],
    ['has another one in its place', led([gone('sid'), set('auth_token')])],
    ['leads on to a host that signs the person in again', led([gone('sid')], [set('sid')], [at('/', 'idp.test')])],
    ['takes away what no sign-in had set', led([gone('session_hint')])],
    ['takes away a message that was read', led([gone('flash')])],
    ['is no good one', { ...led([gone('sid')]), end: { at: 201, status: 401 } }],
    ['comes to a sign-in itself', page(200, '/login', [gone('sid')], { method: 'POST' })],
    ['no browser heeds', led([{ ...gone('sid'), refused: 'other-domain' }])],
  ])('but by none that %s', (_, exchange) => {
    expect(endsSignIn(signedIn(set('sid'), set('flash')), exchange)).toBe(false)
  })

  it('of its own host alone', () => {
    const elsewhere = [{ address: at('/bye', 'idp.test'), status: 302, method: 'GET', setCookies: [gone('sid')] }]
    expect(endsSignIn(signedIn(set('sid')), page(200, '/', [], { redirects: elsewhere }))).toBe(false)
  })
})
