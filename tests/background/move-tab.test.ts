import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../support/fake-request'
import { cookie } from '../support/fake/cookies'
import { type Extension, startExtension } from '../support/fake-worker'
import { playUntil, searchScene } from '../support/search-for-extensions'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const step = (tabId: number) => extension.record(tabId)?.incidents[0]?.steps[0]

function take(id: string): Promise<unknown> {
  const incident = extension.record(1)!.incidents[0]!.id
  return extension.ask('take', { tabId: 1, incident, step: id as 'sign-in' })
}

/** The browser puts tab 1 to sleep, which gives it the id 9. `asleep`: the worker has stopped before. */
async function discard({ asleep = false } = {}): Promise<void> {
  extension.world.tabs.open.delete(1)
  extension.openTab(9, url)
  if (asleep) {
    extension.stop()
    await extension.wake()
  }
  extension.api.fire.onReplaced.fire(9, 1)
  await extension.idle()
}

describe('a tab that the browser gives another id', () => {
  it.each([false, true])('keeps what was refused in it, also where the worker was asleep: %s', async (asleep) => {
    await visit(extension, url, 401)
    const before = extension.record(1)
    await discard({ asleep })
    await extension.pass(5_000)
    expect(extension.record(1)).toBeUndefined()
    expect(extension.record(9)?.incidents.map(({ id }) => id)).toEqual(before?.incidents.map(({ id }) => id))
    expect(extension.badge(9)).toBe('401')
  })

  it.each([false, true])('keeps what can be put back, also where the worker was asleep: %s', async (asleep) => {
    extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
    await visit(extension, url, 401)
    await take('clear-site-data')
    await visit(extension, url, 401)
    expect(extension.world.jar.cookies).toEqual([])
    await discard({ asleep })
    await extension.pass(5_000)
    const incident = extension.record(9)!.incidents[0]!.id
    await extension.ask('undo', { tabId: 9, incident, step: 'clear-site-data' })
    expect(extension.world.jar.cookies).toMatchObject([{ name: 'sid', value: 'value of sid' }])
  })

  it('is still waited for, and asked again', async () => {
    const answer = { 'retry-after': '120' }
    await visit(extension, url, 401, { answer, html: '<p>Too many requests, please try again later.</p>' })
    await take('wait-and-retry')
    await discard()
    await extension.pass(122_000)
    expect(extension.world.tabs.reloads).toEqual([{ tabId: 9, bypassCache: false }])
  })

  it('is what a sign-in comes back to', async () => {
    await visit(extension, `${site}/login`, 200)
    await visit(extension, url, 401)
    await take('sign-in')
    const helper = step(1)!.helperTab!
    await discard()
    const sent = new FakeRequest(extension, `${site}/session`, { tabId: helper, method: 'POST', initiator: site })
    await (await (await (await sent.send()).redirect(303, `${site}/home`, 'GET')).receive(200)).complete(200)
    expect(step(9)).toMatchObject({ state: 'checking' })
    expect(extension.world.tabs.reloads).toMatchObject([{ tabId: 9 }])
  })

  it('is still the one in which to sign in', async () => {
    await visit(extension, `${site}/login`, 200)
    await visit(extension, url, 401)
    await take('sign-in')
    const helper = step(1)!.helperTab!
    extension.world.tabs.open.delete(helper)
    extension.openTab(9, `${site}/login`)
    extension.api.fire.onReplaced.fire(9, helper)
    await extension.idle()
    expect(step(1)).toMatchObject({ state: 'running', helperTab: 9 })
    await extension.closeTab(9)
    expect(step(1)).toMatchObject({ state: 'checking' })
  })

  it('ends what was just being done to it, which is told to nobody any more', async () => {
    vi.stubGlobal('fetch', () => new Promise(() => undefined))
    await visit(extension, url, 401)
    void take('run-checks')
    await extension.idle()
    expect(step(1)).toMatchObject({ state: 'running' })
    await discard()
    expect(step(9)).toMatchObject({ state: 'todo' })
    vi.unstubAllGlobals()
  })

  it('goes on with its search for extensions', async () => {
    const scene = await searchScene(['a', 'b', 'c', 'd'], [['a']])
    extension = scene.extension
    await scene.take()
    await playUntil(scene, 2)
    expect(scene.off()).not.toEqual([])
    await discard()
    expect(step(9)).toMatchObject({ state: 'checking', bisect: { state: 'searching' } })
    await extension.closeTab(9)
    expect(scene.off()).toEqual([])
  })

  it('is forgotten where another page was loaded before it took the place', async () => {
    await visit(extension, url, 401)
    extension.openTab(9)
    await visit(extension, `${site}/home`, 200, { tabId: 9 })
    await discard()
    expect(extension.record(1)).toBeUndefined()
    expect(extension.record(9)?.incidents).toEqual([])
  })

  it('while another tab, which is closed, is forgotten', async () => {
    await visit(extension, url, 401)
    await extension.closeTab(1)
    expect(extension.record(1)).toBeUndefined()
  })
})
