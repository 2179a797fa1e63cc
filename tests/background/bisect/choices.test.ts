import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ExtensionList } from '../../../src/store/extension-changes'
import { FakeRequest, visit } from '../../support/fake-request'
import { cookie } from '../../support/fake/cookies'
import { playUntil, refusedUrl, type SearchScene, searchScene } from '../../support/search-for-extensions'

let scene: SearchScene
beforeEach(async () => {
  scene = await searchScene(['a', 'b', 'c'], [['b']])
  await scene.take()
})
afterEach(() => void vi.useRealTimers())

const choose = (what: 'stop' | 'keep' | 'switch-on' | 'dismiss') => scene.extension.ask('bisect', { what })
const journal = () => scene.extension.world.stored.areas.local.get('bisect')
const news = async (tabId: number) => (await scene.extension.ask('news', { tabId })) ?? undefined

describe('what was found', () => {
  it('stays off where the person wants that, also after the browser was closed', async () => {
    await scene.play()
    await choose('keep')
    expect(scene.step()).toMatchObject({ state: 'fixed', bisect: { state: 'kept-off' } })
    expect(journal()).toBeNull()
    scene.extension.stop()
    scene.extension.world.stored.areas.session.clear()
    await scene.extension.wake()
    await scene.extension.idle()
    expect(scene.off()).toEqual(['b'])
  })

  it('is switched on again where the person wants that; how the page is answered then is open', async () => {
    await scene.play()
    await choose('switch-on')
    expect(scene.off()).toEqual([])
    expect(scene.step()).toMatchObject({ bisect: { state: 'on-again' } })
    expect(scene.extension.record(1)?.incidents[0]?.instead).toEqual({ what: 'undone' })
    expect(journal()).toBeNull()
  })

  it('takes part where another page is broken before the person has decided', async () => {
    await scene.play()
    await scene.take()
    expect(scene.step()).toMatchObject({ state: 'checking', bisect: { round: 1 } })
    expect(scene.off()).toEqual([])
  })
})

describe('what was found on one site and is not decided, once the person looks on another', () => {
  const step2 = () => scene.extension.record(2)!.incidents[0]!.steps[0]
  async function lookThere(): Promise<void> {
    const { id } = scene.extension.record(2)!.incidents[0]!
    await scene.extension.ask('take', { tabId: 2, incident: id, step: 'rule-out-extensions' })
  }
  beforeEach(async () => {
    await scene.play()
    scene.extension.openTab(2)
    await visit(scene.extension, 'https://shop.other.test/', 401, { tabId: 2 })
  })

  it('stays off, and is to be decided first', async () => {
    await lookThere()
    expect(scene.off()).toEqual(['b'])
    const first = { id: 'bisect_decide_first', values: [{ list: ['The b'] }, { code: 'intranet.acme.test' }] }
    expect(step2()).toMatchObject({ state: 'todo', note: first })
    expect(await news(2)).toEqual({ what: 'found', names: ['The b'], host: 'intranet.acme.test' })
    expect(scene.step()).toMatchObject({ state: 'fixed', bisect: { state: 'found' } })
    expect(journal()).toMatchObject({ owed: ['b'] })
  })

  it.each([
    ['keep', ['b']],
    ['switch-on', []],
  ] as const)('is no longer asked about once that is done: %s', async (what, off) => {
    await lookThere()
    await choose(what)
    expect(step2()).toMatchObject({ state: 'todo' })
    expect(step2()).not.toHaveProperty('note')
    await lookThere()
    expect(scene.off()).toEqual(off)
    expect(step2()).toMatchObject({ state: 'checking', bisect: { round: 1 } })
  })

  it('is no matter where the person has switched it on themselves', async () => {
    scene.extension.world.extensions.get('b')!.enabled = true
    await lookThere()
    expect(step2()).toMatchObject({ state: 'checking', bisect: { round: 1 } })
  })
})

describe('what was decided is done, whatever dies over it', () => {
  /** Every call of the browser over the choice is once the worker's last. */
  async function dieOver(what: 'keep' | 'switch-on', then: () => Promise<void>): Promise<number> {
    for (let calls = 1; ; calls++) {
      scene = await searchScene(['a', 'b', 'c'], [['b']])
      await scene.take()
      await scene.play()
      scene.extension.stopAfter(calls)
      void choose(what)
      // The answer never comes where the worker dies.
      for (let turns = 0; turns < 100; turns++) await new Promise((done) => setImmediate(done))
      const died = !scene.extension.isAwake
      scene.extension.stop()
      await then()
      if (!died) return calls
    }
  }
  async function wake(): Promise<void> {
    await scene.extension.wake()
    await scene.extension.idle()
  }
  function closeBrowser(): void {
    scene.extension.stop()
    scene.extension.world.stored.areas.session.clear()
  }
  const oursIn = () => (scene.extension.world.stored.areas.local.get('extensions') as ExtensionList).known['b']?.ours

  it('to keep it off, in this session and in the next', async () => {
    const deaths = await dieOver('keep', async () => {
      await wake()
      expect([scene.step()?.bisect?.state, scene.off(), journal(), oursIn()]).toEqual([
        'kept-off',
        ['b'],
        null,
        undefined,
      ])
      expect(await news(2)).toBeUndefined()
      closeBrowser()
      await wake()
      expect(scene.off()).toEqual(['b'])
    })
    expect(deaths).toBeGreaterThan(5)
  })

  it('to keep it off, where the browser closes at that moment', async () => {
    await dieOver('keep', async () => {
      closeBrowser()
      await wake()
      expect([scene.off(), journal(), oursIn(), await news(1)]).toEqual([['b'], null, undefined, undefined])
    })
  })

  it('to switch it on again', async () => {
    await dieOver('switch-on', async () => {
      await wake()
      expect([scene.step()?.bisect?.state, scene.off(), journal()]).toEqual(['on-again', [], null])
      expect(scene.extension.record(1)?.incidents[0]?.instead).toEqual({ what: 'undone' })
    })
  })

  it('nothing is, where they decide nothing', async () => {
    await scene.play()
    scene.extension.stop()
    await wake()
    expect([scene.step()?.bisect?.state, scene.off(), oursIn()]).toEqual(['found', ['b'], true])
    closeBrowser()
    await wake()
    expect([scene.off(), (await news(1))?.what]).toEqual([[], 'recovered'])
  })
})

describe('a search under way', () => {
  it('is stopped at any time, with all of them on again', async () => {
    for (let rounds = 0; rounds < 5; rounds++) {
      scene = await searchScene(['a', 'b', 'c'], [['b']])
      await scene.take()
      await playUntil(scene, rounds)
      await choose('stop')
      expect(scene.off()).toEqual([])
      const id = rounds < 2 ? 'bisect_cancelled' : 'bisect_cancelled_open'
      expect(scene.step()).toMatchObject({ state: 'todo', note: { id } })
      expect(journal()).toBeNull()
    }
  })

  it('mends nothing with an answer that comes after it was stopped, and what is asked then does', async () => {
    for (let round = 0; round <= 6; round++) {
      scene = await searchScene(['a', 'b', 'c'], [['b']])
      const { extension } = scene
      const before = extension.record(1)!.incidents[0]!
      await scene.take()
      await playUntil(scene, round)
      const late = await new FakeRequest(extension, refusedUrl).send()
      vi.advanceTimersByTime(20)
      await choose('stop')
      const stopped = scene.step()
      await late.receive(200)
      await late.complete(200)
      await extension.commit(1, refusedUrl, { status: 200, loadedAt: Date.now() - 20 })
      expect(scene.step()).toEqual(stopped)
      expect(extension.record(1)!.incidents[0]).toMatchObject({ state: 'open', count: before.count })
      expect(extension.record(1)!.incidents[0]).not.toHaveProperty('fixed')
      expect(extension.badge(1)).toBe('401')
      vi.advanceTimersByTime(20)
      await visit(extension, refusedUrl, 200)
      expect(extension.badge(1)).toBe('')
    }
  })

  it('is stopped for good, also where the answer comes while they are switched on again', async () => {
    await playUntil(scene, 6)
    const { management } = scene.extension.api.browser
    const real = management.setEnabled
    const late = await new FakeRequest(scene.extension, refusedUrl).send()
    expect(scene.off()).toEqual(['b'])
    let answered = false
    vi.spyOn(management, 'setEnabled').mockImplementation(async (id, on) => {
      await real(id, on)
      if (!on || answered) return
      answered = true
      void late.complete(200, {}, false)
      for (let turns = 0; turns < 50; turns++) await new Promise((done) => setImmediate(done))
    })
    await choose('stop')
    expect(answered).toBe(true)
    expect(scene.step()).toMatchObject({ state: 'todo' })
    expect(scene.extension.record(1)!.incidents[0]).toMatchObject({ state: 'open' })
  })

  it('counts no refusal that it asked for itself', async () => {
    scene = await searchScene(['a', 'b', 'c'], [[]])
    await scene.take()
    await scene.play()
    expect(scene.step()).toMatchObject({ state: 'no-help' })
    expect(scene.extension.record(1)!.incidents[0]).toMatchObject({ count: 1 })
    vi.advanceTimersByTime(20)
    await visit(scene.extension, refusedUrl, 401)
    expect(scene.extension.record(1)!.incidents[0]).toMatchObject({ count: 2 })
  })

  it('gives way to one in another tab, and does not say that all are on then', async () => {
    const { extension } = scene
    extension.openTab(2)
    await visit(extension, refusedUrl, 401, { tabId: 2 })
    await playUntil(scene, 1)
    const second = extension.record(2)!.incidents[0]!.id
    await extension.ask('take', { tabId: 2, incident: second, step: 'rule-out-extensions' })
    expect(scene.step()).toMatchObject({ state: 'todo', note: { id: 'bisect_overtaken' }, bisect: { state: 'over' } })
    expect(await news(1)).toMatchObject({ what: 'searching', names: [], host: 'intranet.acme.test' })
    expect(await news(2)).toBeUndefined()
  })

  it('is no news where it begins, however early its popup asks', async () => {
    await choose('stop')
    const { extension } = scene
    const asked: unknown[] = []
    extension.api.fire.onChanged.addListener((changes) => {
      if ('bisect' in changes) asked.push(extension.ask('news', { tabId: 1 }))
    })
    await scene.take()
    expect(asked.length).toBeGreaterThan(1)
    expect(await Promise.all(asked)).toEqual(asked.map(() => null))
  })

  it('cannot be kept or switched on by parts', async () => {
    await choose('keep')
    await choose('switch-on')
    expect(scene.step()?.state).toBe('checking')
  })

  it('is told of in other tabs, and not in its own', async () => {
    scene.extension.openTab(2)
    expect(await news(2)).toMatchObject({ what: 'searching', host: 'intranet.acme.test', rounds: { round: 1 } })
    expect(await news(1)).toBeUndefined()
    await playUntil(scene, 2)
    expect(await news(2)).toMatchObject({ what: 'searching', rounds: { round: 3 } })
    await scene.play()
    expect(await news(2)).toEqual({ what: 'found', names: ['The b'], host: 'intranet.acme.test' })
    await choose('keep')
    expect(await news(2)).toBeUndefined()
  })
})

describe('once its own tab has moved on', () => {
  const elsewhere = 'https://elsewhere.acme.test/'

  it('what was found is told there too, and decided there', async () => {
    await scene.play()
    expect(await news(1)).toBeUndefined()
    await visit(scene.extension, elsewhere, 200)
    expect(await news(1)).toEqual({ what: 'found', names: ['The b'], host: 'intranet.acme.test' })
    await choose('switch-on')
    expect(scene.off()).toEqual([])
    expect(await news(1)).toBeUndefined()
  })

  it('so it is where the refusal is kept for what else was done about it', async () => {
    scene = await searchScene(['a', 'b', 'c'], [['b']])
    const { id } = scene.extension.record(1)!.incidents[0]!
    scene.extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
    await scene.extension.ask('take', { tabId: 1, incident: id, step: 'clear-site-data' })
    await visit(scene.extension, refusedUrl, 401)
    await scene.take()
    await scene.play()
    await visit(scene.extension, elsewhere, 200)
    expect(scene.step()).toMatchObject({ bisect: { state: 'found' } })
    expect(await news(1)).toMatchObject({ what: 'found' })
  })

  it('nothing is told of what was decided before', async () => {
    await scene.play()
    await choose('keep')
    await visit(scene.extension, elsewhere, 200)
    expect(await news(1)).toBeUndefined()
  })
})

it('without a search, nothing is chosen', async () => {
  await choose('stop')
  await choose('stop')
  expect(scene.off()).toEqual([])
})
