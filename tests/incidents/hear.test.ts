import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import type { Digest } from '../../src/contract/evidence'
import type { Diagnosis, Incident } from '../../src/contract/incident'
import { hear } from '../../src/incidents/hear'
import { at, diagnosis, exchange } from '../support/fake-exchange'

const refused = exchange(401, 100, { kind: 'call', address: at('/api/me') })
const call: Incident = {
  ...{ id: 'x', kind: 'call', method: 'GET', address: refused.address, exchange: refused, state: 'open' },
  ...{ count: 1, asked: 0, steps: [], firstAt: 100, lastAt: 100 },
}

describe('a probe, once it is judged,', () => {
  const probe: Incident = { ...call, quiet: 'probe' }
  const find = ([cause, confidence]: readonly [CauseId, number]) => ({ ...diagnosis(cause).ranked[0], confidence })
  const judged = (first: readonly [CauseId, number], ...others: (readonly [CauseId, number])[]): Diagnosis => ({
    ranked: [find(first), ...others.map(find)],
    also: [],
    unchecked: [],
  })

  it.each<[string, Diagnosis]>([
    ['a sign-in was refused', judged(['session-expired', 0.8])],
    [
      'several causes say so together',
      judged(['not-signed-in', 0.4], ['session-expired', 0.3], ['stale-cookies', 0.2]),
    ],
  ])('is news where %s', (_what, found) => expect(hear(probe, found)).not.toHaveProperty('quiet'))

  it('is news where a sign-in that the browser holds did not come along', () => {
    const blocked = judged(['cookies-blocked', 0.6], ['not-signed-in', 0.4])
    const { answer } = probe.exchange
    const evidence = { exchange: probe.exchange, answer: answer! }
    const jar = [
      {
        name: 'sid',
        length: 32,
        digest: 'd' as Digest,
        domain: 'x.test',
        path: '/',
        hostOnly: true,
        secure: true,
        httpOnly: true,
        sameSite: 'lax',
      } as const,
    ]
    expect(hear({ ...probe, evidence }, blocked).quiet).toBe('probe')
    expect(hear({ ...probe, evidence: { ...evidence, cookies: { jar } } }, blocked)).not.toHaveProperty('quiet')
  })

  it.each<[string, Diagnosis]>([
    ['nobody is signed in', judged(['not-signed-in', 0.9], ['session-expired', 0.05])],
    ['only its header is missing', judged(['challenge-missing', 0.6], ['not-signed-in', 0.3])],
    ['nobody knows', judged(['session-expired', 0.4])],
  ])('is none where %s', (_what, found) => expect(hear(probe, found)).toBe(probe))

  it('alone is judged so: what is quiet for another reason stays quiet, what is loud stays loud', () => {
    const expired = judged(['session-expired', 0.9])
    for (const quiet of ['background', 'minor-part', 'third-party'] as const)
      expect(hear({ ...probe, quiet }, expired).quiet).toBe(quiet)
    expect(hear(call, judged(['not-signed-in', 0.9])).quiet).toBeUndefined()
  })

  it('on the page to sign in on is news only after somebody has signed in', () => {
    const expired = judged(['session-expired', 0.9])
    const { exchange: seen } = call
    const evidence = { exchange: seen, answer: seen.answer! }
    const polled: Incident = { ...call, quiet: 'sign-in-page' }
    const history = { answers: [], refusals: 1, siblings: [] }
    const signedIn = { at: 50, host: 'app.test', form: true }
    expect(hear({ ...polled, evidence: { ...evidence, history } }, expired).quiet).toBe('sign-in-page')
    expect(hear({ ...polled, evidence: { ...evidence, history: { ...history, signedIn } } }, expired).quiet).toBe(
      undefined,
    )
  })

  it('on the page to sign in on is news where something keeps the person from signing in', () => {
    const { exchange: seen } = call
    const history = { answers: [], refusals: 1, siblings: [] }
    const polled: Incident = {
      ...call,
      quiet: 'sign-in-page',
      evidence: { exchange: seen, answer: seen.answer!, history },
    }
    for (const cause of ['rate-limited', 'network-blocked', 'api-key'] as const)
      expect(hear(polled, judged([cause, 0.9]))).not.toHaveProperty('quiet')
    expect(hear(polled, judged(['not-signed-in', 0.9])).quiet).toBe('sign-in-page')
  })

  it('is no news where the only cookie is one that everybody gets, and nobody was seen to sign in', () => {
    const expired = judged(['session-expired', 0.8])
    const asked = (name: string, signedIn?: { at: number; host: string; form: boolean }) => {
      const cookies = [{ name, length: 26, digest: 'd' as Digest }]
      const request = { names: [], credentials: [], cookies, complete: 'all', headers: {} } as const
      const seen = { ...call.exchange, request }
      const history = { answers: [], refusals: 1, siblings: [], ...(signedIn && { signedIn }) }
      return hear({ ...probe, exchange: seen, evidence: { exchange: seen, answer: seen.answer!, history } }, expired)
        .quiet
    }
    expect(asked('PHPSESSID')).toBe('probe')
    expect(asked('shop_session')).toBeUndefined()
    expect(asked('PHPSESSID', { at: 50, host: 'app.test', form: true })).toBeUndefined()
  })

  it('is news where the site has just taken the sign-in', () => {
    const { exchange: seen } = call
    const nobody = judged(['not-signed-in', 0.9])
    const after = (at: number) => {
      const history = { answers: [], refusals: 1, siblings: [], signedIn: { at, host: 'app.test', form: false } }
      return hear({ ...probe, evidence: { exchange: seen, answer: seen.answer!, history } }, nobody).quiet
    }
    expect(after(90)).toBeUndefined()
    expect(after(90 - 60_000)).toBe('probe')
  })

  it('after a sign-out is no news on the page that stays, for a while', () => {
    const expired = judged(['session-expired', 0.9])
    const out = (signedOutAt: number, method = 'GET') => {
      const { exchange: seen } = call
      const history = { answers: [], refusals: 1, siblings: [], signedOutAt }
      return hear({ ...call, method, evidence: { exchange: seen, answer: seen.answer!, history } }, expired).quiet
    }
    expect(out(90)).toBe('signed-out')
    expect(out(90, 'POST')).toBeUndefined()
    expect(out(90 - 11 * 60_000)).toBeUndefined()
  })

  it('is no news where Digest’s answer only came too late (RFC 7616 3.3), once', () => {
    const stale = (value: string, { count = 1, kind = 'page' as Incident['kind'] } = {}) => {
      const params = [{ name: 'stale', value, length: value.length }]
      const answer = { ...call.exchange.answer!, challenges: [{ scheme: 'Digest', params }] }
      const credentials = [{ from: 'authorization', name: 'authorization', scheme: 'digest' }] as never
      const request = { names: [], credentials, complete: 'all', headers: {} } as const
      return hear(
        { ...call, kind, count, exchange: { ...call.exchange, answer, request } },
        judged(['session-expired', 0.4]),
      ).quiet
    }
    expect(stale('true')).toBe('heals-itself')
    expect(stale('true', { count: 2 })).toBeUndefined()
    // A script that asks so itself has to ask again itself.
    expect(stale('true', { kind: 'call' })).toBeUndefined()
    expect(stale('false')).toBeUndefined()
  })
})
