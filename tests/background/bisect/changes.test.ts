import { describe, expect, it } from 'vitest'
import { bearingOf, forgotten, listed, markOurs, noticed } from '../../../src/background/bisect/changes'

const day = 24 * 3_600_000
const then = Date.UTC(2026, 10, 1, 9)
const now = then + 10 * day
const one = { id: 'one', version: '1', on: true }
const two = { id: 'two', version: '7', on: false }
const first = listed(undefined, [one, two], then)
const changeOf = (list: ReturnType<typeof noticed>, id = 'one') => list?.known[id]?.change

describe('the first listing', () => {
  it('knows of no change', () => {
    expect(first).toEqual({
      listedAt: then,
      known: { one: { version: '1', on: true }, two: { version: '7', on: false } },
    })
  })
})

describe('a later listing', () => {
  it('finds nothing where nothing changed', () => {
    const later = listed(first, [one, two], now)
    expect([changeOf(later), changeOf(later, 'two')]).toEqual([undefined, undefined])
  })
  it('knows that it changed, and only since when', () => {
    const between = { at: now, after: then }
    const later = listed(
      first,
      [
        { ...one, version: '2' },
        { ...two, on: true },
        { ...one, id: 'three' },
      ],
      now,
    )
    expect(changeOf(later)).toEqual({ what: 'updated', ...between })
    expect(changeOf(later, 'two')).toEqual({ what: 'switched-on', ...between })
    expect(changeOf(later, 'three')).toEqual({ what: 'new', ...between })
  })
  it('forgets who is gone, and what is long past', () => {
    expect(listed(first, [one], now).known).not.toHaveProperty('two')
    const updated = noticed(first, { ...one, version: '2' }, then)!
    const again = { ...one, version: '2' }
    expect(changeOf(listed(updated, [again], then + 29 * day))).toBeDefined()
    expect(changeOf(listed(updated, [again], then + 31 * day))).toBeUndefined()
  })
})

describe('what the browser tells', () => {
  it('is known to the moment', () => {
    expect(changeOf(noticed(first, { ...one, version: '2' }, now))).toEqual({ what: 'updated', at: now })
    expect(changeOf(noticed(first, { ...two, on: true }, now), 'two')).toEqual({ what: 'switched-on', at: now })
    expect(changeOf(noticed(first, { ...one, id: 'three' }, now), 'three')).toEqual({ what: 'new', at: now })
  })
  it('is nothing where it was loaded as it was, or is switched off', () => {
    expect(changeOf(noticed(first, one, now))).toBeUndefined()
    expect(changeOf(noticed(first, { ...one, on: false }, now))).toBeUndefined()
  })
  it('is nothing without a list to compare with', () => {
    expect(noticed(undefined, one, now)).toBeUndefined()
    expect(forgotten(undefined, 'one')).toBeUndefined()
  })
  it('is forgotten with the extension', () => {
    expect(Object.keys(forgotten(first, 'one')!.known)).toEqual(['two'])
  })
})

describe('what we switch off', () => {
  const off = noticed(markOurs(first, ['one'], true), { ...one, on: false }, now)
  it('is no news when it comes on again, and is once more after that', () => {
    const on = noticed(off, one, now)
    expect(changeOf(on)).toBeUndefined()
    const switched = noticed(noticed(on, { ...one, on: false }, now), one, now + 1)
    expect(changeOf(switched)).toEqual({ what: 'switched-on', at: now + 1 })
  })
  it('is updated all the same', () => {
    expect(changeOf(noticed(off, { ...one, version: '2' }, now))).toMatchObject({ what: 'updated' })
  })
  it('is the person’s again once they keep it off', () => {
    expect(changeOf(noticed(markOurs(off, ['one'], false), one, now))).toMatchObject({ what: 'switched-on' })
  })
})

describe('how a change bears on a refusal', () => {
  const change = (at: number, after?: number) => ({
    what: 'updated' as const,
    at,
    ...(after !== undefined && { after }),
  })
  it('is strongest where the host worked before it', () => {
    expect(bearingOf(change(now), now - 1, now)).toBe('since-fine')
    expect(bearingOf(change(now - 60 * day), now - 61 * day, now)).toBe('since-fine')
  })
  it('is that of its day where the host worked since, or nothing is known', () => {
    expect(bearingOf(change(now - day), now, now)).toBe('lately')
    expect(bearingOf(change(now - day), undefined, now)).toBe('lately')
    expect(bearingOf(change(now - 8 * day), undefined, now)).toBeUndefined()
  })
  it('is not claimed of what may as well have come earlier', () => {
    expect(bearingOf(change(now, now - 20 * day), now - day, now)).toBeUndefined()
    expect(bearingOf(change(now, now - 2 * day), now - day, now)).toBe('lately')
  })
})
