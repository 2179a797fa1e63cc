import { beforeEach, expect, it } from 'vitest'
import { Extension } from '../support/fake-worker'

let extension: Extension
beforeEach(() => void (extension = new Extension()))

async function key(): Promise<Uint8Array> {
  extension.open()
  return (await import('../../src/store/session-key')).sessionKey()
}

it('is 32 random bytes, the same in every life of the worker and another in every browser session', async () => {
  const first = await key()
  expect(first).toHaveLength(32)
  expect(new Set(first).size).toBeGreaterThan(8)
  expect(await key()).toEqual(first)
  extension = new Extension()
  expect(await key()).not.toEqual(first)
})

it('is one, though many ask before it is made', async () => {
  extension.open()
  const { sessionKey } = await import('../../src/store/session-key')
  const [one, other] = await Promise.all([sessionKey(), sessionKey()])
  expect(one).toEqual(other)
})

it('leaves neither session storage nor the machine', async () => {
  await key()
  expect([...extension.world.stored.areas.local]).toEqual([])
})
