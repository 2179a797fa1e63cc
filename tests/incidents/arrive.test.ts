import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { Incident, StepRecord } from '../../src/contract/incident'
import type { StepId } from '../../src/contract/remedies'
import { arrive } from '../../src/incidents/arrive'
import { observe } from '../../src/incidents/observe'
import { recordStep } from '../../src/incidents/steps'
import { at, exchange } from '../support/fake-exchange'

const refusedAt = (path: string): Incident =>
  observe({ incidents: [], spilled: 0 }, exchange(401, 100, { address: at(path) }), 101).incidents[0]!

const comes = (incident: Incident, step: StepId, more: Partial<Exchange>, beside = false, status = 200) =>
  arrive(incident, exchange(status, 300, more), { step, now: 301, beside })

const wrong = refusedAt('/reprots')
const found = { address: at('/reports') }
const arrived = { state: 'unchecked', note: { id: 'step_came_to' }, arrived: found.address.digest }

const having = (state: StepRecord['state'], step: StepId = 'check-address', more: Partial<StepRecord> = {}) =>
  recordStep(wrong, { step, state, at: 200, causeBefore: 'wrong-address', ...more })

describe('to come to another address', () => {
  it.each([
    ['for the first time', wrong],
    ['where the wrong one was tried once more', having('no-help')],
    ['further on', having('unchecked', 'check-address', { arrived: at('/').digest })],
  ])('asks the person: %s', (_, incident) => {
    expect(comes(incident, 'check-address', found).steps).toMatchObject([arrived])
  })

  it.each([
    ['a check is under way', having('checking')],
    ['another step is', having('running', 'sign-in')],
    ['they were asked something else of it', having('unchecked')],
    ['they said that it helped', having('fixed')],
    ['it was mended', { ...wrong, state: 'healed' } as const],
    ['no page was refused', { ...wrong, kind: 'call' } as const],
  ])('changes nothing where %s', (_, incident) => {
    expect(comes(incident, 'check-address', found)).toBe(incident)
  })

  it.each([
    [
      'was fetched in advance',
      { request: { names: [], credentials: [], complete: 'all', headers: { 'sec-purpose': 'prefetch' } } },
    ],
    ['came from the refused one', { redirects: [{ address: at('/reprots'), status: 302, method: 'GET' }] }],
    ['came of a form', { redirects: [{ address: at('/ask'), status: 303, method: 'POST' }] }],
  ] as const)('changes nothing where it %s', (_, more) => {
    expect(comes(wrong, 'check-address', { ...found, ...more })).toBe(wrong)
  })

  it('in another tab is told from what leads on within the site', () => {
    const origin = at('/').origin
    const within = (relation: 'same-origin' | 'same-site' | 'cross-site') => ({
      ...found,
      initiator: { origin, relation },
    })
    for (const relation of ['same-origin', 'same-site'] as const) {
      expect(comes(wrong, 'check-address', within(relation), true)).toBe(wrong)
      expect(comes(wrong, 'check-address', within(relation)).steps).toMatchObject([arrived])
    }
    expect(comes(wrong, 'check-address', within('cross-site'), true).steps).toMatchObject([arrived])
  })
})

describe('a new link', () => {
  const of = (old: string, path: string) => comes(refusedAt(old), 'request-new-link', { address: at(path) })

  it.each([
    ['/invite/ab12', '/invite/cd34', true],
    ['/invite/ab12', '/news/cd34', false],
    ['/ab12', '/news', false],
  ])('of %s: %s is one, %s', (old, path, isOne) => {
    expect(of(old, path).steps).toHaveLength(isOne ? 1 : 0)
  })
})
