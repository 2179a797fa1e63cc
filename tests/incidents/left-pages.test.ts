import { describe, expect, it } from 'vitest'
import type { TabRecord } from '../../src/contract/incident'
import { findLeft, keepLeft, showLeft } from '../../src/incidents/left-pages'
import { observe } from '../../src/incidents/observe'
import { prune } from '../../src/incidents/settle'
import { at, exchange } from '../support/fake-exchange'

const empty: TabRecord = { incidents: [], spilled: 0 }
const page = (status: number, time: number, path = '/reports') => exchange(status, time, { address: at(path) })
const seen = (...exchanges: ReturnType<typeof exchange>[]) =>
  exchanges.reduce((record, one) => prune(observe(record, one, one.end!.at)), empty)
const refused = page(401, 100)
const { startedAt, address } = refused
const late = startedAt + 600_000

describe('keepLeft', () => {
  it('keeps a refused page that the tab has left, the last three of them', () => {
    expect(seen(refused).left).toBeUndefined()
    const paths = ['/a', '/b', '/c', '/d']
    const record = seen(...paths.map((path, turn) => page(401, 100 + turn * 100, path)), page(200, 900, '/home'))
    expect(record.left?.map(({ address: { path } }) => path)).toEqual(['/d', '/c', '/b'])
  })

  it('keeps nothing of a part that was refused', () => {
    const call = exchange(401, 100, { kind: 'call', address: at('/api') })
    const { incidents } = seen(call)
    expect(keepLeft(empty, incidents).left).toBeUndefined()
    expect(keepLeft(empty, seen(refused).incidents).left).toHaveLength(1)
  })

  it.each([
    ['answered well', page(200, 900)],
    ['refused once more', page(401, 900)],
  ])('keeps it no longer once the same request was %s', (_, again) => {
    expect(seen(refused, page(200, 500, '/home'), again).left).toBeUndefined()
  })

  it('lets a record be where nothing is new', () => {
    const record = seen(refused, page(200, 500, '/home'))
    expect(keepLeft(record, [])).toBe(record)
    expect(keepLeft(empty, [])).toBe(empty)
  })
})

describe('findLeft', () => {
  const record = seen(refused, page(200, 500, '/home'))

  it('knows the document by its address and by when it was loaded', () => {
    expect(findLeft(record, address, startedAt)?.exchange.id).toBe(refused.id)
    expect(findLeft(record, address, late)).toBeUndefined()
    expect(findLeft(record, at('/other'), startedAt)).toBeUndefined()
  })

  it('finds none that the tab still shows', () => {
    expect(findLeft(seen(refused), address, startedAt)).toBeUndefined()
  })
})

describe('showLeft', () => {
  it('has it in sight again, and on record no twice', () => {
    const record = seen(refused, page(200, 500, '/home'))
    const again = prune(showLeft(record, findLeft(record, address, startedAt)!, startedAt, late))
    expect(again.incidents).toEqual(seen(refused).incidents)
    expect(again.left).toBeUndefined()
    expect(again.shown).toEqual({ loadedAt: startedAt, by: refused.id })
    expect(again.page).toMatchObject({ at: late, exchange: { id: refused.id, startedAt: late } })
  })
})
