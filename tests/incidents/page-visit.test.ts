import { describe, expect, it } from 'vitest'
import type { StepRecord, TabRecord } from '../../src/contract/incident'
import { observe } from '../../src/incidents/observe'
import { replacesPage, turnPage } from '../../src/incidents/page-visit'
import { recordStep } from '../../src/incidents/steps'
import { answer, at, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }
const withHeaders = (headers: Record<string, string>) => exchange(200, 100, { answer: answer(200, 100, { headers }) })
const unanswered = (error: string, time = 100, more: Parameters<typeof exchange>[2] = {}) => {
  const { answer: _, ...sent } = exchange(0, time, { end: { at: time + 1, error }, ...more })
  return sent
}

describe('the tab shows another document', () => {
  it('after an answer, good or bad', () => {
    for (const status of [200, 304, 401, 404, 500]) expect(replacesPage(exchange(status, 100))).toBe(true)
  })

  it('not after a download, an empty answer, a redirect on its way, or a part of the page', () => {
    expect(replacesPage(withHeaders({ 'content-disposition': 'attachment; filename=a.pdf' }))).toBe(false)
    expect(replacesPage(withHeaders({ 'content-disposition': 'inline' }))).toBe(true)
    for (const status of [204, 205]) expect(replacesPage(exchange(status, 100))).toBe(false)
    expect(replacesPage(exchange(302, 100, { answer: answer(302, 100, { location: at('/login') }) }))).toBe(false)
    for (const kind of ['call', 'frame', 'part'] as const)
      expect(replacesPage(exchange(401, 100, { kind }))).toBe(false)
  })

  it('where nothing answered: the browser’s own; not where the person gave up', () => {
    expect(replacesPage(unanswered('net::ERR_CONNECTION_REFUSED'))).toBe(true)
    expect(replacesPage(unanswered('net::ERR_ABORTED'))).toBe(false)
    expect(replacesPage(unanswered('NS_BINDING_ABORTED'))).toBe(false)
    const { end: _, ...underWay } = unanswered('')
    expect(replacesPage(underWay)).toBe(false)
  })
})

describe('turnPage', () => {
  it('keeps when the page came while more is seen of it', () => {
    const record = turnPage(turnPage(empty, exchange(200, 200), 'GET x', 200), exchange(200, 200), 'GET x', 500)
    expect(record.page?.at).toBe(200)
    expect(turnPage(record, exchange(200, 600), 'GET x', 600).page?.at).toBe(600)
  })
})

describe('a refusal that is told of before the page that asked', () => {
  const page = exchange(200, 300, { id: 'page', answer: answer(200, 320) })
  const refusedAt = (time: number) => {
    const call = exchange(401, time, { id: 'call', kind: 'call', address: at('/api') })
    return observe(observe(observe(empty, exchange(200, 100), 110), call, time + 10), page, time + 20)
  }

  it('is of that page, where it began once the page was answered', () => {
    const [incident] = refusedAt(330).incidents
    expect(incident).toMatchObject({ state: 'settling' })
    expect(incident?.away).toBeUndefined()
  })

  it('is of the one before, where it began earlier', () => expect(refusedAt(310).incidents[0]?.away).toBe(true))
})

describe('a page that a step loads again', () => {
  const app = { address: at('/app') }
  const step = { step: 'reload-fresh', at: 150, causeBefore: 'session-expired' } as const
  const checking = { ...step, state: 'checking', check: { since: 150, until: 30_150 } } as const
  const note = { id: 'step_no_answer' }
  const refused = observe(empty, exchange(401, 100), 101)
  const opened = observe(empty, exchange(200, 90, app), 91)
  const refusedCall = observe(opened, exchange(401, 100, { kind: 'call' }), 101)
  const taken = (record: TabRecord, ...steps: StepRecord[]): TabRecord => ({
    ...record,
    incidents: record.incidents.map((incident) => steps.reduce(recordStep, incident)),
  })
  const dead = (time = 200, more = {}) => unanswered('net::ERR_CONNECTION_REFUSED', time, more)
  const after = (record: TabRecord, seen: Parameters<typeof observe>[1]) => observe(record, seen, 201).incidents

  it('stays in sight where nothing answers: it could not be checked', () => {
    for (const incidents of [
      after(taken(refused, checking), dead()),
      after(
        taken(refused, checking),
        dead(200, { address: at('/gone'), redirects: [{ address: at('/reports'), status: 302 }] }),
      ),
      after(taken(refusedCall, checking), dead(200, app)),
    ]) {
      expect(incidents).toMatchObject([{ steps: [{ state: 'unchecked', note }] }])
      expect(incidents[0]).not.toHaveProperty('away')
    }
  })

  it('stays so where it is loaded once more, be it by hand, and is checked once it answers', () => {
    const once = observe(taken(refused, checking), dead(), 201)
    const twice = observe(once, dead(400), 401)
    expect(twice.incidents).toMatchObject([{ steps: [{ state: 'unchecked', note }] }])
    expect(twice.incidents[0]).not.toHaveProperty('away')
    const again = taken(twice, { ...checking, check: { since: 500, until: 30_500 } })
    expect(observe(again, exchange(200, 600), 601).incidents).toMatchObject([
      { state: 'healed', steps: [{ state: 'fixed' }] },
    ])
  })

  it('is left where no step asked for it, where it was asked for before the step, and where another one is opened', () => {
    expect(after(refused, dead())).toMatchObject([{ away: true, steps: [] }])
    const early = { ...checking, check: { since: 195, until: 30_195 } }
    expect(after(taken(refused, early), dead())).toMatchObject([{ away: true, steps: [{ state: 'checking' }] }])
    const other = after(taken(refused, checking), dead(200, { address: at('/home') }))
    expect(other).toMatchObject([{ away: true, steps: [{ state: 'unchecked' }] }])
    expect(other[0]?.steps[0]).not.toHaveProperty('note')
  })

  it('may not make the refused call again: that stays in sight all the same, while no other page is opened', () => {
    const again = observe(taken(refusedCall, checking), exchange(200, 200, app), 201)
    expect(again.incidents).toMatchObject([{ steps: [{ state: 'checking' }] }])
    expect(again.incidents[0]).not.toHaveProperty('away')
    // Loaded again by hand, and left for another page.
    expect(after(refusedCall, exchange(200, 200, app))).toMatchObject([{ away: true }])
    expect(after(again, exchange(200, 300, { address: at('/home') }))).toMatchObject([
      { away: true, steps: [{ state: 'unchecked' }] },
    ])
  })
})
