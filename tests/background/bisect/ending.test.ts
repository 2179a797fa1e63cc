import { afterEach, describe, expect, it, vi } from 'vitest'
import { type SearchScene, searchScene } from '../../support/search-for-extensions'

afterEach(() => void vi.useRealTimers())

const journal = ({ extension }: SearchScene) => extension.world.stored.areas.local.get('bisect')
const news = ({ extension }: SearchScene, tabId = 1) =>
  extension.ask('news', { tabId }).then((news) => news ?? undefined)

/** The browser does not switch this one on again, or does so by now. */
function refuse({ extension: { world } }: SearchScene, id: string, refuses = true): void {
  const { refuses: _, ...rest } = world.extensions.get(id)!
  world.extensions.set(id, { ...rest, ...(refuses && { refuses: 'on' as const }) })
}

async function restart({ extension }: SearchScene): Promise<void> {
  extension.stop()
  vi.setSystemTime(Date.now() + 60_000)
  await extension.wake()
  await extension.idle()
}

/** A search that is stopped in the round in which all are off; `stuck`: they stay so. */
async function stopped(...stuck: string[]): Promise<SearchScene> {
  const scene = await searchScene(['a', 'b', 'c'], [['b']])
  for (const id of stuck) refuse(scene, id)
  await scene.take()
  const enough = (round: number) => {
    if (round === 1) throw new Error('enough')
    return undefined
  }
  await scene.play(enough).catch(() => undefined)
  expect(scene.off()).toEqual(['a', 'b', 'c'])
  await scene.extension.ask('bisect', { what: 'stop' })
  return scene
}

describe('one that the browser does not switch on again', () => {
  it('is named by the step, which does not say that all are on', async () => {
    const scene = await stopped('b')
    expect(scene.off()).toEqual(['b'])
    expect(scene.step()).toMatchObject({ state: 'todo', bisect: { state: 'stuck', off: [{ name: 'The b' }] } })
    expect(scene.step()).not.toHaveProperty('note')
    expect(await news(scene)).toMatchObject({ what: 'stuck', names: ['The b'] })
  })

  it('is no word where all are on', async () => {
    const scene = await stopped()
    expect(scene.step()).toMatchObject({ note: { id: 'bisect_cancelled' }, bisect: { state: 'over', off: [] } })
    expect(await news(scene)).toBeUndefined()
    expect(journal(scene)).toBeNull()
  })

  it('is named where nobody was found', async () => {
    const scene = await searchScene(['a', 'b', 'c'], [[]])
    for (const id of ['a', 'c']) refuse(scene, id)
    await scene.take()
    await scene.play()
    expect(scene.step()).toMatchObject({ state: 'no-help', bisect: { state: 'stuck' } })
    expect(scene.step()).not.toHaveProperty('note')
    expect(
      scene
        .step()
        ?.bisect?.off.map(({ id }) => id)
        .sort(),
    ).toEqual(['a', 'c'])
  })

  it('ends the search, which could tell nothing any more', async () => {
    const scene = await searchScene(['a', 'b', 'c', 'd'], [['b']])
    refuse(scene, 'b')
    await scene.take()
    await scene.play()
    expect(scene.off()).toEqual(['b'])
    expect(scene.step()).toMatchObject({ state: 'unavailable', bisect: { state: 'stuck', off: [{ name: 'The b' }] } })
    refuse(scene, 'b', false)
    await restart(scene)
    expect(scene.step()).toMatchObject({ note: { id: 'bisect_was_stuck' }, bisect: { state: 'over' } })
  })

  it('of an earlier search hinders no later one', async () => {
    const scene = await stopped('c')
    await scene.take()
    await scene.play()
    expect(scene.off()).toEqual(['b', 'c'])
    expect(scene.step()).toMatchObject({ state: 'fixed', bisect: { state: 'found', off: [{ name: 'The b' }] } })
    expect(await news(scene, 2)).toMatchObject({ what: 'found', names: ['The b'] })
    await scene.extension.ask('bisect', { what: 'keep' })
    expect(scene.step()).toMatchObject({ bisect: { state: 'stuck', off: [{ name: 'The c' }] } })
  })

  it('is told once: what the person has read does not come back, and the step stays as it is', async () => {
    const scene = await stopped('b')
    await scene.extension.ask('bisect', { what: 'dismiss' })
    const before = scene.step()
    for (const _ of [1, 2]) {
      await restart(scene)
      expect(await news(scene)).toBeUndefined()
      expect(scene.step()).toEqual(before)
    }
    await scene.extension.closeTab(1)
    expect(await news(scene, 2)).toBeUndefined()
  })

  it('is tried again at each start; once it is on, nothing says otherwise any more', async () => {
    const scene = await stopped('b')
    const { at } = scene.step()!
    refuse(scene, 'b', false)
    await restart(scene)
    expect(scene.off()).toEqual([])
    expect(journal(scene)).toBeNull()
    expect(await news(scene)).toBeUndefined()
    expect(scene.step()).toMatchObject({ at, note: { id: 'bisect_cancelled' }, bisect: { state: 'over', off: [] } })
  })

  it('is tried again in the next session of the browser, too', async () => {
    const scene = await stopped('b')
    await scene.extension.ask('bisect', { what: 'dismiss' })
    scene.extension.world.stored.areas.session.clear()
    await restart(scene)
    expect([scene.off(), await news(scene)]).toEqual([['b'], undefined])
    refuse(scene, 'b', false)
    await restart(scene)
    expect([scene.off(), await news(scene), journal(scene)]).toEqual([[], undefined, null])
  })

  it('is told at the next start where the browser closes in the middle', async () => {
    const scene = await searchScene(['a', 'b'], [['b']])
    await scene.take()
    await scene.play()
    refuse(scene, 'b')
    scene.extension.world.stored.areas.session.clear()
    await restart(scene)
    expect(await news(scene)).toMatchObject({ what: 'stuck', names: ['The b'] })
    await scene.extension.ask('bisect', { what: 'dismiss' })
    await restart(scene)
    expect(await news(scene)).toBeUndefined()
  })

  it('is named where the person wanted what was found on again; how the page is answered stays known', async () => {
    const scene = await searchScene(['a', 'b'], [['b']])
    await scene.take()
    await scene.play()
    refuse(scene, 'b')
    await scene.extension.ask('bisect', { what: 'switch-on' })
    expect(scene.step()).toMatchObject({ state: 'fixed', bisect: { state: 'stuck', off: [{ name: 'The b' }] } })
    expect(scene.extension.record(1)?.incidents[0]).not.toHaveProperty('instead')
    refuse(scene, 'b', false)
    await restart(scene)
    expect(scene.step()).toMatchObject({ bisect: { state: 'on-again', off: [{ name: 'The b' }] } })
    expect(scene.extension.record(1)?.incidents[0]?.instead).toEqual({ what: 'undone' })
  })

  it('is never told twice of, and always once, whatever call of the browser is the last of the worker', async () => {
    for (let calls = 1, died = true; died; calls++) {
      const scene = await searchScene(['a', 'b', 'c'], [[]])
      refuse(scene, 'b')
      await scene.take()
      await scene.play((round) => (round === 2 ? calls : undefined))
      died = !scene.extension.isAwake || scene.step()?.bisect?.state !== 'stuck'
      await restart(scene)
      expect(await news(scene)).toMatchObject({ what: 'stuck', names: ['The b'] })
      expect(scene.step()).toMatchObject({ state: 'no-help', bisect: { state: 'stuck' } })
    }
  })
})
