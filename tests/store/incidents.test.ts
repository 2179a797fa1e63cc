import { beforeEach, describe, expect, it } from 'vitest'
import type * as Store from '../../src/store/incidents'
import { observe } from '../../src/incidents/observe'
import { exchange } from '../support/fake-exchange'
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

describe('what is stored of an incident', () => {
  const seen = exchange(401, 100, {
    request: {
      names: ['cookie'],
      credentials: [],
      complete: 'all',
      cookies: [{ name: 'sid', length: 3, digest: 'x' }],
      headers: {},
    },
  })
  const jar = [{ name: 'sid' }] as never
  const evidence = {
    exchange: seen,
    answer: seen.answer!,
    request: seen.request!,
    cookies: { sent: seen.request!.cookies!, jar },
  }
  const incident = { ...observe({ incidents: [], spilled: 0 }, seen, 101).incidents[0]!, evidence }

  it('holds nothing twice, and is read as it was written', async () => {
    const extension = new Extension()
    extension.open()
    store = await import('../../src/store/incidents')
    await store.tabRecord(7).update((now) => ({ ...now, incidents: [incident] }))
    expect((await store.tabRecord(7).get()).incidents).toEqual([incident])
    const raw = JSON.stringify([...extension.world.stored.areas.session])
    expect(raw.split('"sid"').length - 1).toBe(2)
  })

  it('keeps what is known of the request beyond what was seen of it, and nothing else twice', async () => {
    const request = { ...seen.request!, complete: 'page-only' } as const
    const known = {
      ...incident,
      exchange: { ...seen, request },
      evidence: { ...evidence, exchange: { ...seen, request } },
    }
    for (const complete of ['all', 'page-only'] as const) {
      const judged = { ...known, evidence: { ...known.evidence, request: { ...request, complete } } }
      await store.tabRecord(7).update((now) => ({ ...now, incidents: [judged] }))
      expect((await store.tabRecord(7).get()).incidents).toEqual([judged])
    }
  })

  it('keeps the evidence of an earlier try whole', async () => {
    const later = { ...incident, exchange: exchange(401, 200) }
    await store.tabRecord(7).update((now) => ({ ...now, incidents: [later] }))
    expect((await store.tabRecord(7).get()).incidents[0]?.evidence).toEqual(evidence)
  })
})
