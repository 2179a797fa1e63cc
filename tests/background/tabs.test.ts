import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { turn } from '../support/fake/calls'
import { FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

describe('the badge', () => {
  it('is painted again when the navigation commits, which wipes it', async () => {
    await new FakeRequest(extension, url).run(401)
    extension.world.tabs.badges.clear()
    await extension.commit(1, url)
    expect(extension.badge(1)).toBe('401')
  })

  it('is painted again by a worker that knows nothing yet', async () => {
    await new FakeRequest(extension, url).run(401)
    extension.stop()
    await extension.commit(1, url)
    expect(extension.badge(1)).toBe('401')
  })

  it('stays when a page of which nothing can be read is still that of the site', async () => {
    await visit(extension, url, 401)
    await extension.commit(1, url, undefined)
    expect(extension.badge(1)).toBe('401')
  })

  it.each(['chrome://newtab/', 'about:blank', 'file:///home/notes.html', 'chrome-extension://other/page.html'])(
    'goes when the tab shows %s',
    async (elsewhere) => {
      await visit(extension, url, 401)
      expect(extension.badge(1)).toBe('401')
      await extension.pass(10_000)
      await extension.commit(1, elsewhere)
      expect(extension.badge(1)).toBe('')
      expect(extension.record(1)?.incidents).toEqual([])
    },
  )

  it('stays when Firefox calls the empty tab complete just before the refused page is in it', async () => {
    await new FakeRequest(extension, url).run(401)
    extension.api.fire.onUpdated.fire(1, { status: 'complete' })
    await extension.idle()
    await extension.commit(1, url)
    await extension.pass(5_000)
    expect(extension.badge(1)).toBe('401')
  })

  it('stays so where the person took their time in the sign-in window before', async () => {
    const basic = { 'www-authenticate': 'Basic realm="Staff"' }
    const request = await new FakeRequest(extension, url).send()
    await request.receive(401, basic)
    await request.ask('basic', 'Staff')
    await extension.pass(20_000)
    await request.fail('NS_ERROR_NET_EMPTY_RESPONSE')
    extension.api.fire.onUpdated.fire(1, { status: 'complete' })
    await extension.idle()
    await extension.commit(1, url)
    await extension.pass(5_000)
    expect(extension.badge(1)).toBe('401')
  })

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8])(
    'stays so where the tab is called empty while the end of that window is on its way to the record for %i turns',
    async (turns) => {
      const basic = { 'www-authenticate': 'Basic realm="Staff"' }
      const request = await new FakeRequest(extension, url).send()
      await request.receive(401, basic)
      await request.ask('basic', 'Staff')
      await extension.pass(20_000)
      await request.fail('NS_ERROR_NET_EMPTY_RESPONSE', false)
      for (let left = turns; left > 0; left--) await turn()
      extension.api.fire.onUpdated.fire(1, { status: 'complete' })
      await extension.idle()
      await extension.commit(1, url)
      await extension.pass(5_000)
      expect(extension.badge(1)).toBe('401')
    },
  )

  it.each([
    [2_500, 'loading', '401'],
    [8_000, 'loading', '401'],
    [2_500, 'complete', ''],
  ] as const)(
    'stays so where a busy browser puts a page into the tab late that nobody may look into: after %i ms, while that is %s: "%s"',
    async (ms, status, badge) => {
      await new FakeRequest(extension, url).run(401)
      extension.world.tabs.open.get(1)!.status = status
      extension.api.fire.onUpdated.fire(1, { status: 'complete' })
      await extension.idle()
      for (let passed = 0; passed < ms; passed += 100) await extension.pass(100)
      await extension.commit(1, url)
      expect(extension.badge(1)).toBe(badge)
    },
  )

  it('is that of the next one, too, which is answered just as nobody would wait for the first any more', async () => {
    await new FakeRequest(extension, url).run(401)
    extension.world.tabs.open.get(1)!.status = 'loading'
    extension.api.fire.onUpdated.fire(1, { status: 'complete' })
    await extension.idle()
    for (let passed = 0; passed < 9_800; passed += 100) await extension.pass(100)
    await new FakeRequest(extension, `${url}/next`).run(401)
    for (let passed = 0; passed < 700; passed += 100) await extension.pass(100)
    await extension.commit(1, `${url}/next`)
    expect(extension.badge(1)).toBe('401')
  })

  it.each(['complete', 'loading'] as const)('goes where the tab stays empty, for all that it is %s', async (status) => {
    await new FakeRequest(extension, url).run(401)
    extension.world.tabs.open.get(1)!.status = status
    extension.api.fire.onUpdated.fire(1, { status: 'complete' })
    await extension.idle()
    for (let passed = 0; passed < 15_000; passed += 100) await extension.pass(100)
    expect(extension.badge(1)).toBe('')
  })

  it('is never painted over a tab in which nothing was refused', async () => {
    await visit(extension, url, 200)
    const before = extension.world.tabs.paints
    await extension.commit(1, url, { status: 200, loadedAt: Date.now() })
    expect(extension.world.tabs.paints).toBe(before)
  })
})

describe('a tab that the browser replaces', () => {
  it('is known by its new id', async () => {
    await visit(extension, url, 401)
    extension.openTab(2, url)
    extension.api.fire.onReplaced.fire(2, 1)
    await extension.idle()
    expect(extension.record(1)).toBeUndefined()
    expect(extension.record(2)?.incidents).toHaveLength(1)
  })
})
