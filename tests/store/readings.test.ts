import { beforeEach, expect, it } from 'vitest'
import type * as Store from '../../src/store/readings'
import { Extension } from '../support/fake-worker'

let store: typeof Store
const reading = (tabId: number, at = tabId, site = 'acme.test') =>
  ({ tabId, incident: 'i', step: 'check-address', site, at }) as const

beforeEach(async () => {
  new Extension().open()
  store = await import('../../src/store/readings')
})

const tabs = (site = 'acme.test', since = 0) => store.readingsOf(site, since).map(({ tabId }) => tabId)

it('keeps one of each step, by site and time, within bounds', async () => {
  await store.keepReading(reading(1, 10))
  await store.keepReading(reading(1, 20))
  await store.keepReading(reading(2, 30, 'other.test'))
  expect(store.readingsOf('acme.test', 0)).toEqual([reading(1, 20)])
  expect(tabs('acme.test', 21)).toEqual([])
  for (let tabId = 3; tabId <= 22; tabId++) await store.keepReading(reading(tabId))
  expect(tabs()).toHaveLength(20)
  expect(tabs()).not.toContain(1)
})

it('is there at once, after an earlier life of the worker too', async () => {
  const extension = new Extension()
  extension.open()
  await (await import('../../src/store/readings')).keepReading(reading(1))
  extension.open()
  store = await import('../../src/store/readings')
  expect(tabs()).toEqual([])
  await store.loadReadings()
  expect(tabs()).toEqual([1])
})

it('goes with its tab', async () => {
  await store.keepReading(reading(1))
  await store.keepReading(reading(2))
  await store.dropReadings(1)
  expect(tabs()).toEqual([2])
})

it('goes along with a tab that has another id by now', async () => {
  await store.keepReading(reading(1))
  await store.keepReading(reading(2))
  await store.moveReadings(1, 5)
  expect(tabs()).toEqual([5, 2])
})
