import { beforeEach, describe, expect, it } from 'vitest'
import type * as Store from '../../src/store/incidents'
import { Extension } from '../support/fake-worker'

let store: typeof Store

beforeEach(async () => {
  new Extension().open()
  store = await import('../../src/store/incidents')
})

describe('the record of a tab', () => {
  it('is empty at first and kept for each tab by itself', async () => {
    expect(await store.tabRecord(1).get()).toEqual({ incidents: [], spilled: 0 })
    await store.tabRecord(1).update((now) => ({ ...now, spilled: 3 }))
    expect(await store.tabRecord(1).get()).toMatchObject({ spilled: 3 })
    expect(await store.tabRecord(2).get()).toMatchObject({ spilled: 0 })
  })
})

describe('knownTabs', () => {
  it('names tabs of which something is kept, and the one of workers', async () => {
    expect(await store.knownTabs()).toEqual([])
    for (const tabId of [7, store.noTab]) await store.tabRecord(tabId).update((now) => ({ ...now, spilled: 1 }))
    expect((await store.knownTabs()).sort()).toEqual([store.noTab, 7])
    await store.tabRecord(7).remove()
    expect(await store.knownTabs()).toEqual([store.noTab])
  })
})

describe('loadRecords', () => {
  it('makes what an earlier life of the worker knew known without waiting', async () => {
    const extension = new Extension()
    extension.open()
    store = await import('../../src/store/incidents')
    await store.tabRecord(7).update((now) => ({ ...now, spilled: 1 }))
    extension.open()
    store = await import('../../src/store/incidents')
    expect(store.tabRecord(7).peek()).toBeUndefined()
    await store.loadRecords()
    expect(store.tabRecord(7).peek()).toMatchObject({ spilled: 1 })
  })
})
