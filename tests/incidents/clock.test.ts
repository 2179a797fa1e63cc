import { describe, expect, it } from 'vitest'
import { measureClock, sampleClock } from '../../src/incidents/clock'
import { answer, exchange } from '../support/fake-exchange'

const request = { names: [], credentials: [], complete: 'all', headers: {} } as const

/** A request that left at `sent` and whose answer, dated `date`, came at `received`; ms. */
function dated(sent: number, received: number, date: number, more = {}) {
  return exchange(200, received, { request, startedAt: sent, answer: answer(200, received, { date, ...more }) })
}

describe('the clock', () => {
  it('is measured within the round trip and the second that Date leaves open', () => {
    const clock = measureClock([sampleClock(dated(60_000, 60_200, 0))!])!
    expect(clock.aheadMs - clock.errorMs).toBeLessThanOrEqual(60_000)
    expect(clock.aheadMs + clock.errorMs).toBeGreaterThanOrEqual(60_000)
    expect(clock.errorMs).toBeLessThanOrEqual(600)
  })

  it('agrees with a server whose clock is the same', () => {
    const { aheadMs, errorMs } = measureClock([sampleClock(dated(5_400, 5_500, 5_000))!])!
    expect(Math.abs(aheadMs)).toBeLessThanOrEqual(errorMs)
  })

  it('is narrowed by further answers, and an older clock is left out', () => {
    const one = sampleClock(dated(60_000, 60_200, 0))!
    const two = sampleClock(dated(61_900, 62_000, 2_000))!
    const both = measureClock([one, two])!
    expect(both.samples).toBe(2)
    expect(both.errorMs).toBeLessThan(measureClock([one])!.errorMs)
    const before = { ...one, low: -9_000_000, high: -8_999_000 }
    expect(measureClock([before, two])).toEqual(measureClock([two]))
  })

  it('is not measured by answers that waited in a cache, nor without the moment of sending', () => {
    expect(sampleClock(dated(1, 2, 0, { age: 30 }))).toBeUndefined()
    expect(sampleClock({ ...dated(1, 2, 0), end: { at: 2, fromCache: true } })).toBeUndefined()
    const { request: _, ...unseen } = dated(1, 2, 0)
    expect(sampleClock(unseen)).toBeUndefined()
    expect(measureClock([])).toBeUndefined()
  })
})
