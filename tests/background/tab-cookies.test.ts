import { afterEach, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../support/fake-request'
import { cookie } from '../support/fake/cookies'
import { startExtension } from '../support/fake-worker'

const host = 'intranet.acme.test'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

it.each([
  ['by a page of a tab: it stays', 2, ['prefs', 'cart']],
  ['by our own request: it goes again', undefined, ['prefs']],
])('a cookie is set while we ask the site, %s', async (_, tabId, left) => {
  const extension = await startExtension()
  extension.openTab(2)
  extension.world.jar.cookies = [cookie('prefs', host)]
  await visit(extension, `https://${host}/reports`, 401, { headers: { Cookie: 'prefs=1' } })
  const set = vi.fn(async () => {
    const answer = { 'content-type': 'text/html', 'set-cookie': 'cart=3-books' }
    if (tabId) await new FakeRequest(extension, `https://${host}/shop`, { tabId }).run(200, answer)
    extension.world.jar.cookies.push(cookie('cart', host))
  })
  vi.stubGlobal('fetch', async () => {
    if (!set.mock.calls.length) await set()
    return new Response('', { status: 401 })
  })
  const incident = extension.record(1)!.incidents[0]!.id
  await extension.ask('take', { tabId: 1, incident, step: 'run-checks' })
  await extension.idle()
  expect(set).toHaveBeenCalledTimes(1)
  expect(extension.world.jar.cookies.map(({ name }) => name)).toEqual(left)
})
