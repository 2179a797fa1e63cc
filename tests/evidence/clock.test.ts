import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureClock } from '../../src/evidence/clock'

const sent = Date.UTC(2026, 10, 21)
/** What a server whose clock is behind ours by `ahead` says at `sent + delay`, in whole seconds. */
const sample = (ahead: number, delay: number, trip: number, at = sent) => ({
  date: Math.floor((at + delay - ahead) / 1000) * 1000,
  sentAt: at,
  receivedAt: at + trip,
})

describe('measureClock', () => {
  it('holds the true difference within its error', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.nat(5000),
        fc.nat(1000),
        fc.nat(1e7),
        (ahead, trip, part, at) => {
          const facts = measureClock([sample(ahead, (trip * part) / 1000, trip, sent + at)])
          expect(Math.abs((facts?.aheadMs ?? NaN) - ahead)).toBeLessThanOrEqual(facts?.errorMs ?? NaN)
        },
      ),
    ))

  it('is a second and half a round trip unsure', () => expect(measureClock([sample(0, 100, 200)])?.errorMs).toBe(1100))

  it('takes the narrowest and counts those that agree', () => {
    const facts = measureClock([sample(60_000, 100, 4000), sample(60_000, 10, 20), sample(-600_000, 10, 30)])
    expect(facts).toMatchObject({ errorMs: 1010, samples: 2 })
  })

  it.each([
    ['aged', { age: 1 }],
    ['cached', { fromCache: true }],
    ['received before it was sent', { receivedAt: sent - 1 }],
  ])('counts no answer that is %s', (_what, change) => {
    expect(measureClock([{ ...sample(0, 0, 10), ...change }])).toBeUndefined()
    expect(measureClock([{ ...sample(0, 0, 10), age: 0, fromCache: false }])?.samples).toBe(1)
  })

  it('knows nothing of no answers', () => expect(measureClock([])).toBeUndefined())
})
