import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ExtensionList } from '../../../src/store/extension-changes'
import { makeWorld } from '../../support/fake-browser'
import { visit } from '../../support/fake-request'
import { startExtension } from '../../support/fake-worker'
import {
  askedOf,
  type Guilt,
  playUntil,
  refusedUrl,
  type SearchScene,
  searchScene,
  switchByHand,
} from '../../support/search-for-extensions'

afterEach(() => void vi.useRealTimers())
vi.setConfig({ testTimeout: 120_000 })

const people = ['a', 'b', 'c', 'd']
const inFirefox = (ids: readonly string[], guilt: Guilt) => searchScene(ids, guilt, makeWorld(true))
const news = ({ extension }: SearchScene, tabId = 1) => extension.ask('news', { tabId })
const journal = ({ extension }: SearchScene) => extension.world.stored.areas.local.get('bisect') ?? undefined

/** The page was refused as it is; now it is asked for that all are off. */
async function askedForAllOff(ids: readonly string[], guilt: Guilt): Promise<SearchScene> {
  const scene = await inFirefox(ids, guilt)
  await scene.take()
  await playUntil(scene, 1)
  return scene
}

describe('where the person switches', () => {
  it('begins without the permission like everywhere else, and is heard once it is granted', async () => {
    const extension = await startExtension(makeWorld(true))
    expect(extension.world.stored.areas.local.get('extensions') ?? null).toBeNull()
    extension.world.extensions.set('a', { id: 'a', name: 'A', enabled: true })
    extension.world.permissions.add('management')
    extension.api.fire.onAdded.fire({ permissions: ['management'] })
    await extension.idle()
    extension.world.extensions.get('a')!.enabled = false
    extension.api.browser.management.onDisabled.fire({ id: 'a' })
    await extension.idle()
    expect(extension.world.stored.areas.local.get('extensions')).toMatchObject({ known: { a: { on: false } } })
  })

  it('finds two of three, and no switch is asked of the browser', async () => {
    const scene = await inFirefox(['cookie', 'header', 'harmless'], [['cookie'], ['header']])
    const setEnabled = vi.spyOn(scene.extension.api.browser.management, 'setEnabled')
    await scene.take()
    await scene.play()
    expect(setEnabled).not.toHaveBeenCalled()
    expect(scene.off().sort()).toEqual(['cookie', 'header'])
    expect(scene.step()).toMatchObject({ state: 'fixed', bisect: { state: 'found', byHand: true } })
    expect(scene.extension.record(1)?.incidents[0]).toMatchObject({ state: 'healed' })
  })

  it('where the browser switches, nobody is asked', async () => {
    const scene = await searchScene(people, [['b']])
    await scene.take()
    const states = new Set<string | undefined>()
    await scene.play(() => void states.add(scene.step()?.bisect?.state) as undefined)
    expect([...states]).not.toContain('waiting')
    expect(scene.step()?.bisect).not.toHaveProperty('byHand')
  })

  it('names whoever is guilty, whoever that is, and nobody else', async () => {
    const one = fc.subarray(people, { maxLength: 3 }).map((some) => some.map((id) => [id]))
    const both = fc.subarray(people, { minLength: 2, maxLength: 3 }).map((some) => [some])
    await fc.assert(
      fc.asyncProperty(fc.oneof(one, both), async (guilt) => {
        const scene = await inFirefox(people, guilt)
        await scene.take()
        await scene.play()
        const off = scene.off()
        expect(off.filter((id) => !guilt.flat().includes(id))).toEqual([])
        expect(guilt.some((set) => !set.some((id) => off.includes(id)))).toBe(false)
        expect(scene.step()?.state).toBe('fixed')
      }),
      { numRuns: 20 },
    )
  })

  it('checks the page as it is first, then asks for all likely ones to be off, and loads nothing until they are', async () => {
    const scene = await askedForAllOff(['a', 'b', 'Bitwarden'], [['b']])
    expect(scene.step()).toMatchObject({ state: 'checking', bisect: { state: 'waiting', round: 2 } })
    // A password manager comes last.
    expect(askedOf(scene)).toEqual({ off: ['a', 'b'], on: [] })
    const { reloads } = scene.extension.world.tabs
    expect(reloads).toHaveLength(1)
    await switchByHand(scene, 'b', false)
    expect(askedOf(scene)).toEqual({ off: ['a'], on: [] })
    expect(scene.step()?.bisect?.hands?.map(({ id, done }) => `${id} ${done}`)).toEqual(['a false', 'b true'])
    expect(reloads).toHaveLength(1)
    await switchByHand(scene, 'a', false)
    expect(reloads).toHaveLength(2)
    expect(scene.step()?.bisect?.state).toBe('searching')
  })

  it('one that is removed meanwhile is waited for no longer', async () => {
    const scene = await askedForAllOff(['a', 'b'], [['b']])
    await switchByHand(scene, 'b', false)
    scene.extension.world.extensions.delete('a')
    scene.extension.api.browser.management.onUninstalled.fire({ id: 'a' })
    await scene.extension.idle()
    expect(scene.extension.world.tabs.reloads).toHaveLength(2)
  })

  it('waits for as long as it takes, though the background rests again and again, and the switch wakes it', async () => {
    const scene = await askedForAllOff(['a', 'b'], [['b']])
    for (let rest = 0; rest < 6; rest++) {
      scene.extension.stop()
      await scene.extension.pass(60_000)
      await scene.extension.wake()
      await scene.extension.idle()
    }
    expect(scene.step()?.bisect?.state).toBe('waiting')
    scene.extension.stop()
    await switchByHand(scene, 'a', false)
    scene.extension.stop()
    await switchByHand(scene, 'b', false)
    expect(scene.extension.world.tabs.reloads).toHaveLength(2)
    await scene.play()
    expect(scene.off()).toEqual(['b'])
    expect(scene.step()?.state).toBe('fixed')
  })

  it('an answer counts for nothing where one was switched while the page was asked', async () => {
    const scene = await askedForAllOff(['a', 'b', 'c'], [['a']])
    for (const id of ['a', 'b', 'c']) await switchByHand(scene, id, false)
    const { reloads } = scene.extension.world.tabs
    expect(reloads).toHaveLength(2)
    await switchByHand(scene, 'c', true)
    await playUntil(scene, 1)
    expect(scene.step()?.bisect).toMatchObject({ state: 'waiting', round: 2 })
    expect(askedOf(scene)).toEqual({ off: ['c'], on: [] })
    await scene.play()
    expect(scene.off()).toEqual(['a'])
  })

  it('a load by the person while it waits mends nothing', async () => {
    const scene = await askedForAllOff(['a', 'b'], [['b']])
    await switchByHand(scene, 'b', false)
    await scene.extension.api.browser.tabs.reload(1)
    await playUntil(scene, 1)
    expect(scene.extension.record(1)?.incidents[0]?.state).toBe('open')
    expect(scene.step()?.bisect).toMatchObject({ state: 'waiting', round: 2 })
  })
})

describe('what is still off at the end', () => {
  it('is named at Stop, until it is on again', async () => {
    const scene = await askedForAllOff(['a', 'b', 'c'], [['b']])
    await switchByHand(scene, 'a', false)
    await switchByHand(scene, 'b', false)
    await scene.extension.ask('bisect', { what: 'stop' })
    const step = { state: 'todo', note: { id: 'bisect_hand_cancelled' }, bisect: { state: 'stuck', byHand: true } }
    expect(scene.step()).toMatchObject(step)
    expect(await news(scene)).toMatchObject({ what: 'still-off', names: ['The a', 'The b'] })
    scene.extension.stop()
    await switchByHand(scene, 'a', true)
    expect(await news(scene)).toMatchObject({ what: 'still-off', names: ['The b'] })
    expect(scene.step()?.bisect?.off.map(({ id }) => id)).toEqual(['b'])
    await switchByHand(scene, 'b', true)
    expect(await news(scene)).toBeNull()
    expect(scene.step()?.bisect?.state).toBe('over')
    expect(journal(scene)).toBeUndefined()
  })

  it('is nothing where nothing was switched off for us', async () => {
    const scene = await askedForAllOff(['a', 'b'], [['b']])
    await scene.extension.ask('bisect', { what: 'stop' })
    expect(scene.step()).toMatchObject({ state: 'todo', bisect: { state: 'over' } })
    expect(await news(scene)).toBeNull()
  })

  it('is named beside what was found out: none is to blame', async () => {
    const scene = await inFirefox(['a', 'b'], [[]])
    await scene.take()
    await scene.play()
    const note = { id: 'bisect_hand_none', values: [{ count: 2 }] }
    expect(scene.step()).toMatchObject({ state: 'no-help', note, bisect: { state: 'stuck' } })
    expect(await news(scene)).toMatchObject({ what: 'still-off', names: ['The a', 'The b'] })
  })

  it('is named after the browser was closed in the middle, and claimed of nobody that we switched it on', async () => {
    const scene = await askedForAllOff(['a', 'b'], [['b']])
    await switchByHand(scene, 'a', false)
    scene.extension.stop()
    scene.extension.world.stored.areas.session.clear()
    await scene.extension.wake()
    await scene.extension.idle()
    expect(await news(scene)).toMatchObject({ what: 'still-off', names: ['The a'] })
    await switchByHand(scene, 'a', true)
    expect(await news(scene)).toBeNull()
  })

  it('stays off where the person wants it so, and is no longer named', async () => {
    const scene = await askedForAllOff(['a', 'b'], [['b']])
    await switchByHand(scene, 'a', false)
    await scene.extension.ask('bisect', { what: 'stop' })
    await scene.extension.ask('bisect', { what: 'dismiss' })
    expect(await news(scene)).toBeNull()
    expect(journal(scene)).toBeUndefined()
    expect(scene.step()?.bisect?.state).toBe('over')
    expect(scene.off()).toEqual(['a'])
  })

  describe('after the page has opened without them', () => {
    const opens = async (guilt: Guilt = [['b']]) => {
      const scene = await askedForAllOff(['a', 'b', 'c'], guilt)
      for (const id of ['a', 'b', 'c']) await switchByHand(scene, id, false)
      await playUntil(scene, 1)
      await scene.extension.ask('bisect', { what: 'stop' })
      return scene
    }
    const incident = ({ extension }: SearchScene) => extension.record(1)!.incidents[0]!
    const cures = async ({ extension }: SearchScene) => {
      const look = await extension.ask('look', { tabId: 1 })
      return look?.cures ?? []
    }
    const reload = async (scene: SearchScene, status: number) => {
      const { extension } = scene
      await extension.ask('take', { tabId: 1, incident: incident(scene).id, step: 'reload-fresh' })
      await visit(extension, refusedUrl, status)
    }

    it('says so, and that it has not opened elsewhere', async () => {
      const scene = await opens()
      expect(scene.step()).toMatchObject({ bisect: { state: 'stuck' }, note: { id: 'bisect_hand_cancelled_open' } })
      expect(await cures(scene)).toEqual([])
      for (const id of ['a', 'b', 'c']) await switchByHand(scene, id, true)
      expect(await cures(scene)).toEqual([])
    })

    it('says nothing of it where it has not', async () => {
      const scene = await askedForAllOff(['a', 'b', 'c'], [['b']])
      await switchByHand(scene, 'a', false)
      await scene.extension.ask('bisect', { what: 'stop' })
      expect(scene.step()).toMatchObject({ note: { id: 'bisect_hand_cancelled' } })
    })

    it('gives no other step the credit of it, and is open once they are on again', async () => {
      const scene = await opens()
      await reload(scene, 200)
      expect(incident(scene)).toMatchObject({ state: 'healed', fixed: { status: 200 } })
      expect(incident(scene).fixed).not.toHaveProperty('by')
      const { step, state, note } = incident(scene).steps.at(-1)!
      expect([step, state, note?.id]).toEqual(['reload-fresh', 'unchecked', 'step_opens_without'])
      for (const id of ['a', 'b', 'c']) await switchByHand(scene, id, true)
      expect(incident(scene)).toMatchObject({ instead: { what: 'undone' } })
    })

    it('gives it the credit where all of them are on', async () => {
      const scene = await opens()
      for (const id of ['a', 'b', 'c']) await switchByHand(scene, id, true)
      await reload(scene, 200)
      expect(incident(scene)).toMatchObject({ state: 'healed', fixed: { by: 'reload-fresh' } })
      expect(incident(scene)).not.toHaveProperty('instead')
    })
  })

  it('is, of what was found, for the person to switch on', async () => {
    const scene = await inFirefox(people, [['b']])
    await scene.take()
    await scene.play()
    expect(await news(scene, 2)).toMatchObject({ what: 'found', byHand: true })
    await scene.extension.ask('bisect', { what: 'switch-on' })
    expect(scene.step()?.bisect).toMatchObject({ state: 'stuck', off: [{ id: 'b' }] })
    await switchByHand(scene, 'b', true)
    expect(scene.step()?.bisect?.state).toBe('on-again')
    expect(await news(scene)).toBeNull()
  })

  it('was switched for us: that it comes on again is no change of the person’s', async () => {
    const scene = await askedForAllOff(['a', 'b'], [['b']])
    await switchByHand(scene, 'a', false)
    scene.extension.stop()
    await scene.extension.wake()
    await scene.extension.idle()
    await switchByHand(scene, 'b', false)
    await scene.play()
    const list = scene.extension.world.stored.areas.local.get('extensions') as ExtensionList
    expect(list.known['a']).not.toHaveProperty('change')
    // One that the person switches on later of their own accord.
    await switchByHand(scene, 'a', false)
    await switchByHand(scene, 'a', true)
    const after = scene.extension.world.stored.areas.local.get('extensions') as ExtensionList
    expect(after.known['a']).toHaveProperty('change')
  })
})

describe('the popup over another tab', () => {
  it('says what is to be switched, with the ticks', async () => {
    const scene = await askedForAllOff(['a', 'b'], [['b']])
    await switchByHand(scene, 'b', false)
    expect(await news(scene, 2)).toMatchObject({
      what: 'waiting',
      byHand: true,
      rounds: { round: 2 },
      hands: [
        { id: 'a', to: 'off', done: false },
        { id: 'b', to: 'off', done: true },
      ],
    })
    // Over its own tab, the step says it.
    expect(await news(scene, 1)).toBeNull()
  })
})
