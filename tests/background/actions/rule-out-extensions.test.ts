import { afterEach, describe, expect, it, vi } from 'vitest'
import { searchScene } from '../../support/search-for-extensions'

afterEach(() => void vi.useRealTimers())

describe('rule-out-extensions', () => {
  it('waits for the permission, and switches nothing before', async () => {
    const scene = await searchScene(['a'], [['a']])
    const { world } = scene.extension
    world.permissions.clear()
    await scene.take()
    expect(scene.step()).toMatchObject({ state: 'running', asking: true })
    scene.extension.stop()
    world.permissions.add('management')
    await scene.extension.wake()
    scene.extension.api.fire.onAdded.fire({ permissions: ['management'] })
    await scene.extension.idle()
    expect(scene.step()).toMatchObject({ state: 'checking', asking: false, bisect: { round: 1 } })
  })

  it('is to be done by hand where that is refused, and is checked then', async () => {
    const scene = await searchScene(['a'], [['a']])
    scene.extension.world.permissions.clear()
    await scene.take()
    await scene.extension.ask('look', { tabId: 1 })
    expect(scene.step()).toMatchObject({ state: 'unavailable', note: { id: 'step_permission_refused' } })
    scene.extension.world.extensions.get('a')!.enabled = false
    const { id } = scene.extension.record(1)!.incidents[0]!
    await scene.extension.ask('check', { tabId: 1, incident: id, step: 'rule-out-extensions' })
    await scene.play()
    expect(scene.step()).toMatchObject({ state: 'fixed' })
    expect(scene.step()).not.toHaveProperty('bisect')
  })
})
