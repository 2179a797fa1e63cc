import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ExtensionList } from '../../../src/store/extension-changes'
import { type Extension, startExtension } from '../../support/fake-worker'
import { searchScene } from '../../support/search-for-extensions'

afterEach(() => void vi.useRealTimers())

const list = ({ world }: Extension) => world.stored.areas.local.get('extensions') as ExtensionList | undefined
const hour = 3_600_000

async function granted(): Promise<Extension> {
  const extension = await startExtension()
  const { world } = extension
  world.extensions.set('a', { id: 'a', name: 'A', enabled: true, version: '1' })
  world.extensions.set('theme', { id: 'theme', name: 'Dark', enabled: true, type: 'theme' })
  world.permissions.add('management')
  extension.api.fire.onAdded.fire({ permissions: ['management'] })
  await extension.idle()
  return extension
}

describe('the record of the other extensions', () => {
  it('is begun with the permission, and not before', async () => {
    const extension = await startExtension()
    extension.world.extensions.set('a', { id: 'a', name: 'A', enabled: true })
    extension.stop()
    await extension.wake()
    await extension.idle()
    expect(list(extension) ?? null).toBeNull()
    expect(Object.keys(list(await granted())!.known)).toEqual(['a'])
  })

  it('follows what the browser tells, across the worker’s lives', async () => {
    const extension = await granted()
    extension.stop()
    await extension.wake()
    await extension.idle()
    vi.advanceTimersByTime(hour)
    const { management } = extension.api.browser
    extension.world.extensions.set('a', { id: 'a', name: 'A', enabled: true, version: '2' })
    management.onInstalled.fire({ id: 'a' })
    await extension.idle()
    expect(list(extension)!.known['a']).toEqual({ version: '2', on: true, change: { what: 'updated', at: Date.now() } })
    extension.world.extensions.delete('a')
    management.onUninstalled.fire({ id: 'a' })
    await extension.idle()
    expect(list(extension)!.known).toEqual({})
  })

  it('sees at the next start what changed while nobody watched, and says no more than that', async () => {
    const extension = await granted()
    const { listedAt } = list(extension)!
    extension.stop()
    vi.advanceTimersByTime(hour)
    extension.world.extensions.set('b', { id: 'b', name: 'B', enabled: true })
    await extension.wake()
    await extension.idle()
    expect(list(extension)!.known['b']?.change).toEqual({ what: 'new', at: Date.now(), after: listedAt })
    expect(list(extension)!.known['a']).not.toHaveProperty('change')
  })

  it('goes with the permission', async () => {
    const extension = await granted()
    extension.world.permissions.delete('management')
    extension.api.fire.onTakenAway.fire({ permissions: ['management'] })
    await extension.idle()
    expect(list(extension)).toBeUndefined()
  })
})

describe('the search', () => {
  it('counts nothing that it switches itself, and names what the person switched on', async () => {
    const scene = await searchScene(['a', 'b', 'c'], [['c']])
    const { extension } = scene
    extension.api.fire.onAdded.fire({ permissions: ['management'] })
    await extension.idle()
    await scene.take()
    await scene.play()
    expect(scene.off()).toEqual(['c'])
    await extension.ask('bisect', { what: 'keep' })
    expect(Object.values(list(extension)!.known).map(({ change }) => change)).toEqual([undefined, undefined, undefined])
    await extension.api.browser.management.setEnabled('c', true)
    await extension.idle()
    expect(list(extension)!.known['c']?.change).toMatchObject({ what: 'switched-on' })
  })

  it('tells of its suspects what changed, and of nobody else', async () => {
    const scene = await searchScene(['a', 'b'], [['a']])
    const { extension } = scene
    extension.api.fire.onAdded.fire({ permissions: ['management'] })
    await extension.idle()
    vi.advanceTimersByTime(hour)
    extension.world.extensions.get('a')!.enabled = false
    extension.api.browser.management.onDisabled.fire({ id: 'a' })
    await extension.idle()
    await extension.api.browser.management.setEnabled('a', true)
    await extension.idle()
    // Time enough that it acts.
    extension.world.extensions.get('a')!.late = false
    await scene.take()
    await scene.play()
    const { off } = scene.step()!.bisect!
    expect(off).toMatchObject([{ id: 'a', change: { what: 'switched-on' } }])
    const journal = extension.world.stored.areas.local.get('bisect') as { people: readonly { change?: unknown }[] }
    expect(journal.people.filter(({ change }) => change)).toHaveLength(1)
  })
})
