import { describe, expect, it } from 'vitest'
import type { CauseId } from '../../src/contract/causes'
import type { Incident, StepRecord, TabRecord } from '../../src/contract/incident'
import { streamingTime } from '../../src/incidents/answered'
import { healingTime, observe } from '../../src/incidents/observe'
import { attach, interrupt, isBadged, leave, nextDue, prune, settle } from '../../src/incidents/settle'
import { evidence } from '../support/fake-evidence'
import { at, diagnosis, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }
const page = (status: number, time: number, path = '/reports') => exchange(status, time, { address: at(path) })
const call = (time: number, path = '/api/orders') => exchange(401, time, { kind: 'call', address: at(path) })
const seen = (...exchanges: ReturnType<typeof exchange>[]) =>
  exchanges.reduce((record, one) => observe(record, one, one.end!.at), empty)

/** The record with steps in the trail of its first incident. */
function withSteps(record: TabRecord, ...steps: StepRecord[]): TabRecord {
  const [first, ...rest] = record.incidents as [Incident, ...Incident[]]
  return { ...record, incidents: [{ ...first, steps }, ...rest] }
}
const step = (more: Partial<StepRecord> = {}): StepRecord => ({
  step: 'reload-fresh',
  state: 'no-help',
  at: 150,
  causeBefore: 'session-expired',
  ...more,
})
describe('interrupt', () => {
  const of = (at: number) => withSteps(seen(page(401, 100)), step({ state: 'running', at }))
  const state = (at: number) => interrupt(of(at), 200, 210).incidents[0]!.steps[0]!.state
  it('ends what another life began, before this one or, by a clock that was set back, after now', () => {
    expect([199, 211, 3_600_000].map(state)).toEqual(['unchecked', 'unchecked', 'unchecked'])
    expect([200, 210].map(state)).toEqual(['running', 'running'])
  })
  it('says that what it was removing may be there still, and asks nothing that nobody can know yet', () => {
    const undo = { id: 'kept', until: 9_000, cookies: 2 }
    const cut = (more: Partial<StepRecord>) =>
      interrupt(withSteps(seen(page(401, 100)), step({ state: 'running', at: 199, ...more })), 200, 210).incidents[0]!
        .steps[0]
    expect(cut({ undo })).toMatchObject({ state: 'unchecked', note: { id: 'step_removal_cut' }, undo: { cut: true } })
    for (const more of [{}, { undo: { ...undo, until: 0 } }]) expect(cut(more)).not.toHaveProperty('note')
  })
})

const checking = (since: number, until: number, more: Partial<StepRecord> = {}) =>
  step({ state: 'checking', check: { since, until }, ...more })

describe('settle', () => {
  it('opens what had its time to heal, and only then', () => {
    const record = seen(page(200, 50), call(100))
    expect(settle(record, 100 + healingTime).incidents).toMatchObject([{ state: 'settling' }])
    expect(settle(record, 101 + healingTime).incidents).toMatchObject([{ state: 'open' }])
  })

  it('answers the very same record where nothing was due: there is nothing to write', () => {
    const record = withSteps(seen(page(401, 100)), checking(150, 900))
    expect(settle(record, 899)).toBe(record)
    expect(settle(record, 900)).not.toBe(record)
    expect(settle(empty, 900)).toBe(empty)
  })

  it('ends every check whose time is over', () => {
    const record = withSteps(seen(page(401, 100)), checking(150, 9_000), checking(160, 900, { step: 'sign-in' }))
    expect(settle(record, 900).incidents[0]?.steps.map(({ state }) => state)).toEqual(['checking', 'unchecked'])
  })
})

describe('nextDue', () => {
  it('is the earliest of all waits', () => {
    expect(nextDue(empty)).toBeUndefined()
    expect(nextDue(seen(page(401, 100)))).toBeUndefined()
    const waiting = seen(page(200, 50), call(100), call(900, '/api/users'))
    expect(nextDue(waiting)).toBe(101 + healingTime)
    expect(nextDue(withSteps(waiting, checking(150, 700)))).toBe(700)
  })

  it('is when the head of an answer counts that a step waits for and that does not end', () => {
    const { end: _, ...head } = page(401, 200)
    const due = 200 + streamingTime
    const again = (since: number, more: Partial<Incident> = {}) => {
      const record = observe(withSteps(seen(page(401, 100)), checking(since, 9_000)), head, 201)
      return { ...record, incidents: [{ ...record.incidents[0]!, ...more }] }
    }
    expect(nextDue(again(150))).toBe(due)
    // It was asked for before, is another one's, or was judged: nothing is to be done then.
    expect(nextDue(again(195))).toBe(9_000)
    expect(nextDue(again(150, { state: 'asking' }))).toBe(9_000)
    expect(nextDue(again(150, { evidence: { ...evidence(), exchange: head } }))).toBe(9_000)
    const trial = { round: 1, since: 150, until: 9_000 }
    const trying = observe(withSteps(seen(page(401, 100)), step({ state: 'checking', trial })), head, 201)
    expect(nextDue(trying)).toBe(due)
    expect(settle(trying, due - 1)).toBe(trying)
    const tried = settle(trying, due)
    expect(tried.incidents[0]?.steps[0]?.trial?.seen).toBe('refused')
    expect(nextDue(tried)).toBeUndefined()
  })

  it('lies ahead once time was let pass: nothing waits for what is over', () => {
    const healed = seen(page(200, 50), call(100)).incidents.map((one) => ({ ...one, state: 'healed' as const }))
    expect(nextDue({ incidents: healed, spilled: 0 })).toBeUndefined()
    const record = withSteps(seen(page(401, 100)), checking(150, 9_000), checking(160, 900, { step: 'sign-in' }))
    for (const now of [900, 5_000, 9_000]) expect(nextDue(settle(record, now)) ?? Infinity).toBeGreaterThan(now)
  })
})

describe('attach', () => {
  it('adds what was judged to the incident that it was judged for', () => {
    const record = seen(page(401, 100))
    const judged = attach(record, record.incidents[0]!.id, evidence(), diagnosis('session-expired'), 200)
    expect(judged.incidents[0]?.diagnosis?.ranked[0].cause).toBe('session-expired')
  })

  it('marks the icon for a probe that turns out to be news, and for no other', () => {
    const probe = settle(seen(page(200, 50), call(100, '/api/me')), Infinity)
    expect(probe.incidents).toMatchObject([{ state: 'open', quiet: 'probe' }])
    const marked = (cause: CauseId) =>
      isBadged(attach(probe, probe.incidents[0]!.id, evidence(), diagnosis(cause), 200))
    expect(marked('session-expired')).toBe(true)
    expect(marked('not-signed-in')).toBe(false)
  })

  it('changes nothing where the incident has gone meanwhile', () => {
    expect(attach(empty, 'GET gone', evidence(), diagnosis('session-expired'), 200)).toBe(empty)
  })
})

describe('isBadged', () => {
  const record = seen(page(401, 100))
  const but = (more: Partial<Incident>) => ({
    ...record,
    incidents: record.incidents.map((one) => ({ ...one, ...more })),
  })

  it('is for what is refused here and now, and for nothing else', () => {
    expect(isBadged(record)).toBe(true)
    expect(isBadged(but({ quiet: 'probe' }))).toBe(false)
    expect(isBadged(but({ away: true }))).toBe(false)
    for (const state of ['provisional', 'asking', 'settling', 'healed'] as const)
      expect(isBadged(but({ state }))).toBe(false)
    expect(isBadged(empty)).toBe(false)
  })
})

describe('prune', () => {
  const away = observe(seen(page(401, 100)), page(200, 200, '/home'), 201)

  it('forgets what the tab has left, unless a step is about it', () => {
    expect(prune(away).incidents).toEqual([])
    expect(prune(withSteps(away, step())).incidents).toHaveLength(1)
    const there = seen(page(401, 100))
    expect(prune(there)).toBe(there)
  })

  it('forgets what healed by itself; what a step mended stays while the tab shows it', () => {
    expect(prune(observe(seen(page(401, 100)), page(200, 200), 201)).incidents).toEqual([])
    const mended = observe(withSteps(seen(page(401, 100)), step()), page(200, 200), 201)
    expect(prune(mended, 202).incidents).toHaveLength(1)
    expect(prune(observe(mended, page(200, 300, '/home'), 301), 302).incidents).toEqual([])
  })

  it('keeps what was mended and left as long as removed cookies can be put back', () => {
    const undo = step({ step: 'clear-site-data', undo: { id: 'u', until: 9_000, cookies: 2 } })
    const mended = observe(withSteps(seen(page(401, 100)), undo), page(200, 200), 201)
    const left = observe(mended, page(200, 300, '/home'), 301)
    expect(prune(left, 8_999).incidents).toMatchObject([{ state: 'healed', away: true }])
    expect(prune(left, 9_000).incidents).toEqual([])
  })
})

describe('leave', () => {
  it('takes the badge away and forgets the page, not the steps', () => {
    const left = leave(withSteps(seen(page(401, 100)), step()), 300)
    expect(isBadged(left)).toBe(false)
    expect(left.page).toBeUndefined()
    expect(prune(left).incidents).toHaveLength(1)
  })

  it('ends a pause: there is nothing to load again', () => {
    const pause = step({ step: 'wait-and-retry', state: 'running', wait: { until: 9_000 } })
    const [left] = leave(withSteps(seen(page(401, 100)), pause), 300).incidents[0]!.steps
    expect(left).toMatchObject({ state: 'todo', at: 300, note: { id: 'step_wait_left' } })
    expect(left).not.toHaveProperty('wait')
  })
})
