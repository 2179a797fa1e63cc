import { beforeEach, describe, expect, it } from 'vitest'
import type * as Store from '../../src/store/armed'
import { Extension } from '../support/fake-worker'

const minutes = 60_000

let extension: Extension
let armed: typeof Store

beforeEach(async () => {
  extension = new Extension()
  extension.open()
  armed = await import('../../src/store/armed')
})

describe('an armed host', () => {
  it('stays armed for half an hour', async () => {
    expect(await armed.armHost('acme.test', 0)).toBe(true)
    expect(await armed.armedHosts(30 * minutes - 1)).toEqual(['acme.test'])
    expect(await armed.armedHosts(30 * minutes)).toEqual([])
  })

  it('is renewed by a later refusal, which is no news', async () => {
    await armed.armHost('acme.test', 0)
    expect(await armed.armHost('acme.test', 20 * minutes)).toBe(false)
    expect(await armed.armedHosts(49 * minutes)).toEqual(['acme.test'])
    expect(await armed.armHost('acme.test', 50 * minutes)).toBe(true)
  })

  it('costs one write in a storm', async () => {
    await Promise.all(Array.from({ length: 1_000 }, (_, index) => armed.armHost('acme.test', index)))
    expect(extension.world.stored.writes).toHaveLength(1)
  })

  it('outlives the worker', async () => {
    await armed.armHost('acme.test', 0)
    extension.open()
    const again = await import('../../src/store/armed')
    expect(await again.armedHosts(1)).toEqual(['acme.test'])
  })

  it('makes room for a newer one, the oldest first', async () => {
    for (let index = 0; index < 40; index++) await armed.armHost(`${index}.test`, index)
    const hosts = await armed.armedHosts(41)
    expect(hosts).toContain('39.test')
    expect(hosts).not.toContain('0.test')
    expect(hosts.length).toBeLessThan(40)
  })
})
