import { beforeEach, expect, it } from 'vitest'
import { Extension } from '../support/fake-worker'

let extension: Extension
beforeEach(() => void (extension = new Extension()))

async function digestIn(now: Extension): Promise<string> {
  now.open()
  return (await (await import('../../src/background/digest')).sessionDigest())('value')
}

it('is the same in every life of the worker and another in every browser session', async () => {
  const first = await digestIn(extension)
  expect(await digestIn(extension)).toBe(first)
  expect(await digestIn(new Extension())).not.toBe(first)
})

it('is made of a key that is read once in a life', async () => {
  extension.open()
  const { sessionDigest } = await import('../../src/background/digest')
  const [one, other] = await Promise.all([sessionDigest(), sessionDigest()])
  expect(one).toBe(other)
  expect(one('a')).not.toBe(one('b'))
})
