import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { Incident, StepRecord, TabRecord } from '../../src/contract/incident'
import type { StepId } from '../../src/contract/remedies'
import { observe } from '../../src/incidents/observe'
import { recordStep } from '../../src/incidents/steps'
import { at, exchange } from '../support/fake-exchange'

const host = at('/login').host
const request = { names: ['accept'], credentials: [], complete: 'page-only', headers: {} } as const
const login = {
  address: at('/login'),
  initiator: { origin: at('/').origin, relation: 'same-origin' },
  request,
} as const
const clicked = { ...request, names: ['accept', 'sec-fetch-user'] }

/** A refused page that a step has loaded again; it was answered well at 200, and fixed thereby. */
function fixed(step: StepId = 'reload-fresh', more: Partial<StepRecord> = {}): TabRecord {
  const refused = observe({ incidents: [], spilled: 0 }, exchange(401, 100), 101)
  const check = { since: 150, until: 30_150 }
  const taken = { step, state: 'checking', at: 150, check, causeBefore: 'session-expired', ...more } as const
  const incidents = refused.incidents.map((incident) => recordStep(incident, taken))
  const good = observe({ ...refused, incidents }, exchange(200, 200), 200)
  expect(good.incidents).toMatchObject([{ state: 'healed', steps: [{ state: 'fixed' }] }])
  return good
}

const after = (record: TabRecord, seen: Exchange): Incident => observe(record, seen, seen.startedAt + 11).incidents[0]!

describe('a page that opens and leads on to sign in by itself', () => {
  it('was not fixed: it asks to sign in, as it would by a redirect', () => {
    for (const time of [220, 900, 2_100]) {
      const led = after(fixed(), exchange(200, time, login))
      expect(led).toMatchObject({
        state: 'open',
        away: true,
        instead: { what: 'sign-in', host },
        steps: [{ state: 'other-cause', note: { id: 'step_now_sign_in', values: [host] } }],
      })
      expect(led).not.toHaveProperty('fixed')
    }
  })

  it('shows who has just signed in that the site does not know them yet', () => {
    for (const more of [{}, { state: 'running', helperTab: 7 }] as const)
      expect(after(fixed('sign-in', more), exchange(200, 300, login))).toMatchObject({
        state: 'open',
        steps: [{ state: 'no-help', note: { id: 'step_still_sign_in' } }],
      })
  })

  it('is told once, however much more is seen of the sign-in page', () => {
    const led = observe(fixed(), exchange(200, 300, login), 311)
    expect(observe(led, exchange(200, 300, login), 312, true).incidents).toEqual(led.incidents)
  })
})

describe('a page that opens stays fixed', () => {
  const staysFixed = (record: TabRecord, seen: Exchange) =>
    expect(after(record, seen)).toMatchObject({ state: 'healed', steps: [{ state: 'fixed' }] })

  it('where the person goes to the sign-in page: later, by a click, or by its address', () => {
    staysFixed(fixed(), exchange(200, 60_000, login))
    staysFixed(fixed(), exchange(200, 300, { ...login, request: clicked }))
    const { initiator: _, ...typed } = login
    staysFixed(fixed(), exchange(200, 300, typed))
    staysFixed(fixed(), exchange(200, 300, { ...login, method: 'POST' }))
  })

  it('where it leads on to another page, where the sign-in page is not shown, and where a frame shows it', () => {
    staysFixed(fixed(), exchange(200, 300, { ...login, address: at('/home') }))
    staysFixed(fixed(), exchange(500, 300, login))
    staysFixed(fixed(), exchange(200, 300, { ...login, kind: 'frame' }))
  })

  it('where it was fixed on an earlier visit: what it leads to today is another story', () => {
    const visited = observe(fixed(), exchange(200, 50_000), 50_000)
    staysFixed(visited, exchange(200, 50_200, login))
  })
})
