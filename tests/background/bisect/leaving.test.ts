import { afterEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../../support/fake-request'
import { playUntil, refusedUrl, type SearchScene, searchScene } from '../../support/search-for-extensions'

afterEach(() => void vi.useRealTimers())

/** A search whose round is under way, after so many of them. */
async function searching(rounds: number): Promise<SearchScene> {
  const scene = await searchScene(['a', 'b', 'c'], [['b']])
  await scene.take()
  await playUntil(scene, rounds)
  return scene
}
const news = async ({ extension }: SearchScene) => (await extension.ask('news', { tabId: 1 })) ?? undefined
const host = 'intranet.acme.test'

describe('who leaves the page in the middle of a search', () => {
  it.each([
    ['for another site', 'https://elsewhere.example/'],
    ['for another page of the same site', `https://${host}/other`],
    ['for another site to sign in on', 'https://elsewhere.example/login'],
  ])('%s ends it at once, in any round, and is told', async (_, url) => {
    for (let round = 0; round <= 6; round++) {
      const scene = await searching(round)
      await visit(scene.extension, url, 200)
      expect(scene.off()).toEqual([])
      expect(scene.step()).toMatchObject({ state: 'todo', bisect: { state: 'over' } })
      expect(scene.extension.world.stored.areas.local.get('bisect')).toBeNull()
      expect(await news(scene)).toEqual({ what: 'left', names: [], host })
      await scene.extension.ask('bisect', { what: 'dismiss' })
      expect(await news(scene)).toBeUndefined()
    }
  })

  it('for a page of the browser’s own, too', async () => {
    const scene = await searching(1)
    await scene.extension.commit(1, 'chrome://settings/')
    await scene.extension.pass(1_000)
    expect(scene.off()).toEqual([])
    expect(await news(scene)).toMatchObject({ what: 'left' })
  })

  it.each([
    ['that the browser had kept for the way back', -60_000],
    ['that the site’s own service worker brings', 0],
  ])('for a page %s, of which no request is seen', async (_, age) => {
    for (let round = 0; round <= 6; round++) {
      const scene = await searching(round)
      const loadedAt = Date.now() + age
      await scene.extension.commit(1, `https://${host}/kept`, { status: 200, loadedAt })
      await scene.extension.pass(1_000)
      expect(scene.off()).toEqual([])
      expect(scene.step()).toMatchObject({ state: 'todo', bisect: { state: 'over' } })
      expect(await news(scene)).toEqual({ what: 'left', names: [], host })
    }
  })

  it('for a page that was kept a moment ago, too, once it is clear that it stays', async () => {
    const scene = await searching(1)
    await scene.extension.commit(1, `https://${host}/kept`, { status: 200, loadedAt: Date.now() - 1_000 })
    await scene.extension.pass(1_000)
    expect(scene.off()).toEqual([])
    expect(await news(scene)).toEqual({ what: 'left', names: [], host })
  })

  it('is told so no longer once they look again', async () => {
    const scene = await searching(1)
    await visit(scene.extension, 'https://elsewhere.example/', 200)
    await visit(scene.extension, refusedUrl, 401)
    await scene.take()
    await scene.play()
    expect(scene.step()?.state).toBe('fixed')
    expect(await news(scene)).toBeUndefined()
  })
})

describe('who takes our access away in the middle of a search', () => {
  const ways: [string, (scene: SearchScene) => Promise<unknown>][] = [
    ['has not left the page', ({ extension }) => extension.commit(1, refusedUrl)],
    ['is not said to have a page that asks no more', ({ extension }) => extension.pass(31_000)],
  ]
  it.each(ways)('%s: all are on again, that is told, and gone once the access is back', async (_, then) => {
    for (let round = 0; round <= 6; round++) {
      const scene = await searching(round)
      const { tabs } = scene.extension.world
      tabs.siteAccess = false
      await then(scene)
      await scene.extension.pass(1_000)
      expect(scene.off()).toEqual([])
      const id = round < 2 ? 'bisect_cancelled' : 'bisect_cancelled_open'
      expect(scene.step()).toMatchObject({ state: 'todo', note: { id } })
      expect(await news(scene)).toEqual({ what: 'kept-away', names: [], host })
      const granted = async () => {
        scene.extension.api.fire.onAdded.fire({ permissions: [] })
        await scene.extension.idle()
      }
      await granted()
      expect(await news(scene)).toMatchObject({ what: 'kept-away' })
      tabs.siteAccess = true
      await granted()
      expect(await news(scene)).toBeUndefined()
    }
  })
})

describe('no leaving is', () => {
  it('a page that the person loads again themselves', async () => {
    const scene = await searching(1)
    await visit(scene.extension, refusedUrl, 200)
    await scene.play()
    expect(scene.step()).toMatchObject({ state: 'fixed', bisect: { state: 'found' } })
    expect(await news(scene)).toBeUndefined()
  })

  it.each([
    ['redirects', true],
    ['scripts', false],
  ])('the sign-in page to which the page itself leads by %s: an answer', async (_, redirected) => {
    const scene = await searching(1)
    const signIn = `https://${host}/login`
    if (redirected) {
      const request = await new FakeRequest(scene.extension, refusedUrl).send()
      await request.redirect(302, signIn)
      await request.receive(200)
      await request.complete(200)
    } else await visit(scene.extension, signIn, 200)
    expect(scene.off()).toEqual([])
    expect(scene.step()).toMatchObject({ state: 'no-help', note: { id: 'bisect_elsewhere' } })
    expect(await news(scene)).toBeUndefined()
  })

  it('the reload of the page whose call was refused', async () => {
    const scene = await searching(0)
    const { extension } = scene
    await extension.ask('bisect', { what: 'stop' })
    vi.advanceTimersByTime(20)
    const page = `https://${host}/app`
    const call = async () => {
      await new FakeRequest(extension, `https://${host}/api`, { type: 'xmlhttprequest', initiator: page }).run(401)
      await extension.pass(6_000)
    }
    await visit(extension, page, 200)
    await call()
    const incident = extension.record(1)!.incidents.find(({ kind }) => kind === 'call')!
    await extension.ask('take', { tabId: 1, incident: incident.id, step: 'rule-out-extensions' })
    const own = () => extension.record(1)!.incidents.find(({ kind }) => kind === 'call')!.steps[0]
    await visit(extension, page, 200)
    expect(own()).toMatchObject({ state: 'checking', bisect: { round: 1 } })
    await call()
    expect(own()).toMatchObject({ state: 'checking', bisect: { round: 2 } })
  })
})
