import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const html = '<p>Too many requests, please try again later.</p>'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

async function waitFor(seconds: number, tabId = 1): Promise<void> {
  const more = { answer: { 'retry-after': String(seconds) }, html, tabId }
  await visit(extension, 'https://photos.acme.test/gallery', 401, more)
  const incident = extension.record(tabId)!.incidents[0]!.id
  await extension.ask('take', { tabId, incident, step: 'wait-and-retry' })
}
const reloaded = () => extension.world.tabs.reloads.map(({ tabId }) => tabId)

describe('waits', () => {
  it('end though the worker died, by the alarm', async () => {
    await waitFor(120)
    extension.stop()
    await extension.pass(122_000)
    expect(reloaded()).toEqual([1])
  })

  it('end in time though the worker died and was woken by something else', async () => {
    await waitFor(120)
    extension.stop()
    await extension.wake()
    await extension.idle()
    expect(extension.record(1)?.incidents[0]?.steps[0]).toMatchObject({ state: 'running' })
    await extension.pass(122_000)
    expect(reloaded()).toEqual([1])
  })

  it('end each at its own time', async () => {
    extension.openTab(2)
    await waitFor(300)
    await waitFor(120, 2)
    await extension.pass(125_000)
    expect(reloaded()).toEqual([2])
    await extension.pass(180_000)
    expect(reloaded()).toEqual([2, 1])
  })

  it('end though the browser refuses to load the page of another one again, which is said of that', async () => {
    extension.openTab(2)
    await waitFor(60)
    await waitFor(120, 2)
    const { tabs } = extension.api.browser
    const reload = tabs.reload
    tabs.reload = (async (tabId: number, how: never) => {
      if (tabId === 1) throw new Error('Tabs cannot be edited right now (user may be dragging a tab).')
      return reload(tabId, how)
    }) as never
    await extension.pass(62_000)
    const note = { id: 'step_not_reloaded' }
    expect(extension.record(1)?.incidents[0]?.steps).toMatchObject([{ state: 'unchecked', note }])
    await extension.pass(70_000)
    expect(reloaded()).toEqual([2])
    expect(extension.record(2)?.incidents[0]?.steps).toMatchObject([{ state: 'checking' }])
  })

  it('end once, though timer and alarm ring', async () => {
    await waitFor(60)
    await extension.pass(62_000)
    extension.api.fire.onAlarm.fire({ name: 'wait' })
    await extension.idle()
    expect(reloaded()).toEqual([1])
  })

  it('that a check began anew end though the worker died', async () => {
    await waitFor(60)
    await extension.pass(62_000)
    const more = { answer: { 'retry-after': '120' }, html }
    await visit(extension, 'https://photos.acme.test/gallery', 401, more)
    extension.stop()
    await extension.pass(110_000)
    expect(reloaded()).toEqual([1])
    await extension.pass(14_000)
    expect(reloaded()).toEqual([1, 1])
  })

  describe('of a site from which the person keeps us away meanwhile', () => {
    const pause = () => extension.record(1)?.incidents[0]?.steps[0]
    const takeAccess = () => void (extension.world.tabs.siteAccess = false)

    it('end at once, which is said, and nothing is loaded again; with the access back they can be begun anew', async () => {
      await waitFor(120)
      await extension.pass(20_000)
      takeAccess()
      extension.api.fire.onTakenAway.fire({ permissions: [] })
      await extension.idle()
      expect(pause()).toMatchObject({ state: 'unavailable', note: { id: 'step_no_access' } })
      await extension.pass(122_000)
      expect(reloaded()).toEqual([])
      extension.world.tabs.siteAccess = true
      extension.api.fire.onAdded.fire({ permissions: [] })
      await extension.idle()
      expect(pause()).toMatchObject({ state: 'todo' })
      expect(pause()).not.toHaveProperty('note')
    })

    it.each([
      ['the worker begins anew', async () => (extension.stop(), void (await extension.wake()))],
      ['their time is over', async () => extension.pass(122_000)],
      ['the popup is opened', async () => void (await extension.ask('look', { tabId: 1 }))],
    ])('end where nothing told of that once %s', async (_, happens) => {
      await waitFor(120)
      takeAccess()
      await happens()
      await extension.idle()
      expect(pause()).toMatchObject({ state: 'unavailable', note: { id: 'step_no_access' } })
      expect(reloaded()).toEqual([])
    })

    it('go on where something else was taken away', async () => {
      await waitFor(120)
      extension.api.fire.onTakenAway.fire({ permissions: ['management'] })
      await extension.ask('look', { tabId: 1 })
      expect(pause()).toMatchObject({ state: 'running' })
      await extension.pass(122_000)
      expect(reloaded()).toEqual([1])
    })
  })

  it('leave alone a tab that is gone', async () => {
    await waitFor(60)
    await extension.closeTab(1)
    await extension.pass(70_000)
    expect(reloaded()).toEqual([])
  })
})
