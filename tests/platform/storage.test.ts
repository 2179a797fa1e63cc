import { beforeEach, describe, expect, it } from 'vitest'
import type * as Platform from '../../src/platform/storage'
import type { Item } from '../../src/platform/storage'
import { holdWrites } from '../support/fake/storage'
import { Extension } from '../support/fake-worker'

let extension: Extension
let storage: typeof Platform
let counter: Item<number>

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  storage = await import('../../src/platform/storage')
  counter = storage.item('session', 'counter', 0)
})

const stored = () => extension.world.stored.areas.session.get('counter')
const writes = () => extension.world.stored.writes.length
const plusOne = (now: number) => now + 1

describe('an item', () => {
  it('is what it is at first until something is stored, and what is stored then', async () => {
    expect(await counter.get()).toBe(0)
    await counter.update(plusOne)
    expect(stored()).toBe(1)
    expect(await storage.item('session', 'counter', 0).get()).toBe(1)
  })

  it('goes on from what an earlier life of the worker stored', async () => {
    await counter.update(() => 41)
    extension.open()
    const again = await import('../../src/platform/storage')
    expect(await again.item('session', 'counter', 0).update(plusOne)).toBe(42)
    expect(stored()).toBe(42)
  })

  it('loses no change of many that are made at once, before it was even loaded', async () => {
    extension.world.stored.areas.session.set('counter', 100)
    await Promise.all(Array.from({ length: 50 }, () => counter.update(plusOne)))
    expect(stored()).toBe(150)
  })

  it('writes nothing where nothing changed', async () => {
    await counter.update((now) => now)
    expect(writes()).toBe(0)
  })

  it('changes at once for those who do not wait, once it is loaded', async () => {
    expect(counter.peek()).toBeUndefined()
    await counter.update((now) => now)
    void counter.update(plusOne)
    expect(counter.peek()).toBe(1)
    await extension.idle()
    expect(stored()).toBe(1)
  })
})

describe('a write', () => {
  it('is the only one under way, and the changes made meanwhile share the next', async () => {
    await counter.update(plusOne)
    const release = holdWrites(extension.world.stored)
    const before = writes()
    const changes = Array.from({ length: 100 }, () => counter.update(plusOne))
    await extension.idle()
    expect(writes() - before).toBe(1)
    release()
    await Promise.all(changes)
    expect(writes() - before).toBe(2)
    expect(stored()).toBe(101)
  })

  it('is over for everybody only when his own change is on record', async () => {
    await counter.update((now) => now)
    const releaseFirst = holdWrites(extension.world.stored)
    const over: number[] = []
    const changes = [1, 2, 3].map((n) => counter.update(plusOne).then(() => over.push(n)))
    await extension.idle()
    releaseFirst()
    const releaseSecond = holdWrites(extension.world.stored)
    await extension.idle()
    expect(over).toEqual([1])
    releaseSecond()
    await Promise.all(changes)
    expect(over.sort()).toEqual([1, 2, 3])
  })

  it('of one key does not wait for that of another', async () => {
    const other = storage.item('session', 'other', 0)
    await Promise.all([counter.update(plusOne), other.update(plusOne)])
    const release = holdWrites(extension.world.stored)
    void counter.update(plusOne)
    void other.update(plusOne)
    await extension.idle()
    expect(extension.world.stored.writes.slice(-2).map(({ keys }) => keys)).toEqual([['counter'], ['other']])
    release()
    await extension.idle()
  })

  it('that the browser refuses says so, and its value waits for the next', async () => {
    extension.world.stored.failing = 'quota exceeded'
    await expect(counter.update(plusOne)).rejects.toThrow('quota exceeded')
    expect(await counter.get()).toBe(1)
    expect(stored()).toBeUndefined()
    extension.world.stored.failing = undefined
    await counter.update((now) => now)
    expect(stored()).toBe(1)
  })
})

describe('a removal', () => {
  it('takes the value and the key away', async () => {
    await counter.update(plusOne)
    await counter.remove()
    expect(extension.world.stored.areas.session.has('counter')).toBe(false)
    expect(await counter.get()).toBe(0)
  })

  it('comes after the changes made before it and before those made after it', async () => {
    await counter.update(plusOne)
    const release = holdWrites(extension.world.stored)
    const all = [counter.update(plusOne), counter.update(plusOne), counter.remove()]
    await extension.idle()
    release()
    await Promise.all(all)
    expect(extension.world.stored.areas.session.has('counter')).toBe(false)
    await Promise.all([counter.update(() => 7), counter.remove(), counter.update(plusOne)])
    expect(stored()).toBe(1)
  })
})

describe('a watch', () => {
  it('hears every change of its key and area until it is stopped, and of a removal the value at first', async () => {
    const heard: number[] = []
    const stop = counter.watch((now) => heard.push(now))
    await counter.update(plusOne)
    await storage.item('session', 'other', 0).update(plusOne)
    await storage.item('local', 'counter', 0).update(() => 99)
    await counter.remove()
    stop()
    await counter.update(() => 5)
    expect(heard).toEqual([1, 0])
  })
})

describe('keysWith', () => {
  it('lists the keys of one area that begin so', async () => {
    await storage.item('session', 'tab:1', 0).update(plusOne)
    await storage.item('session', 'table', 0).update(plusOne)
    await storage.item('local', 'tab:2', 0).update(plusOne)
    expect(await storage.keysWith('session', 'tab:')).toEqual(['tab:1'])
  })
})
