import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeWorld } from '../support/fake-browser'
import { FakeRequest } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'
const basic = { 'www-authenticate': 'Basic realm="Staff"' }
let extension: Extension

beforeEach(async () => (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

/** As Chromium tells of a page that asks: an empty one under the window, into which nobody may look. */
async function ask(to = url): Promise<void> {
  const request = await new FakeRequest(extension, to).send()
  await request.receive(401, basic)
  await request.ask('basic', 'Staff')
  await request.complete(401, basic)
  await extension.commit(1, to)
}

async function titled(title: string): Promise<void> {
  if (!extension.isAwake) await extension.wake()
  extension.api.fire.onUpdated.fire(1, { title })
  await extension.idle()
}

const incident = () => extension.record(1)?.incidents[0]
const firstCause = () => incident()?.diagnosis?.ranked[0].cause

describe('a sign-in window over a refusal without a body', () => {
  it('is closed once the error page has its title: it was asked for once, and nobody’s password was wrong', async () => {
    await ask()
    expect(incident()?.state).toBe('asking')
    await ask()
    await titled('intranet.acme.test')
    expect(incident()).toMatchObject({ state: 'open', cancelled: true })
    expect(firstCause()).toBe('not-signed-in')
    expect(extension.badge(1)).toBe('401')
  })

  it('that asks once more is open: the page under it has no title', async () => {
    await ask()
    await ask()
    expect(incident()?.cancelled).toBeUndefined()
    expect(firstCause()).toBe('wrong-credentials')
  })

  it.each(['intranet.acme.test/reports', 'https://intranet.acme.test', 'intranet.acme.test:8443'])(
    'loaded again over a page with a title, is not closed by the address %s in its place',
    async (title) => {
      await ask()
      await ask()
      await titled(title)
      await extension.pass(2_000)
      expect(incident()?.cancelled).toBeUndefined()
    },
  )

  it.each([
    ['http://intranet.acme.test/', undefined],
    ['http://intranet.acme.test/?all', true],
    ['http://intranet.acme.test:8080/', true],
    ['https://intranet.acme.test/', true],
  ])('at %s the host alone says that it is closed: %s', async (url, closed) => {
    await ask(url)
    await ask(url)
    await titled('intranet.acme.test')
    await extension.pass(2_000)
    expect(incident()?.cancelled).toBe(closed)
  })

  it('is not closed by the title of the page that stood there before', async () => {
    await extension.commit(1, 'https://intranet.acme.test/home', { status: 200, loadedAt: Date.now() })
    const request = await new FakeRequest(extension, url).send()
    await request.receive(401, basic)
    await request.ask('basic', 'Staff')
    await request.complete(401, basic)
    await titled('(1) Home')
    await extension.pass(2_000)
    expect(incident()?.cancelled).toBeUndefined()
  })

  it('that closed while the worker slept is noticed, though the request of it was not', async () => {
    await ask()
    extension.stop()
    await titled('intranet.acme.test')
    expect(incident()?.cancelled).toBeUndefined()
    await extension.pass(1_500)
    expect(incident()).toMatchObject({ state: 'open', cancelled: true })
  })
})

describe('a sign-in window that ends the request (Firefox)', () => {
  beforeEach(async () => (extension = await startExtension(makeWorld(true))))

  /** The page is in the tab before its request is on record. */
  async function closeEarly(until: 'window' | 'end'): Promise<void> {
    const request = await new FakeRequest(extension, url).send()
    await extension.commit(1, url)
    await request.receive(401, basic)
    await request.ask('basic', 'Staff')
    if (until === 'end') await request.complete(401, basic)
    await extension.pass(2_000)
  }

  it('is closed by then, though nothing tells of its page any more', async () => {
    await closeEarly('end')
    expect(incident()).toMatchObject({ state: 'open', cancelled: true })
    expect(extension.badge(1)).toBe('401')
  })

  it('is open as long as the request is held', async () => {
    await closeEarly('window')
    expect(incident()).toMatchObject({ state: 'asking' })
    expect(incident()?.cancelled).toBeUndefined()
    expect(extension.badge(1)).toBe('')
  })
})
