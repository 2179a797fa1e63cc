import { expect, it } from 'vitest'
import type { OfStep } from '../../src/store/newest-of-step'
import { Extension } from '../support/fake-worker'

type Kept = OfStep & { readonly at: number }
const kept = (at: number, more: Partial<Kept> = {}): Kept => ({ tabId: 1, incident: 'i', step: 'sign-in', at, ...more })

it('is one of each step of each refusal, the newest last, and twenty at most', async () => {
  new Extension().open()
  const { item } = await import('../../src/platform/storage')
  const { keepNewest } = await import('../../src/store/newest-of-step')
  const items = item<readonly Kept[]>('session', 'kept', [])
  for (const one of [kept(1), kept(2, { step: 'check-address' }), kept(3, { incident: 'j' }), kept(4, { tabId: 2 })])
    await keepNewest(items, one)
  await keepNewest(items, kept(5))
  expect((await items.get()).map(({ at }) => at)).toEqual([2, 3, 4, 5])
  for (let at = 6; at < 30; at++) await keepNewest(items, kept(at, { tabId: at }))
  expect((await items.get()).map(({ at }) => at)).toEqual([...Array(20).keys()].map((nth) => nth + 10))
})
