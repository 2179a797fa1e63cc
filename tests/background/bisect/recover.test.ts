import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { bare, FakeRequest } from '../../support/fake-request'
import { playUntil, refusedUrl, type SearchScene, searchScene } from '../../support/search-for-extensions'

afterEach(() => void vi.useRealTimers())
vi.setConfig({ testTimeout: 120_000 })

const people = ['a', 'b', 'c', 'd']
const guilty = fc.oneof(
  fc.subarray(people, { maxLength: 3 }).map((some) => some.map((id) => [id])),
  fc.subarray(people, { minLength: 2, maxLength: 3 }).map((some) => [some]),
  // Refused for another reason.
  fc.constant([[]]),
)

async function restartBrowser({ extension }: SearchScene): Promise<void> {
  extension.stop()
  extension.world.stored.areas.session.clear()
  await extension.wake()
  await extension.idle()
}

const news = ({ extension }: SearchScene) => extension.ask('news', { tabId: 1 }).then((news) => news ?? undefined)

describe('whatever dies in the middle of a search', () => {
  it('a worker, at any call of the browser: the search ends all the same, and those that it names are guilty', async () => {
    await fc.assert(
      fc.asyncProperty(guilty, fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }), async (guilt, deaths) => {
        const scene = await searchScene(people, guilt)
        await scene.take()
        await scene.play((round) => deaths[round])
        const off = scene.off()
        const involved = guilt.flat()
        expect(off.filter((id) => !involved.includes(id))).toEqual([])
        const refused = guilt.some((set) => !set.some((id) => off.includes(id)))
        if (scene.step()?.state === 'fixed') expect(refused).toBe(false)
        else expect(off).toEqual([])
        // Nobody is let off because of a death, unless it was one too many in a round.
        if (involved.length && scene.step()?.note?.id !== 'bisect_died') expect(off).not.toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('the browser, at any call: all are on again at its next start, and the person is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        guilty,
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 1, max: 60 }),
        async (guilt, when, calls) => {
          const scene = await searchScene(people, guilt)
          await scene.take()
          let off: string[] = []
          await scene
            .play((round) => {
              if (round < when) return undefined
              if (round === when) return calls
              off = scene.off()
              throw new Error('the machine is gone')
            })
            .catch(() => undefined)
          await restartBrowser(scene)
          expect(scene.off()).toEqual([])
          if (off.length) expect(await news(scene)).toMatchObject({ what: 'recovered', host: 'intranet.acme.test' })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('a worker, in the very round: all are on again first, then the round begins anew', async () => {
    const scene = await searchScene(people, [['b']])
    await scene.take()
    await scene.extension.idle()
    const { management } = scene.extension.api.browser
    expect(scene.step()).toMatchObject({ state: 'checking', bisect: { round: 1 } })
    await scene.play((round) => (round === 2 ? 3 : undefined))
    expect(management).toBeDefined()
    expect(scene.off()).toEqual(['b'])
  })

  it.each([0, 4, 5])(
    'a worker that is woken late, in round %i: nobody listened, and the round begins anew',
    async (round) => {
      const scene = await searchScene(people, [['b']])
      await scene.take()
      await playUntil(scene, round)
      await scene.extension.idle()
      scene.extension.stop()
      // Longer than a page may take: alarms are late on a machine that is busy or was asleep.
      vi.setSystemTime(Date.now() + 45_000)
      await scene.extension.wake()
      await scene.extension.idle()
      expect(scene.step()?.state).toBe('checking')
      await scene.play()
      expect([scene.step()?.state, scene.off()]).toEqual(['fixed', ['b']])
    },
  )

  it('a worker, before the proof is answered: an answer that comes while all are switched on again proves nothing', async () => {
    const scene = await searchScene(people, [['b']])
    const { extension } = scene
    await scene.take()
    // As it is, all off, three halves, as it is again.
    await playUntil(scene, 6)
    expect(scene.off()).toEqual(['b'])
    const proof = await new FakeRequest(extension, refusedUrl).send()
    const loadedAt = Date.now()
    await proof.receive(200, bare)
    extension.stop()
    const seen: unknown[] = []
    vi.doMock('../../../src/platform/when-in-effect', () => ({
      async whenInEffect() {
        if (seen.length) return
        seen.push(scene.off())
        await proof.complete(200, bare, false)
        await extension.commit(1, refusedUrl, { status: 200, loadedAt })
        seen.push(scene.step()?.state, extension.badge(1))
      },
    }))
    await extension.wake()
    await vi.waitUntil(() => seen.length === 3)
    await extension.idle()
    expect(seen).toEqual([[], 'checking', '401'])
    await scene.play()
    expect([scene.step()?.state, scene.off()]).toEqual(['fixed', ['b']])
  })

  it('a page that never answers ends it while the worker lives', async () => {
    const scene = await searchScene(people, [['b']])
    await scene.take()
    await scene.extension.pass(45_000)
    expect(scene.step()).toMatchObject({ state: 'unavailable', note: { id: 'bisect_nothing' } })
    expect(scene.off()).toEqual([])
  })

  it('a worker that dies again and again ends the search', async () => {
    const scene = await searchScene(people, [['b']])
    await scene.take()
    for (let life = 0; life < 6 && scene.step()?.state === 'checking'; life++) {
      scene.extension.stop()
      await scene.extension.wake()
      await scene.extension.idle()
    }
    expect(scene.step()).toMatchObject({ state: 'unavailable', note: { id: 'bisect_died' } })
    expect(scene.off()).toEqual([])
  })

  it('the browser, after something was found and before the person has decided: it is on again', async () => {
    const scene = await searchScene(people, [['b']])
    await scene.take()
    await scene.play()
    scene.extension.stop()
    await scene.extension.wake()
    await scene.extension.idle()
    // The worker alone: the page works with it off.
    expect(scene.off()).toEqual(['b'])
    await restartBrowser(scene)
    expect(scene.off()).toEqual([])
    expect(await news(scene)).toEqual({ what: 'recovered', names: ['The b'], host: 'intranet.acme.test' })
    await scene.extension.ask('bisect', { what: 'dismiss' })
    expect(await news(scene)).toBeUndefined()
  })

  it('the permission: what is off is told of', async () => {
    const scene = await searchScene(people, [['b']])
    await scene.take()
    await scene.play()
    // What is left of it without the permission has neither `get` nor `setEnabled`.
    Object.assign(scene.extension.api.browser, { management: {} })
    await scene.extension.ask('bisect', { what: 'switch-on' })
    expect(await news(scene)).toMatchObject({ what: 'stuck', names: ['The b'] })
  })
})

describe('what the person does meanwhile', () => {
  it('closing the tab ends the search', async () => {
    const scene = await searchScene(people, [['b']])
    await scene.take()
    await scene
      .play((round) => {
        if (round === 2) throw new Error('enough')
        return undefined
      })
      .catch(() => undefined)
    expect(scene.off()).not.toEqual([])
    await scene.extension.closeTab(1)
    expect(scene.off()).toEqual([])
  })

  it('an update waits until nothing is off and nothing can be undone', async () => {
    const scene = await searchScene(people, [['b']])
    await scene.take()
    const offer = async () => {
      scene.extension.api.fire.onUpdateAvailable.fire()
      await scene.extension.idle()
      return scene.extension.world.updates
    }
    expect(await offer()).toBe(0)
    await scene.extension.ask('bisect', { what: 'stop' })
    expect(await offer()).toBe(1)
  })
})
