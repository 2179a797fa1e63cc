import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const look = () => extension.ask('look', { tabId: 1 })
const loaded = (status: number, address = url) => extension.commit(1, address, { status, loadedAt: Date.now() })

describe('what the popup learns of its tab', () => {
  it('is that it is watched, where we saw the page come, refused or not', async () => {
    for (const status of [200, 401]) {
      await visit(extension, url, status)
      expect(await look()).toEqual({ access: 'watched', host: 'intranet.acme.test' })
    }
  })

  it('is that a download was refused, however long the page stood there before: it still does', async () => {
    const download = `${url}/2025.pdf`
    const page = { status: 200, loadedAt: Date.now() }
    await visit(extension, url, 200)
    await extension.pass(10_000)
    await new FakeRequest(extension, download).run(401, { 'content-disposition': 'attachment; filename=2025.pdf' })
    await extension.commit(1, url, page)
    expect(await look()).toMatchObject({ access: 'watched' })
    expect(extension.record(1)?.incidents).toMatchObject([{ state: 'open', address: { path: '/reports/2025.pdf' } }])
    expect(extension.badge(1)).toBe('401')
  })

  it('is that it was refused before we watched, where the page says so', async () => {
    await loaded(401)
    expect(await look()).toEqual({ access: 'missed', host: 'intranet.acme.test' })
    await extension.ask('reload', { tabId: 1, pastWorker: false })
    expect(extension.world.tabs.reloads).toEqual([{ tabId: 1, bypassCache: false }])
    await visit(extension, url, 401)
    expect(await look()).toMatchObject({ access: 'watched' })
  })

  it('is not that while the browser’s own error page takes the place of the refused one, of which a step is checked', async () => {
    const old = { status: 401, loadedAt: Date.now() }
    await visit(extension, url, 401)
    await extension.pass(10_000)
    const incident = extension.record(1)!.incidents[0]!.id
    await extension.ask('take', { tabId: 1, incident, step: 'reload-fresh' })
    await (await new FakeRequest(extension, url).send()).fail('net::ERR_EMPTY_RESPONSE')
    extension.world.tabs.open.get(1)!.document = old
    expect(await look()).toMatchObject({ access: 'watched' })
    expect(extension.record(1)?.incidents[0]).not.toHaveProperty('away')
    expect(extension.record(1)?.incidents).toMatchObject([{ steps: [{ state: 'unchecked' }] }])
    // Long after, it is the page itself, to which the person went back.
    await extension.pass(10_000)
    await extension.commit(1, url, old)
    await look()
    expect(extension.record(1)?.incidents).toMatchObject([{ away: true }])
  })

  it('is that its own worker refuses it, where it was loaded again and still had no request', async () => {
    await loaded(401)
    expect(await look()).toMatchObject({ access: 'missed' })
    await extension.ask('reload', { tabId: 1, pastWorker: false })
    await loaded(401)
    expect(await look()).toMatchObject({ access: 'worker' })
    await loaded(401, 'https://intranet.acme.test/another')
    expect(await look()).toMatchObject({ access: 'missed' })
    await extension.ask('reload', { tabId: 1, pastWorker: true })
    expect(extension.world.tabs.reloads.map(({ bypassCache }) => bypassCache)).toEqual([false, true])
  })

  it('is not that, where the page from before us was answered well', async () => {
    await loaded(200)
    expect(await look()).toMatchObject({ access: 'watched' })
  })

  it('is that nobody knows, where the page is from before us and cannot be read', async () => {
    await extension.commit(1, url)
    expect(await look()).toEqual({ access: 'unseen', host: 'intranet.acme.test' })
  })

  it('is not that, where the browser’s own page stands for a host that cannot be reached', async () => {
    await (await new FakeRequest(extension, 'https://gone.test/').send()).fail('net::ERR_NAME_NOT_RESOLVED')
    await extension.commit(1, 'https://gone.test/')
    expect(await look()).toMatchObject({ access: 'watched' })
  })

  it('is that the browser asks nobody at this port, whether it tells of a request that failed or of none', async () => {
    const bad = 'http://acme.test:6000/'
    await extension.commit(1, bad)
    expect(await look()).toEqual({ access: 'bad-port', host: 'acme.test:6000' })
    await visit(extension, url, 200)
    await extension.commit(1, bad)
    expect(await look()).toMatchObject({ access: 'bad-port' })
    await (await new FakeRequest(extension, bad).send()).fail('net::ERR_UNSAFE_PORT')
    await extension.commit(1, bad)
    expect(await look()).toMatchObject({ access: 'bad-port' })
  })

  it('is not that where a page came from there all the same, nor of another port', async () => {
    await visit(extension, 'http://acme.test:6000/', 200)
    expect(await look()).toMatchObject({ access: 'watched' })
    await extension.commit(1, 'http://acme.test:6000/old', { status: 200, loadedAt: Date.now() })
    expect(await look()).toMatchObject({ access: 'watched' })
    extension.openTab(2)
    await extension.commit(2, 'http://acme.test:8080/')
    expect(await extension.ask('look', { tabId: 2 })).toMatchObject({ access: 'unseen' })
  })

  it.each(['chrome://extensions/', 'about:blank', 'https://chromewebstore.google.com/detail/x'])(
    'is that nobody may look at %s',
    async (address) => {
      await extension.commit(1, address)
      expect(await look()).toEqual({ access: 'browser-page' })
    },
  )

  it('is that the person keeps us away', async () => {
    await visit(extension, url, 401)
    extension.world.tabs.siteAccess = false
    expect(await look()).toMatchObject({ access: 'no-access' })
  })
})

describe('a page that has come, or will not, and that a busy browser puts into the tab late', () => {
  const bad = 'http://acme.test:6000/'
  const wait = () => void (extension.world.tabs.open.get(1)!.status = 'loading')
  /** The popup is opened now; the tab shows the page 500 ms later. */
  async function lookBefore(address: string, status?: number) {
    const [answer] = await Promise.all([
      look(),
      extension
        .pass(500)
        .then(() => extension.commit(1, address, status ? { status, loadedAt: Date.now() - 500 } : undefined)),
    ])
    return answer
  }

  it.each([
    ['another site’s page', 'https://other.test/'],
    ['a page of the browser’s own', 'chrome://newtab/'],
  ])('is the one that is told of, not what it comes in place of: %s', async (_, before) => {
    await extension.commit(1, before, before.startsWith('https') ? { status: 200, loadedAt: Date.now() } : undefined)
    await extension.pass(10_000)
    await new FakeRequest(extension, url).run(401)
    wait()
    expect(await lookBefore(url, 401)).toEqual({ access: 'watched', host: 'intranet.acme.test' })
  })

  it('is told as another site’s, and not as what the tab was opened for', async () => {
    await visit(extension, 'https://acme.test/', 200)
    await visit(extension, 'https://www.acme.test/orders', 401)
    const incident = extension.record(1)!.incidents[0]!
    await extension.ask('take', { tabId: 1, incident: incident.id, step: 'switch-address' })
    const tabId = extension.record(1)!.incidents[0]!.steps[0]!.helperTab!
    await visit(extension, 'https://acme.test/orders', 200, { tabId })
    expect(await extension.ask('look', { tabId })).toMatchObject({ errand: { step: 'switch-address' } })
    await extension.pass(10_000)
    const loadedAt = Date.now()
    await new FakeRequest(extension, 'https://news.example/', { tabId }).run(200)
    extension.world.tabs.open.get(tabId)!.status = 'loading'
    const looked = extension.ask('look', { tabId })
    await extension.pass(500)
    await extension.commit(tabId, 'https://news.example/', { status: 200, loadedAt })
    expect(await looked).toEqual({ access: 'watched', host: 'news.example' })
  })

  it('is told as one of a port at which the browser asks nobody', async () => {
    await visit(extension, 'http://acme.test:8080/', 403)
    await extension.pass(1_000)
    await (await new FakeRequest(extension, bad).send()).fail('net::ERR_UNSAFE_PORT')
    wait()
    expect(await lookBefore(bad)).toEqual({ access: 'bad-port', host: 'acme.test:6000' })
  })

  it('is waited for no longer than that takes, and not at all where the tab does not wait for it', async () => {
    await visit(extension, 'https://other.test/', 200)
    await new FakeRequest(extension, url).run(401)
    expect(await extension.passDuring(look(), 1_500)).toMatchObject({ host: 'other.test' })
    await new FakeRequest(extension, url).run(401)
    wait()
    expect(await extension.passDuring(look(), 7_000)).toMatchObject({ host: 'other.test' })
  })
})

describe('a step that waits for a permission', () => {
  const stepState = () => extension.record(1)?.incidents[0]?.steps[0]
  const take = () =>
    extension.ask('take', {
      tabId: 1,
      incident: extension.record(1)!.incidents[0]!.id,
      step: 'clear-site-data/storage',
    })

  it('was refused it, where the popup is opened again without it', async () => {
    await visit(extension, url, 401)
    await take()
    expect(stepState()).toMatchObject({ state: 'running', asking: true })
    await look()
    expect(stepState()).toMatchObject({ state: 'unavailable', asking: false, note: { id: 'step_permission_refused' } })
    expect(extension.world.removedData).toEqual([])
  })

  it('waits on where it was granted meanwhile', async () => {
    await visit(extension, url, 401)
    await take()
    extension.world.permissions.add('browsingData')
    await look()
    expect(stepState()).toMatchObject({ asking: true })
  })
})
