import { describe, expect, it } from 'vitest'
import type { Exchange } from '../../src/contract/evidence'
import type { Incident, StepRecord, TabRecord } from '../../src/contract/incident'
import { observe } from '../../src/incidents/observe'
import { settle } from '../../src/incidents/settle'
import { recordStep } from '../../src/incidents/steps'
import { at, exchange, readAt } from '../support/fake-exchange'

const check = { since: 6_500, until: 31_000 }
const step: StepRecord = { step: 'reload-fresh', state: 'checking', at: 6_500, check, causeBefore: 'session-expired' }

const post = { kind: 'call', method: 'POST', address: at('/graphql') } as const
const item = (query: string): Partial<Exchange> => ({ kind: 'call', address: readAt(`/api/item?${query}`) })

/** A call that stands refused, with a step that is checked, and what was seen since. */
function since(refused: Partial<Exchange>, ...seen: Exchange[]): TabRecord {
  const before = settle(observe({ incidents: [], spilled: 0 }, exchange(401, 100, refused), 101), 6_000)
  const checked: TabRecord = { ...before, incidents: [recordStep(before.incidents[0] as Incident, step)] }
  return seen.reduce((record, one) => observe(record, one, one.end!.at), checked)
}
const stateOf = ({ incidents }: TabRecord) => incidents[0]?.steps[0]?.state

describe('a call that is answered well where one to its address was refused since the step', () => {
  it('mends nothing where it asks for something else', () => {
    const [one, two] = [item('id=1'), item('id=2')]
    const other = since(one, exchange(401, 7_000, one), exchange(200, 7_020, two))
    expect([other.incidents[0]?.state, stateOf(other)]).toEqual(['open', 'checking'])
    expect(stateOf(since(one, exchange(401, 7_000, one), exchange(200, 7_020, one)))).toBe('fixed')
    expect(stateOf(since(one, exchange(200, 7_020, one)))).toBe('fixed')
    expect(stateOf(since(one, exchange(200, 7_020, two)))).toBe('checking')
  })

  it('mends it where only that differs which keeps caches away', () => {
    const after = (before: string, now: string) =>
      stateOf(since(item(before), exchange(401, 7_000, item(before)), exchange(200, 7_020, item(now))))
    expect(after('_=1', '_=2')).toBe('fixed')
    expect(after('id=1&_=1', 'id=1&_=2')).toBe('fixed')
    expect(after('id=1&_=1', 'id=2&_=2')).toBe('checking')
  })

  it('leaves open whether a step helped where what was sent is not known', () => {
    expect(stateOf(since(post, exchange(401, 7_000, post), exchange(200, 7_020, post)))).toBe('unchecked')
    expect(stateOf(since(post, exchange(200, 7_020, post)))).toBe('fixed')
  })
})

describe('a call that seemed to be mended', () => {
  it('is still being checked where one to its address is refused right after', () => {
    const again = since(post, exchange(200, 7_000, post), exchange(401, 7_020, post))
    expect(again.incidents).toMatchObject([{ state: 'settling', steps: [{ state: 'checking' }] }])
    expect(again.incidents[0]).not.toHaveProperty('fixed')
  })

  it('was mended where it is refused later: that is another story', () => {
    const later = since(post, exchange(200, 7_000, post), exchange(200, 20_000, post), exchange(401, 20_020, post))
    expect(later.incidents).toMatchObject([{ state: 'settling', steps: [] }])
  })
})
