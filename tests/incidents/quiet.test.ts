import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { Incident, PageVisit } from '../../src/contract/incident'
import { quietReason } from '../../src/incidents/quiet'
import { at, exchange } from '../support/fake-exchange'

const works: PageVisit = { exchange: exchange(200, 50), at: 50 }
const refusedPage: PageVisit = { exchange: exchange(401, 50), at: 50 }
const bearer = { names: [], credentials: [{}] as never, complete: 'all', headers: {} } as const

const incident = (more: Partial<Exchange>): Incident => {
  const seen = exchange(401, 100, { kind: 'call', address: at('/api/orders'), ...more })
  const { kind, method, address } = seen
  return {
    ...{ id: 'x', kind, method, address, exchange: seen, state: 'open', count: 1, asked: 0, steps: [] },
    ...{ firstAt: 100, lastAt: 100 },
  }
}
const call = (path: string, more: Partial<Exchange> = {}) => incident({ address: at(path), ...more })
const from = (relation: 'same-origin' | 'same-site' | 'cross-site') => ({ origin: 'https://x.test', relation })

describe('a refusal is loud', () => {
  it('where it is the page itself or a frame', () => {
    expect(quietReason(incident({ kind: 'page' }), works)).toBeUndefined()
    expect(quietReason(incident({ kind: 'frame' }), works)).toBeUndefined()
  })

  it('where the page does its work by it', () => expect(quietReason(call('/api/orders'), works)).toBeUndefined())

  it('where the page does not work, or is not known: it may be why', () => {
    for (const page of [undefined, refusedPage]) {
      expect(quietReason(call('/api/me'), page)).toBeUndefined()
      expect(quietReason(incident({ kind: 'part' }), page)).toBeUndefined()
      expect(quietReason(call('/x', { initiator: from('cross-site') }), page)).toBeUndefined()
    }
  })
})

describe('a refusal is quiet', () => {
  it.each(['/api/me', '/v1/Session', '/whoami/', '/users/current-user', '/isAuthenticated'])(
    'where %s only asks who is signed in',
    (path) => {
      expect(quietReason(call(path), works)).toBe('probe')
      expect(quietReason(call(path, { method: 'HEAD' }), works)).toBe('probe')
      expect(quietReason(call(path, { method: 'POST' }), works)).toBeUndefined()
      expect(quietReason(call(path, { request: bearer }), works)).toBeUndefined()
    },
  )

  it('where a page tries to renew a sign-in that is not there', () => {
    for (const path of ['/auth/refresh', '/api/refresh-token', '/silent_renew'])
      expect(quietReason(call(path, { method: 'POST' }), works)).toBe('probe')
    expect(quietReason(call('/auth/refresh', { method: 'POST', request: bearer }), works)).toBeUndefined()
    expect(quietReason(call('/refresh/orders', { method: 'POST' }), works)).toBeUndefined()
  })

  it('not where the word only stands before what is asked for', () => {
    for (const path of ['/me/orders', '/awesome', '/session/42/pay', '/'])
      expect(quietReason(call(path), works)).toBeUndefined()
  })

  it('where it is a picture or a script of a page that works', () =>
    expect(quietReason(incident({ kind: 'part' }), works)).toBe('minor-part'))

  it('where another site’s part asks without credentials', () => {
    expect(quietReason(call('/x', { initiator: from('cross-site') }), works)).toBe('third-party')
    expect(quietReason(call('/x', { initiator: from('cross-site'), request: bearer }), works)).toBeUndefined()
    expect(quietReason(call('/x', { initiator: from('same-site') }), works)).toBeUndefined()
  })

  it('where a frame asks for a sign-in of which nobody is to see anything, on its way or at its end', () => {
    const silent = { ...at('/authorize'), query: [{ name: 'prompt', length: 4, silent: true }] } as const
    const frame = (more: Partial<Exchange>) => quietReason(incident({ kind: 'frame', ...more }), works)
    expect(frame({ address: silent })).toBe('background')
    expect(frame({ redirects: [{ address: silent, status: 302 }] })).toBe('background')
    for (const path of ['/silent-renew.html', '/auth/silentrefresh', '/connect/checksession', '/check_session_iframe'])
      expect(frame({ address: { ...at(path), query: [] } }), path).toBe('background')
    for (const path of ['/renew', '/silent-films', '/check-session/orders'])
      expect(frame({ address: { ...at(path), query: [] } }), path).toBeUndefined()
    expect(frame({ address: { ...silent, query: [{ name: 'prompt', length: 5 }] } })).toBeUndefined()
    expect(quietReason(incident({ kind: 'page', address: silent }), works)).toBeUndefined()
    expect(quietReason(incident({ kind: 'frame', address: silent }), refusedPage)).toBeUndefined()
  })

  describe('where a page to sign in on asks for a token by itself', () => {
    const page = (path: string, query: Exchange['address']['query'] = []): PageVisit => ({
      exchange: exchange(200, 50, { address: { ...at(path), query } }),
      at: 50,
    })
    const asked = (path: string, startedAt: number, over = page('/login')) =>
      quietReason(call(path, { method: 'POST', startedAt }), over)

    it('before anybody can have typed', () => {
      expect(asked('/oauth/token', 400)).toBe('background')
      expect(asked('/api/session', 400, page('/account/sign-in'))).toBe('background')
      expect(asked('/oauth/token', 400, page('/login', [{ name: 'next', length: 40, looks: 'url' }]))).toBe(
        'background',
      )
    })

    it('and not what may have been typed, or handed over', () => {
      expect(asked('/oauth/token', 3_000)).toBeUndefined()
      expect(asked('/oauth/token', 20), 'of the page before').toBeUndefined()
      expect(asked('/api/login', 400)).toBeUndefined()
      expect(asked('/oauth/token', 400, page('/auth/callback'))).toBeUndefined()
      expect(asked('/oauth/token', 400, page('/app'))).toBeUndefined()
      expect(asked('/oauth/token', 400, page('/login', [{ name: 'k', length: 40, looks: 'token' }]))).toBeUndefined()
      expect(asked('/api/orders', 400)).toBeUndefined()
    })
  })

  it('where a worker asked, of which nobody knows the tab', () => {
    expect(quietReason(call('/api/orders', { ofWorker: true }), works)).toBe('background')
    expect(quietReason(call('/api/orders', { ofWorker: true }), undefined)).toBe('background')
  })
})
