import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cookie } from '../../support/fake/cookies'
import { visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'https://intranet.acme.test/reports'
let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  extension.world.jar.cookies = [cookie('sid', 'intranet.acme.test')]
  await visit(extension, url, 401)
})
afterEach(() => void vi.useRealTimers())

const place = (tabId: number) => ({
  tabId,
  incident: extension.record(tabId)!.incidents[0]!.id,
  step: 'clear-site-data' as const,
})
const preview = (tabId: number) => extension.ask('preview', place(tabId))
const stepOf = (tabId: number) => extension.record(tabId)!.incidents[0]!.steps[0]
async function openSecond(address = url, incognito = false) {
  extension.openTab(2, 'about:blank', incognito)
  await visit(extension, address, 401, { tabId: 2 })
}

describe('cookies that another tab’s step has removed', () => {
  it('are told of where there is none left, with what puts them back', async () => {
    await openSecond()
    const at = Date.now()
    await extension.ask('take', place(1))
    expect(await preview(2)).toMatchObject({
      cookies: [],
      notes: [{ id: 'preview_none' }],
      elsewhere: { place: place(1), at, works: false, undo: { cookies: 1 } },
    })
    const { elsewhere } = (await preview(2))!
    await extension.ask('undo', elsewhere!.place)
    expect((await preview(2))!.cookies.map(({ name }) => name)).toEqual(['sid'])
    expect(await preview(2)).not.toHaveProperty('elsewhere')
  })

  it('are there to be removed again once they are back', async () => {
    await openSecond()
    await extension.ask('take', place(1))
    await extension.ask('take', place(2))
    expect(stepOf(2)).toMatchObject({ state: 'unavailable', note: { id: 'step_no_cookies' } })
    // The step says so itself.
    expect((await preview(2))?.notes).toEqual([])
    await extension.ask('undo', place(1))
    expect(stepOf(2)).toMatchObject({ state: 'todo' })
    expect(stepOf(2)).not.toHaveProperty('note')
  })

  it('are no matter of another host, of a private window, or of the tab itself', async () => {
    await openSecond('https://wiki.acme.test/')
    await extension.ask('take', place(1))
    await extension.ask('take', place(2))
    expect(await preview(2)).not.toHaveProperty('elsewhere')
    await extension.ask('undo', place(1))
    expect(stepOf(2)).toMatchObject({ state: 'unavailable' })
    await extension.ask('take', place(1))
    expect(await preview(1)).not.toHaveProperty('elsewhere')
    await openSecond(url, true)
    expect(await preview(2)).not.toHaveProperty('elsewhere')
  })

  it('are not told of once their time is over', async () => {
    await openSecond()
    await extension.ask('take', place(1))
    await extension.pass(10 * 60_000)
    expect(await preview(2)).toEqual({ cookies: [], notes: [{ id: 'preview_none' }] })
  })
})
