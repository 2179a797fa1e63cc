import { afterEach, describe, expect, it, vi } from 'vitest'
import { searchScene } from '../../support/search-for-extensions'

afterEach(() => void vi.useRealTimers())

describe('the search for the extension that breaks a page', () => {
  it('finds two of three, leaves them off, and the page is fixed by it', async () => {
    const scene = await searchScene(['cookie', 'header', 'harmless'], [['cookie'], ['header']])
    await scene.take()
    await scene.play()
    expect(scene.off().sort()).toEqual(['cookie', 'header'])
    expect(scene.step()).toMatchObject({ state: 'fixed', bisect: { state: 'found' } })
    expect(
      scene
        .step()
        ?.bisect?.off.map(({ name }) => name)
        .sort(),
    ).toEqual(['The cookie', 'The header'])
    expect(scene.extension.record(1)?.incidents[0]).toMatchObject({
      state: 'healed',
      fixed: { by: 'rule-out-extensions' },
    })
    expect(scene.extension.badge(1)).toBe('')
  })

  it('is never called fixed, and mends nothing, before the proof', async () => {
    const scene = await searchScene(['a', 'b', 'c'], [['b']])
    await scene.take()
    const states = new Set<string>()
    await scene.play(() => {
      const { state, steps } = scene.extension.record(1)!.incidents[0]!
      states.add(`${state} ${steps[0]!.state} ${scene.off().join()}`)
      return undefined
    })
    expect([...states].filter((one) => one.startsWith('healed') || one.includes('fixed'))).toEqual(['healed fixed b'])
  })

  it('says where nobody is guilty, with all of them on again', async () => {
    const scene = await searchScene(['a', 'b', 'c'], [[]])
    await scene.take()
    await scene.play()
    expect(scene.off()).toEqual([])
    expect(scene.step()).toMatchObject({ state: 'no-help', note: { id: 'bisect_none', values: [{ count: 3 }] } })
    expect(scene.extension.record(1)?.incidents[0]?.state).toBe('open')
    expect(scene.extension.world.stored.areas.local.get('bisect')).toBeNull()
  })

  it('names those that nobody may switch off, and leaves them alone', async () => {
    const scene = await searchScene(['a', '!managed'], [['managed']])
    await scene.take()
    await scene.play()
    expect(scene.off()).toEqual([])
    expect(scene.step()).toMatchObject({
      state: 'no-help',
      note: { id: 'bisect_none_but_locked', values: [{ list: ['The managed'] }] },
    })
  })

  it('has nothing to do where there is nobody, or nobody who may be switched off', async () => {
    const alone = await searchScene([], [[]])
    await alone.take()
    expect(alone.step()).toMatchObject({ state: 'no-help', note: { id: 'bisect_nobody' } })
    const locked = await searchScene(['!managed'], [[]])
    await locked.take()
    expect(locked.step()).toMatchObject({ state: 'no-help', note: { id: 'bisect_all_locked' } })
    expect(locked.extension.world.tabs.reloads).toEqual([])
  })

  it('blames nobody where the page works again by itself, which is fixed all the same', async () => {
    const scene = await searchScene(['a', 'b'], [])
    await scene.take()
    await scene.play()
    expect(scene.step()).toMatchObject({ state: 'fixed', note: { id: 'bisect_by_itself' } })
    expect(scene.off()).toEqual([])
  })

  it('stops where the page asks no more, with all of them on again', async () => {
    const scene = await searchScene(['a', 'b'], [['a']])
    await scene.take()
    await scene.extension.pass(31_000)
    await scene.extension.pass(1_000)
    expect(scene.step()).toMatchObject({ state: 'unavailable', note: { id: 'bisect_nothing' } })
    expect(scene.off()).toEqual([])
  })

  it.each([0, 1, 2])(
    'stops where the browser does not load the page for round %i, and never loads it later',
    async (last) => {
      const scene = await searchScene(['a', 'b', 'c'], [['b']])
      const { tabs } = scene.extension.api.browser
      const real = tabs.reload
      let loads = 0
      vi.spyOn(tabs, 'reload').mockImplementation((...how) => {
        if (loads++ === last) throw new Error('Tabs cannot be edited right now.')
        return real(...how)
      })
      await scene.take()
      await scene.play()
      expect(scene.step()).toMatchObject({
        state: 'unavailable',
        note: { id: 'bisect_nothing' },
        bisect: { state: 'over' },
      })
      expect(scene.off()).toEqual([])
      scene.extension.stop()
      await scene.extension.pass(60_000)
      await scene.extension.wake()
      await scene.extension.idle()
      expect(scene.extension.world.tabs.reloads).toHaveLength(last)
    },
  )

  it('stops where the browser lets none be switched off', async () => {
    const scene = await searchScene(['a', 'b'], [['a']])
    scene.extension.world.extensions.set('b', { id: 'b', name: 'B', enabled: true, refuses: 'off' })
    await scene.take()
    await scene.play()
    expect(scene.step()).toMatchObject({ state: 'unavailable', note: { id: 'bisect_forbidden' } })
    expect(scene.off()).toEqual([])
  })

  it('tells of one that the browser does not switch on again, and tries again when it starts anew', async () => {
    const scene = await searchScene(['a', 'b'], [[]])
    scene.extension.world.extensions.set('b', { id: 'b', name: 'B', enabled: true, refuses: 'on' })
    await scene.take()
    await scene.play()
    expect(scene.off()).toEqual(['b'])
    const news = await scene.extension.ask('news', { tabId: 1 })
    expect(news).toMatchObject({ what: 'stuck', names: ['B'] })
    scene.extension.world.extensions.set('b', { id: 'b', name: 'B', enabled: false })
    scene.extension.stop()
    await scene.extension.wake()
    await scene.extension.idle()
    expect(scene.off()).toEqual([])
  })

  it('touches none that the person has switched off before, or switches on and off meanwhile', async () => {
    const scene = await searchScene(['a', 'b', 'theirs'], [['a']])
    scene.extension.world.extensions.get('theirs')!.enabled = false
    await scene.take()
    scene.extension.world.extensions.delete('b')
    await scene.play()
    expect(scene.off().sort()).toEqual(['a', 'theirs'])
    expect(scene.step()?.state).toBe('fixed')
  })

  it('writes down what it owes before it switches anything off', async () => {
    const scene = await searchScene(['a', 'b', 'c'], [['b']])
    const { management } = scene.extension.api.browser
    const before: [string, unknown][] = []
    const real = management.setEnabled
    vi.spyOn(management, 'setEnabled').mockImplementation((id, on) => {
      if (!on) before.push([id, (scene.extension.world.stored.areas.local.get('bisect') as { owed: string[] }).owed])
      return real(id, on)
    })
    await scene.take()
    await scene.play()
    expect(before.length).toBeGreaterThan(3)
    for (const [id, owed] of before) expect(owed).toContain(id)
  })

  it('gives way to another step, which would load the page in the middle of a round', async () => {
    const scene = await searchScene(['a', 'b'], [['a']])
    await scene.take()
    const { id } = scene.extension.record(1)!.incidents[0]!
    await scene.extension.ask('take', { tabId: 1, incident: id, step: 'reload-fresh' })
    expect(scene.step()).toMatchObject({ state: 'todo', note: { id: 'bisect_cancelled' } })
    expect(scene.off()).toEqual([])
  })
})
