import { describe, expect, it } from 'vitest'
import { agrees, off, serverNow } from '../../../src/diagnosis/facts/clock'
import { answer, exchange } from '../../support/fake-exchange'

const clock = { aheadMs: 600_000, errorMs: 500, samples: 3 }
const scene = exchange(401, 1_000_000)

describe('serverNow', () => {
  it('is Date, moved on by the time in a cache', () => {
    expect(serverNow({ exchange: scene, answer: answer(401, 0, { date: 5_000_000 }) }).at).toBe(5_000_000)
    expect(serverNow({ exchange: scene, answer: answer(401, 0, { date: 5_000_000, age: 60 }) }).at).toBe(5_060_000)
  })

  it('is the device’s time without Date, corrected where it was measured', () => {
    expect(serverNow({ exchange: scene, answer: answer(401, 0), clock }).at).toBe(scene.startedAt - 600_000)
    const unknown = serverNow({ exchange: scene, answer: answer(401, 0) })
    expect(unknown.at).toBe(scene.startedAt)
    expect(unknown.errorMs).toBeGreaterThan(60_000)
  })

  it('does not trust the Date of an answer from the browser’s store', () => {
    const stored = { ...scene, end: { at: 0, fromCache: true } }
    expect(serverNow({ exchange: stored, answer: answer(401, 0, { date: 5 }) }).at).toBe(scene.startedAt)
  })
})

describe('off and agrees', () => {
  it('are sure only beyond the error of the measurement', () => {
    expect(off(clock)).toBe(true)
    expect(off({ ...clock, aheadMs: -600_000 })).toBe(true)
    expect(off({ ...clock, errorMs: 599_999 })).toBe(false)
    expect(agrees({ aheadMs: 2000, errorMs: 500, samples: 1 })).toBe(true)
    expect(agrees({ aheadMs: 2000, errorMs: 90_000, samples: 1 })).toBe(false)
    expect(agrees(clock)).toBe(false)
  })
})
