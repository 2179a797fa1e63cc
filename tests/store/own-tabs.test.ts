import { beforeEach, expect, it } from 'vitest'
import type * as Store from '../../src/store/own-tabs'
import { Extension } from '../support/fake-worker'

let store: typeof Store

beforeEach(async () => {
  new Extension().open()
  store = await import('../../src/store/own-tabs')
})

it('a tab that a step of ours opened is told from others, within bounds', async () => {
  for (let tabId = 1; tabId <= 21; tabId++) await store.keepOwnTab(tabId, tabId * 10)
  expect(await store.ownTabSince(21)).toBe(210)
  expect(await store.ownTabSince(2)).toBe(20)
  expect(await store.ownTabSince(1)).toBeUndefined()
  expect(await store.ownTabSince(99)).toBeUndefined()
})

it('what was sent in one is known of it alone, also once it has another id', async () => {
  await store.keepOwnTab(1, 10)
  await store.keepOwnTab(2, 20)
  await store.noteSentIn(2)
  await store.noteSentIn(3)
  expect(await Promise.all([1, 2, 3].map(store.wasSentIn))).toEqual([false, true, false])
  await store.moveOwnTab(2, 7)
  expect([await store.wasSentIn(2), await store.wasSentIn(7), await store.ownTabSince(7)]).toEqual([false, true, 20])
})
