import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RequestDetails, RequestEvent } from '../../src/platform/web-request'
import { makeWorld } from '../support/fake-browser'
import { FakeRequest } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const site = 'https://intranet.acme.test'
let extension: Extension
beforeEach(async () => void (extension = await startExtension(makeWorld(true))))
afterEach(() => void vi.useRealTimers())

type Event = readonly [RequestEvent, Partial<RequestDetails>]
/** Listeners in the order in which the background registers them. */
const listeners: readonly RequestEvent[] = [
  'onBeforeSendHeaders',
  'onSendHeaders',
  'onHeadersReceived',
  'onAuthRequired',
  'onBeforeRedirect',
  'onCompleted',
  'onErrorOccurred',
]

/** A navigation that wakes the background, of which it is told listener by listener. `gap`: ms between its events. */
async function wakeBy(events: readonly Event[], gap = 10): Promise<void> {
  extension.stop()
  const first = Date.now()
  const told = events.map(([event, more], index) => ({ event, more: { ...more, timeStamp: first + index * gap } }))
  vi.advanceTimersByTime(events.length * gap + 1)
  const common = { requestId: 'waking', type: 'main_frame', tabId: 1, frameId: 0 }
  // Those for pages are registered first.
  for (const isOfPages of [true, false])
    for (const listener of listeners)
      for (const { event, more } of told)
        if (event === listener && (more.type === undefined) === isOfPages)
          await extension.request(event, {
            ...common,
            ...{ url: site, method: 'GET', requestHeaders: [], responseHeaders: [] },
            ...more,
          })
  await extension.pass(250)
}

/** From `/start` by way of a redirect to `/reports`. */
const redirected = (status: number, ...more: readonly Event[]): Event[] => {
  const from = { url: `${site}/start`, method: 'POST' }
  const to = { url: `${site}/reports` }
  return [
    ['onBeforeSendHeaders', from],
    ['onSendHeaders', from],
    ['onHeadersReceived', { ...from, statusCode: 303 }],
    ['onBeforeRedirect', { ...from, statusCode: 303, redirectUrl: to.url }],
    ['onBeforeSendHeaders', to],
    ['onSendHeaders', to],
    ['onHeadersReceived', { ...to, statusCode: status }],
    ...more,
  ]
}
const end = (statusCode: number): Event => ['onCompleted', { url: `${site}/reports`, statusCode }]
const seen = () => extension.record(1)?.incidents[0]?.exchange

describe('a redirect that wakes a Firefox', () => {
  it.each([10, 0])('is put together as it happened, its events %i ms apart', async (gap) => {
    await wakeBy(redirected(401, end(401)), gap)
    expect(seen()).toMatchObject({
      ...{ method: 'GET', address: { path: '/reports' }, answer: { status: 401 }, end: { status: 401 } },
      redirects: [{ address: { path: '/start' }, status: 303, method: 'POST' }],
      request: { credentials: [] },
    })
    expect(extension.badge(1)).toBe('401')
  })

  it('that ends well is the page of the tab', async () => {
    await wakeBy(redirected(200, end(200)))
    expect(extension.record(1)?.page?.exchange).toMatchObject({ address: { path: '/reports' }, end: { status: 200 } })
    expect(extension.badge(1)).toBe('')
  })

  it('is followed as far as it came where its end is long in coming', async () => {
    await wakeBy(redirected(401))
    expect(seen()).toBeUndefined()
    await extension.pass(2_000)
    expect(seen()).toMatchObject({ answer: { status: 401 }, redirects: [{ status: 303 }] })
    await extension.request('onCompleted', {
      ...{ requestId: 'waking', type: 'main_frame', tabId: 1, frameId: 0, method: 'GET' },
      ...{ url: `${site}/reports`, statusCode: 401, timeStamp: Date.now() },
    })
    await extension.idle()
    expect(seen()).toMatchObject({ end: { status: 401 } })
  })
})

describe('a call that wakes a Firefox, and the page to which its answer leads', () => {
  const call = (path: string, statusCode: number, more: Partial<RequestDetails> = {}): Event[] => {
    const sent = { ...{ requestId: 'call', type: 'xmlhttprequest', initiator: site, method: 'POST' }, ...more }
    const url = site + path
    return [
      ['onSendHeaders', { ...sent, url }],
      ['onHeadersReceived', { ...sent, url, statusCode }],
      ['onCompleted', { ...sent, url, statusCode }],
    ]
  }
  const page = (path: string): Event[] => [
    ['onBeforeSendHeaders', { url: site + path }],
    ['onSendHeaders', { url: site + path }],
    ['onHeadersReceived', { url: site + path, statusCode: 200 }],
    ['onCompleted', { url: site + path, statusCode: 200 }],
  ]
  const shown = () => [extension.record(1)?.page?.exchange.address.path, extension.badge(1)]

  it('are told apart: what was refused has been left for it', async () => {
    await wakeBy([...call('/api/orders', 401), ...page('/login')])
    await extension.pass(5_000)
    expect(shown()).toEqual(['/login', ''])
  })

  it('are put in order, too, where the page itself asks for what is refused', async () => {
    await wakeBy([...page('/reports'), ...call('/api/orders', 401)])
    await extension.pass(5_000)
    expect(shown()).toEqual(['/reports', '401'])
  })

  it('wait for one another while the page is long in coming', async () => {
    await wakeBy([...call('/api/orders', 401), ...page('/login').slice(0, 2)])
    expect(seen()).toBeUndefined()
    await extension.pass(2_000)
    expect(seen()).toMatchObject({ kind: 'call', end: { status: 401 } })
  })

  it.each([
    [200, ''],
    [401, '401'],
  ])('of a tab of which nothing is known, leave the page’s own retry to end it: %i', async (status, badge) => {
    extension.openTab(2)
    const inTab = (events: readonly Event[], requestId: string) =>
      events.map(([event, more]): Event => [event, { ...more, tabId: 2, requestId }])
    await wakeBy([
      ...inTab(page('/app'), 'page'),
      ...inTab(call('/api/orders', 401, { method: 'GET' }), 'first'),
      ...inTab(call('/api/refresh', 200), 'refresh'),
      ...inTab(call('/api/orders', status, { method: 'GET' }), 'retry'),
    ])
    await extension.pass(6_000)
    expect(extension.badge(2)).toBe(badge)
  })
})

describe('what begins later', () => {
  it('is followed at once', async () => {
    await extension.pass(1_000)
    await (await new FakeRequest(extension, `${site}/reports`).send()).receive(401)
    expect(seen()).toMatchObject({ answer: { status: 401 } })
  })
})

describe('Chromium', () => {
  it('tells everything in its order: nothing waits', async () => {
    extension = await startExtension()
    await (await new FakeRequest(extension, `${site}/reports`).send()).receive(401)
    expect(seen()).toMatchObject({ answer: { status: 401 } })
  })
})
