import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import { causes } from '../../src/contract/causes'
import type { Evidence, ExperimentId } from '../../src/contract/evidence'
import type { Diagnosis } from '../../src/contract/incident'
import { blindTo, experimentsFor, mayHarm, reasonToTest, signsOut } from '../../src/remedies/experiments'
import { plan } from '../../src/remedies/plan'
import { address, evidence } from '../support/fake-evidence'

const diagnosis = (ranked: [CauseId, number][], more: Partial<Diagnosis> = {}): Diagnosis => ({
  ranked: ranked.map(([cause, confidence]) => ({
    ...{ cause, confidence, for: [], against: [] },
    ...causes[cause],
  })) as unknown as Diagnosis['ranked'],
  ...{ also: [], unchecked: [], ...more },
})
const unsure = diagnosis([
  ['stale-cookies', 0.4],
  ['session-expired', 0.35],
])
const ids = (seen: Evidence, of = unsure) => experimentsFor(seen, of).map(({ id }) => id)
const cookie = { name: 'sid', length: 20, digest: 'd' }
const request = { names: [], credentials: [], complete: 'all', cookies: [cookie], headers: {} } as const
const at = (more: object) => ({ ...address, ...more })

describe('experiments', () => {
  it('fit the case', () => {
    expect(ids(evidence({ request }))).toEqual(['past-cache', 'without-cookies'])
    expect(ids(evidence({ request: { ...request, cookies: [] } }))).toEqual(['past-cache'])
    expect(ids(evidence({ request, kind: 'frame', embedded: true }))).toEqual(['top-level', 'without-cookies'])
    const www = at({ host: 'www.acme.test', hostname: 'www.acme.test', scheme: 'http' })
    expect(ids(evidence({ request, address: www }))).toEqual(['past-cache', 'without-cookies', 'https', 'other-host'])
    const clock = diagnosis([
      ['token-rejected', 0.4],
      ['clock-wrong', 0.3],
    ])
    expect(ids(evidence({ request }), clock)).toContain('clock')
  })

  it('stay on the site and are six requests at most', () => {
    const bare = at({ host: 'acme.test', hostname: 'acme.test', scheme: 'http' })
    const clock = diagnosis([
      ['token-rejected', 0.4],
      ['clock-wrong', 0.3],
    ])
    const all = experimentsFor(evidence({ request, address: bare }), clock)
    expect(all).toHaveLength(5)
    expect(all.reduce((sum, { times }) => sum + times, 0)).toBe(6)
    for (const { host, method } of all) {
      expect(`.${host}`.endsWith('.acme.test')).toBe(true)
      expect(['GET', 'HEAD']).toContain(method)
    }
  })

  it('prefer the host that is known to answer, and invent none below an address or a deeper name', () => {
    const hosts = (host: string, siblings: string[] = []) =>
      experimentsFor(
        evidence({ request, address: at({ host, hostname: host }), history: { answers: [], refusals: 1, siblings } }),
        unsure,
      ).flatMap(({ id, host: asked }) => (id === 'other-host' ? [asked] : []))
    expect(hosts('m.acme.test', ['www.acme.test'])).toEqual(['www.acme.test'])
    expect(hosts('www.acme.test')).toEqual(['acme.test'])
    expect(hosts('wiki.acme.test')).toEqual([])
    expect(hosts('wiki.acme.test', ['mail.acme.test'])).toEqual([])
  })

  it('are none where our request could not be the same', () => {
    const token = { from: 'authorization', name: 'authorization', length: 9, digest: 'd' } as const
    expect(ids(evidence({ kind: 'call', request: { ...request, credentials: [token] } }))).toEqual([])
    expect(ids(evidence({ kind: 'call' }))).toEqual([])
    expect(ids(evidence({ kind: 'call', request }))).not.toEqual([])
    expect(ids(evidence({ kind: 'part', request }))).toEqual([])
  })
})

describe('what may harm', () => {
  it.each([
    ['a form', {}, 'POST'],
    ['a sign-out', { path: '/account/logout' }, 'GET'],
    ['a way out further up', { path: '/log-out/now' }, 'GET'],
    ['a one-time code', { query: [{ name: 'c', length: 6, looks: 'code' }] }, 'GET'],
    ['a token under a short name', { query: [{ name: 't', length: 90, looks: 'token' }] }, 'GET'],
    ['a signature', { query: [{ name: 'sig', length: 20 }] }, 'GET'],
    ['an invitation', { query: [{ name: 'invite', length: 9 }] }, 'GET'],
    ['a link that ends', { expiresAt: 5 }, 'GET'],
    ['a secret in the path', { path: '/reset/…' }, 'GET'],
    ['a login in the address', { userInfo: true }, 'GET'],
  ])('is %s', (_, more, method) => {
    expect(mayHarm({ address: at(more) as Evidence['exchange']['address'], method })).toBe(true)
    expect(experimentsFor(evidence({ request, address: at(more) as never, method }), unsure)).toEqual([])
  })

  it('is not a plain page with a plain parameter', () => {
    expect(mayHarm({ address: at({ query: [{ name: 'page', length: 1 }] }), method: 'GET' })).toBe(false)
    expect(signsOut('https://acme.test/blog/logging-out-trees')).toBe(false)
    expect(signsOut('https://acme.test/?do=sign-out')).toBe(true)
  })
})

describe('an experiment that cannot tell', () => {
  const basic = [{ scheme: 'Basic', params: [] }]
  const parted = { ...cookie, domain: 'acme.test', hostOnly: true, path: '/', secure: true, httpOnly: true }
  it('is one without the login that the browser adds, or without the cookie that it keeps back', () => {
    const blind = (id: ExperimentId, of: Evidence) => blindTo(id, of, true)
    expect(blind('without-cookies', evidence({ challenges: basic }))).toBe('browser-login')
    expect(blind('without-cookies', evidence())).toBeUndefined()
    const jar = [{ ...parted, sameSite: 'none' as const, partition: 'https://acme.test' }]
    expect(blind('past-cache', evidence({ cookies: { jar } }))).toBe('partition')
    expect(blind('top-level', evidence({ cookies: { jar } }))).toBeUndefined()
    expect(blind('past-cache', evidence({ challenges: basic }))).toBeUndefined()
  })

  it('is every one, of a page that a kept login was sent to, where that goes along with no request of ours', () => {
    const login = { from: 'authorization', scheme: 'Basic', name: 'authorization', length: 9, digest: 'd' } as const
    const sent = evidence({ challenges: basic, request: { ...request, credentials: [login] } })
    for (const id of ['past-cache', 'top-level', 'https'] as const) {
      expect(blindTo(id, sent, false)).toBe('kept-login')
      expect(blindTo(id, sent, true)).toBeUndefined()
      expect(blindTo(id, evidence({ challenges: basic, request }), false)).toBeUndefined()
    }
  })
})

describe('run-checks', () => {
  const offered = (seen: Evidence, of: Diagnosis) => plan(of, seen, []).find(({ spec }) => spec.id === 'run-checks')

  it('is offered where the reason is not sure, with the check that decides as its reason', () => {
    const decided = { ...unsure, decide: { id: 'decide_private_window' as const } }
    expect(offered(evidence({ request }), unsure)?.what.id).toBe('step_run_checks_what')
    expect(offered(evidence({ request }), decided)?.what.id).toBe('checks_reason_stale_cookies')
    expect(reasonToTest(evidence({ request }), { ...unsure, decide: { id: 'decide_sign_in' } })).toBeUndefined()
  })

  it('is not where it is sure, nor where it could do harm, and gives no reason twice', () => {
    expect(offered(evidence({ request }), diagnosis([['stale-cookies', 0.9]]))).toBeUndefined()
    expect(offered(evidence({ request, method: 'POST' }), unsure)).toBeUndefined()
    const told = [{ id: 'without-cookies', host: 'a', outcome: 'refused' }] as const
    const decided = { ...unsure, decide: { id: 'decide_private_window' as const } }
    expect(reasonToTest(evidence({ request, experiments: told }), decided)).toBeUndefined()
  })

  it('is not held against a cause when it has mended nothing', () => {
    const done = [{ step: 'run-checks', state: 'no-help', at: 0, causeBefore: 'stale-cookies' }] as const
    const chances = (steps: Parameters<typeof plan>[2]) =>
      plan(unsure, evidence({ request }), steps).flatMap(({ spec, chance }) =>
        spec.id === 'clear-site-data' ? [chance] : [],
      )
    expect(chances(done)).toEqual(chances([]))
  })
})
