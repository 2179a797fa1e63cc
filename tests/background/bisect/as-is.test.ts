import { afterEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest } from '../../support/fake-request'
import { playUntil, refusedUrl, type SearchScene, searchScene } from '../../support/search-for-extensions'

afterEach(() => void vi.useRealTimers())

const incident = ({ extension }: SearchScene) => extension.record(1)!.incidents[0]!
const seen = (scene: SearchScene) => {
  const { exchange, evidence, diagnosis } = incident(scene)
  return { exchange, evidence, diagnosis }
}
const stop = ({ extension }: SearchScene) => extension.ask('bisect', { what: 'stop' })

/** A page that is refused whatever is off, and the first round of its search, in which nothing is. */
async function searched(): Promise<SearchScene> {
  const scene = await searchScene(['a', 'b', 'vault 1password'], [[]])
  await scene.take()
  await playUntil(scene, 1)
  return scene
}

describe('what was seen, after a search that was cut short', () => {
  it('is what it was with all extensions on', async () => {
    const scene = await searched()
    const before = seen(scene)
    await playUntil(scene, 1)
    // That round showed another refusal.
    expect(incident(scene).exchange.id).not.toBe(before.exchange.id)
    await stop(scene)
    expect(scene.off()).toEqual([])
    expect(seen(scene)).toEqual(before)
    expect(incident(scene)).not.toHaveProperty('asIs')
  })

  it('is that also in the last round with all of them on, before that one is answered', async () => {
    const scene = await searchScene(['a', 'b', 'c', 'd'], [['a'], ['c']])
    await scene.take()
    await playUntil(scene, 1)
    const before = seen(scene)
    while (scene.off().length) await playUntil(scene, 1)
    expect(scene.step()).toMatchObject({ state: 'checking' })
    expect(incident(scene).exchange.id).not.toBe(before.exchange.id)
    await stop(scene)
    expect(seen(scene)).toEqual(before)
  })

  it('stays so where the answer of a round comes after it', async () => {
    const scene = await searched()
    const before = seen(scene)
    const late = await new FakeRequest(scene.extension, refusedUrl).send()
    vi.advanceTimersByTime(20)
    await stop(scene)
    await late.receive(401)
    await late.complete(401)
    expect(seen(scene)).toEqual(before)
    // What is asked from now on shows how things are.
    vi.advanceTimersByTime(20)
    await new FakeRequest(scene.extension, refusedUrl).run(401, {})
    expect(incident(scene).exchange.id).not.toBe(before.exchange.id)
  })

  it('is what the rounds showed where they went to the end', async () => {
    const scene = await searched()
    const before = seen(scene)
    await scene.play()
    expect(scene.step()).toMatchObject({ state: 'no-help', note: { id: 'bisect_none' } })
    expect(incident(scene).exchange.id).not.toBe(before.exchange.id)
    expect(incident(scene)).not.toHaveProperty('asIs')
  })
})
