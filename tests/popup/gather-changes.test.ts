import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { gatherChanges } from '../../src/popup/gather-changes'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const gather = () => {
  const then = vi.fn()
  return [then, ...gatherChanges(then)] as const
}

describe('changes', () => {
  it('that come together are one, once they rest', () => {
    const [then, changed] = gather()
    for (let times = 0; times < 5; times++) {
      changed()
      vi.advanceTimersByTime(100)
    }
    expect(then).not.toHaveBeenCalled()
    vi.advanceTimersByTime(50)
    expect(then).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(5_000)
    expect(then).toHaveBeenCalledTimes(1)
  })

  it('that never rest are told every second all the same', () => {
    const [then, changed] = gather()
    for (let times = 0; times < 100; times++) {
      changed()
      vi.advanceTimersByTime(50)
    }
    expect(then).toHaveBeenCalledTimes(5)
  })

  it('that are given up are not told, and later ones are', () => {
    const [then, changed, giveUp] = gather()
    changed()
    giveUp()
    vi.advanceTimersByTime(5_000)
    expect(then).not.toHaveBeenCalled()
    changed()
    vi.advanceTimersByTime(150)
    expect(then).toHaveBeenCalledTimes(1)
  })
})
