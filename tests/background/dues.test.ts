import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Dues from '../../src/background/dues'
import { Extension, stopTheClock } from '../support/fake-worker'

let extension: Extension
let dues: typeof Dues
let rung: number[]

beforeEach(async () => {
  stopTheClock(0)
  extension = new Extension()
  extension.open()
  rung = []
  dues = await import('../../src/background/dues')
})
afterEach(() => void vi.useRealTimers())

const wait = (tabId: number, due: number | undefined) => dues.waitFor(tabId, due, (id) => void rung.push(id))

describe('waitFor', () => {
  it('calls once, when it is due, for each tab', async () => {
    wait(1, 500)
    wait(2, 900)
    await vi.advanceTimersByTimeAsync(499)
    expect(rung).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(rung).toEqual([1])
    await vi.advanceTimersByTimeAsync(10_000)
    expect(rung).toEqual([1, 2])
  })

  it('makes one timer and one alarm of a thousand waits for the same', async () => {
    const create = vi.spyOn(extension.api.browser.alarms, 'create')
    for (let index = 0; index < 1_000; index++) wait(1, 500)
    expect(vi.getTimerCount()).toBe(1)
    expect(create).toHaveBeenCalledTimes(1)
    expect(extension.world.alarms.get('ripen:1')).toBe(500)
  })

  it('waits for what is due now instead of what was', async () => {
    wait(1, 500)
    wait(1, 200)
    await vi.advanceTimersByTimeAsync(200)
    expect(rung).toEqual([1])
    wait(1, 900)
    wait(1, undefined)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(rung).toEqual([1])
  })

  it('can wait for the same moment again once it has rung', async () => {
    wait(1, 500)
    await vi.advanceTimersByTimeAsync(500)
    wait(1, 500)
    await vi.advanceTimersByTimeAsync(0)
    expect(rung).toEqual([1, 1])
  })
})
