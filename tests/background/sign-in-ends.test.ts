import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { Incident } from '../../src/contract/incident'
import { endsSignIn, isDoor, isLetIn, leadsOn } from '../../src/background/sign-in-ends'
import type { SignIn } from '../../src/store/sign-ins'
import { answer, at, exchange } from '../support/fake-exchange'

const home = at('/home')
const provider = at('/login', 'login.idp.test')
const stop = (address: ReturnType<typeof at>, method = 'GET') => ({ address, status: 303, method })
const waits: SignIn = {
  ...{ helperTab: 2, tabId: 1, incident: 'i', step: 'sign-in' as const },
  ...{ site: home.site, opened: home.digest },
}

describe('a sign-in in a tab of its own', () => {
  it('is led on to another host by what was opened for it', () => {
    expect(isDoor(waits, exchange(200, 100, { address: provider, redirects: [stop(home)] }))).toBe(true)
    expect(isDoor(waits, exchange(200, 100, { address: at('/login'), redirects: [stop(home)] }))).toBe(false)
    expect(isDoor(waits, exchange(200, 100, { address: provider, redirects: [stop(at('/other'))] }))).toBe(false)
  })

  it('is over on the page that has the form itself once a cookie comes with it that may keep it', () => {
    const set = (name: string) => [
      { name, length: 32, digest: 'd', secure: true, httpOnly: true, partitioned: false, removes: false },
    ]
    const sent = (name: string) =>
      exchange(200, 100, { address: home, method: 'POST', answer: answer(200, 100, { setCookies: set(name) }) })
    const here = { ...waits, opened: '', ledTo: home.host, here: home.digest }
    expect(endsSignIn(here, sent('sid'))).toBe(true)
    // The form once more, with a fresh mark against forgery.
    expect(endsSignIn(here, sent('csrftoken'))).toBe(false)
  })

  it('is over where that opens by itself, and nowhere else where what was opened is come back to', () => {
    const back = exchange(200, 100, { address: home, redirects: [stop(provider, 'POST'), stop(at('/callback'))] })
    expect(endsSignIn({ ...waits, door: true }, back)).toBe(true)
    expect(endsSignIn(waits, back)).toBe(false)
    expect(
      endsSignIn({ ...waits, door: true }, { ...back, answer: undefined, end: { at: 101, status: 403 } } as never),
    ).toBe(false)
    expect(endsSignIn({ ...waits, door: true }, exchange(200, 100, { address: home }))).toBe(false)
  })
})

const cookie = (name: string, removes = false) => ({
  ...{ name, length: 32, digest: 'd', secure: false, httpOnly: true, partitioned: false, removes },
})

describe('what a page’s script sends to sign in', () => {
  const sent = (more: Partial<Exchange> = {}, name = 'auth', removes = false) =>
    exchange(200, 100, {
      ...{ kind: 'call', method: 'POST', address: at('/api/login') },
      answer: answer(200, 100, { setCookies: [cookie(name, removes)] }),
      ...more,
    })

  it('is let in where it is answered well, with a cookie that may keep it', () => {
    expect(isLetIn(waits, sent())).toBe(true)
    expect(isLetIn(waits, sent({}, 'PHPSESSID'))).toBe(true)
  })

  it.each<[string, Exchange]>([
    ['refused', sent({ end: { at: 101, status: 401 } })],
    ['what is not sent', sent({ method: 'GET' })],
    ['for something else', sent({ address: at('/api/search') })],
    ['of another site', sent({ address: { ...at('/api/login', 'login.idp.test'), site: 'idp.test' } })],
    ['a form', sent({ kind: 'page' })],
    ['answered without a cookie', sent({ answer: answer(200, 100) })],
    ['answered with a mark against forgery alone', sent({}, 'csrftoken')],
    ['answered with a cookie that is taken away', sent({}, 'auth', true)],
  ])('is not let in where it is %s', (_, one) => expect(isLetIn(waits, one)).toBe(false))
})

describe('a page that opens in the tab for a sign-in', () => {
  const refused = { kind: 'page', method: 'GET', address: home } as Incident
  const initiator = { origin: home.origin, relation: 'same-origin' } as const
  const request = (...names: string[]) => ({ names, credentials: [], complete: 'all' as const, headers: {} })
  const script = request('sec-fetch-mode')
  const next = (address: Exchange['address'], more: Partial<Exchange> = {}) =>
    exchange(200, 5000, { address, initiator, request: script, ...more })
  const letIn: SignIn = { ...waits, opened: at('/login').digest, letInAt: 1000 }

  it('is led on to where it is the refused one, whoever was let in', () => {
    const { letInAt: _, ...unseen } = letIn
    expect(leadsOn(unseen, next(home), refused)).toBe(true)
    expect(leadsOn(unseen, next(at('/welcome')), refused)).toBe(false)
    expect(leadsOn(unseen, next(home), { ...refused, method: 'POST' })).toBe(false)
    expect(leadsOn(unseen, next(home), { ...refused, kind: 'call' })).toBe(false)
    expect(leadsOn(unseen, next(home), undefined)).toBe(false)
  })

  it('is led on to where a script was let in just before', () => {
    expect(leadsOn(letIn, next(at('/welcome')), refused)).toBe(true)
    expect(leadsOn(letIn, next(at('/welcome'), { startedAt: 11_000 }), refused)).toBe(false)
  })

  it.each<[string, Exchange]>([
    ['what was opened to sign in', next(at('/login'))],
    ['another page to sign in on', next(at('/signin'))],
    ['of another site', next({ ...at('/welcome', 'other.test'), site: 'other.test' })],
    ['refused', next(at('/welcome'), { end: { at: 5001, status: 403 } })],
    ['what a call brings', next(at('/welcome'), { kind: 'call' })],
    ['what a form brings', next(at('/welcome'), { method: 'POST' })],
    ['where a form leads to', next(at('/welcome'), { redirects: [stop(at('/search'), 'POST')] })],
    ['clicked', next(at('/welcome'), { request: request('sec-fetch-mode', 'sec-fetch-user') })],
  ])('is not led on to where it is %s', (_, one) => expect(leadsOn(letIn, one, refused)).toBe(false))

  it('is led on to by the click that sent the sign-in: nobody has clicked once more so soon', () => {
    const clicked = next(at('/welcome'), { request: request('sec-fetch-mode', 'sec-fetch-user') })
    expect(leadsOn(letIn, { ...clicked, startedAt: 1100 }, refused)).toBe(true)
    expect(leadsOn({ ...letIn, letInBare: true }, { ...clicked, startedAt: 1100 }, refused)).toBe(true)
    expect(leadsOn(letIn, { ...clicked, startedAt: 3000 }, refused)).toBe(false)
  })

  it('is not led on to where the person names it, or in the page’s own tab', () => {
    const { initiator: _, ...typed } = next(at('/welcome'))
    expect(leadsOn(letIn, typed, refused)).toBe(false)
    expect(leadsOn({ ...letIn, helperTab: letIn.tabId }, next(at('/welcome')), refused)).toBe(false)
  })

  it('may be clicked where that is not seen: a fresh session is no word on who is let in then', () => {
    const bare: SignIn = { ...letIn, letInBare: true }
    const unseen = next(at('/welcome'), { request: request('accept') })
    expect(leadsOn(bare, unseen, refused)).toBe(false)
    expect(leadsOn(bare, { ...unseen, startedAt: 1400 }, refused)).toBe(true)
    // Asked for long before the answer, it waited for nothing.
    expect(leadsOn(bare, { ...unseen, startedAt: -1000 }, refused)).toBe(false)
    expect(leadsOn(letIn, unseen, refused)).toBe(true)
    expect(leadsOn(bare, next(at('/welcome')), refused)).toBe(true)
    expect(leadsOn(bare, next(home, { request: request('accept') }), refused)).toBe(true)
  })
})
