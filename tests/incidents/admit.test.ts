import { describe, expect, it } from 'vitest'
import type { Incident, TabRecord } from '../../src/contract/incident'
import { admit, burstSize, capacity } from '../../src/incidents/admit'
import { at, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }

function incident(id: string, more: Partial<Incident> = {}): Incident {
  const address = more.address ?? at(`/${id}`)
  const seen = exchange(401, 100, { kind: 'call', address })
  return {
    ...{ id, kind: 'call', method: 'GET', address, exchange: seen, state: 'open', count: 1, asked: 0, steps: [] },
    ...{ firstAt: 100, lastAt: 100, ...more },
  }
}

/** Of hosts of their own, so that no burst is counted. */
const apart = (index: number, more: Partial<Incident> = {}) =>
  incident(`i${index}`, { address: at('/x', `h${index}.test`), ...more })
const many = (count: number, from = 0) => Array.from({ length: count }, (_, index) => apart(from + index))
const all = (incidents: Incident[], record = empty, now = 100) =>
  incidents.reduce((before, one) => admit(before, one, now), record)
const ids = ({ incidents }: TabRecord) => incidents.map(({ id }) => id)

describe('a new incident', () => {
  it('comes first', () => expect(ids(all(many(3)))).toEqual(['i2', 'i1', 'i0']))

  it('takes the place of its earlier form', () => {
    const record = admit(all(many(3)), apart(1, { count: 9 }), 200)
    expect(ids(record)).toEqual(['i2', 'i1', 'i0'])
    expect(record.incidents[1]?.count).toBe(9)
  })

  it('pushes out the oldest, and that is counted', () => {
    const record = all(many(capacity + 5))
    expect(record.incidents).toHaveLength(capacity)
    expect(record.spilled).toBe(5)
    expect(ids(record)).not.toContain('i4')
    expect(ids(record)).toContain('i5')
  })

  it('does not push out what somebody works on, the page, or what is loud where something is quiet', () => {
    const step = { step: 'reload-fresh', state: 'checking', at: 1, causeBefore: 'session-expired' } as const
    const worked = apart(900, { steps: [step] })
    const page = apart(901, { kind: 'page' })
    const quiet = apart(902, { quiet: 'probe' })
    const record = all([worked, page, apart(903), quiet, ...many(capacity)])
    expect(ids(record)).toEqual(expect.arrayContaining(['i900', 'i901']))
    expect(ids(record)).not.toContain('i902')
    expect(ids(all([apart(903), quiet, ...many(capacity - 1)]))).toContain('i903')
  })
})

describe('a storm of one origin', () => {
  const storm = (count: number, from = 0) => Array.from({ length: count }, (_, index) => incident(`s${from + index}`))

  it('becomes a count once it is too many a minute', () => {
    const record = all(storm(burstSize + 80), { ...empty, incidents: [apart(1)] })
    expect(record.incidents.reduce((sum, { count }) => sum + count, 0) + record.spilled).toBe(burstSize + 81)
    expect(record.incidents.some(({ count }) => count > 50)).toBe(true)
  })

  it('is over after a minute', () => {
    const record = all(storm(burstSize + 1))
    expect(ids(record)).not.toContain('s999')
    expect(ids(admit(record, incident('s999'), 100 + 60_000))).toContain('s999')
    expect(ids(admit(record, incident('s999'), 99 + 60_000))).not.toContain('s999')
  })

  it('leaves other origins alone', () => {
    const record = all([...storm(500), apart(1)])
    expect(ids(record)[0]).toBe('i1')
  })

  it('of ever new origins is counted within bounds', () => {
    const record = all(many(500))
    expect(Object.keys(record.bursts ?? {}).length).toBeLessThan(30)
  })
})
