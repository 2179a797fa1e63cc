import { describe, expect, it } from 'vitest'
import { evidence } from '../support/fake-evidence'
import { fits, idsOf, scene, tells, windows } from '../support/fake-scene'

const off = (aheadMs: number) => evidence({ at: 3_600_000, clock: { aheadMs, errorMs: 1000, samples: 3 } })

describe('fix-clock', () => {
  it('tells how far the clock is off, measured, and where it is set', () => {
    const told = tells('fix-clock', scene('clock-wrong', { seen: off(600_000) }, windows))
    expect(told[0]?.say).toEqual({
      id: 'clock_told_ahead',
      values: [{ ms: 600_000 }, { at: 3_600_000 }, { at: 3_000_000 }],
    })
    expect(idsOf(told)).toEqual(['clock_told_ahead', 'place_clock_windows'])
    expect(idsOf(tells('fix-clock', scene('clock-wrong', { seen: off(-600_000) })))).toEqual(['clock_told_behind'])
  })
  it('is not offered where the clock was measured and is right, nor where another one is to blame', () => {
    expect(fits('fix-clock', scene('clock-wrong', { seen: off(600_000) }))).toBe(true)
    expect(fits('fix-clock', scene('clock-wrong'))).toBe(true)
    expect(fits('fix-clock', scene('clock-wrong', { seen: off(2000) }))).toBe(false)
    expect(fits('fix-clock', scene('clock-wrong', { seen: off(600_000), who: 'site' }))).toBe(false)
  })
  it('is offered beside another cause only where it was measured to be off', () => {
    expect(fits('fix-clock', scene('token-expired', { seen: off(600_000) }))).toBe(true)
    expect(fits('fix-clock', scene('token-expired', { seen: off(1000) }))).toBe(false)
    expect(fits('fix-clock', scene('token-expired'))).toBe(false)
  })
})
