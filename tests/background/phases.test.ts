import { describe, expect, it } from 'vitest'
import { advance } from '../../src/background/phases'
import { makeDigest } from '../../src/evidence/digest'
import type { RequestDetails, RequestEvent } from '../../src/platform/web-request'
import type { Flight } from '../../src/store/flights'

const digest = makeDigest(new Uint8Array(32))
const base: RequestDetails = {
  requestId: '7',
  url: 'https://intranet.acme.test/reports?token=canary-query',
  method: 'GET',
  type: 'main_frame',
  tabId: 1,
  frameId: 0,
  timeStamp: 100,
}
const headers = (texts: Record<string, string>) => Object.entries(texts).map(([name, value]) => ({ name, value }))
type Phase = readonly [RequestEvent, Partial<RequestDetails>?]

const fly = (phases: readonly Phase[], more: Partial<RequestDetails> = {}, full = true): Flight | undefined =>
  phases.reduce<Flight | undefined>(
    (flight, [event, details], index) =>
      advance(event, { ...base, ...more, timeStamp: 100 + index, ...details }, flight, digest, full),
    undefined,
  )
const sent = (texts: Record<string, string>): Phase[] => [
  ['onBeforeSendHeaders', { requestHeaders: headers(texts) }],
  ['onSendHeaders', { requestHeaders: headers(texts) }],
]
const received = (status: number, texts: Record<string, string> = {}): Phase => [
  'onHeadersReceived',
  { statusCode: status, responseHeaders: headers(texts) },
]
const completed = (status: number, more: Partial<RequestDetails> = {}): Phase => [
  'onCompleted',
  { statusCode: status, ...more },
]

describe('a request from its first to its last event', () => {
  it('tells what was sent, answered, asked and how it ended', () => {
    const asked: Phase = ['onAuthRequired', { scheme: 'basic', realm: 'Staff' }]
    const flight = fly([
      ...sent({ Cookie: 'sid=abc' }),
      received(401, { server: 'nginx' }),
      asked,
      completed(401, { ip: '10.0.0.1' }),
    ])
    expect(flight).toMatchObject({
      tabId: 1,
      exchange: {
        ...{ id: '7', kind: 'page', method: 'GET', startedAt: 100, frameId: 0 },
        request: { cookies: [{ name: 'sid' }], complete: 'page-only', changes: [] },
        answer: { status: 401, at: 102, headers: { server: 'nginx' } },
        prompts: [{ scheme: 'basic', realm: 'Staff', at: 103 }],
        end: { at: 104, status: 401, ip: '10.0.0.1' },
      },
    })
  })

  it('holds no secret of it at any time', () => {
    const secrets = {
      Cookie: 'sid=canary-cookie',
      Authorization: 'Bearer canary-bearer',
      'X-Api-Key': 'canary-key',
      Referer: 'https://x.test/?code=canary-referer',
    }
    const answered = { 'set-cookie': 'sid=canary-set', location: '/next?code=canary-location' }
    const phases = [...sent(secrets), received(401, answered), completed(401, { responseHeaders: headers(answered) })]
    for (let count = 1; count <= phases.length; count++)
      expect(JSON.stringify(fly(phases.slice(0, count)))).not.toContain('canary')
  })

  it('begins wherever the worker comes in', () => {
    expect(fly([received(401), completed(401)])).toMatchObject({
      exchange: { answer: { status: 401 }, end: { status: 401 } },
    })
    expect(fly([received(401)])?.exchange.request).toBeUndefined()
    expect(fly([completed(401)])?.exchange.answer).toBeUndefined()
  })

  it('is none where nobody waits for it, or where it is no page of the web', () => {
    expect(fly([received(401)], { type: 'ping' })).toBeUndefined()
    expect(fly([received(401)], { url: 'ftp://x.test/' })).toBeUndefined()
    expect(fly([received(401)], { type: 'sub_frame' })?.exchange.kind).toBe('frame')
  })
})

describe('a redirect', () => {
  const chain = fly([
    ...sent({ Cookie: 'sid=abc' }),
    received(302, { location: '/login' }),
    ['onBeforeRedirect', { statusCode: 302, redirectUrl: 'https://intranet.acme.test/login' }],
    ['onBeforeSendHeaders', { url: 'https://intranet.acme.test/login', requestHeaders: [] }],
  ])

  it('is a station of the way, and the next one begins anew', () => {
    expect(chain?.exchange).toMatchObject({
      address: { path: '/login' },
      redirects: [{ address: { path: '/reports' }, status: 302, method: 'GET' }],
      startedAt: 104,
      begunAt: 100,
    })
    expect(chain?.exchange.answer).toBeUndefined()
    expect(chain?.exchange.request).toBeUndefined()
  })

  it('keeps what its answer set, reduced', () => {
    const redirects = (texts: Record<string, string>) =>
      fly([
        received(302, { location: '/login', ...texts }),
        ['onBeforeRedirect', { statusCode: 302, redirectUrl: base.url }],
      ])?.exchange.redirects
    const stations = redirects({ 'set-cookie': 'sid=canary-set; Path=/' })
    expect(stations).toMatchObject([{ setCookies: [{ name: 'sid', path: '/' }] }])
    expect(JSON.stringify(stations)).not.toContain('canary')
    expect(redirects({})?.[0]).not.toHaveProperty('setCookies')
  })

  it('without end stays within bounds', () => {
    const loop = Array.from({ length: 60 }, (): Phase => ['onBeforeRedirect', { statusCode: 302 }])
    const { redirects, begunAt } = fly(loop)!.exchange
    expect([redirects.length, begunAt]).toEqual([20, 100])
    expect(fly(sent({}))?.exchange).not.toHaveProperty('begunAt')
  })
})

describe('another extension', () => {
  const before: Phase = ['onBeforeSendHeaders', { requestHeaders: headers({ Authorization: 'Bearer a', 'X-A': '1' }) }]
  const after = (texts: Record<string, string>): Phase => ['onSendHeaders', { requestHeaders: headers(texts) }]

  it('is seen where it changes what is sent', () => {
    const changes = fly([before, after({ Authorization: 'Bearer b', 'X-B': '1' })])?.exchange.request?.changes
    expect(changes).toEqual(
      expect.arrayContaining([
        { name: 'authorization', how: 'changed' },
        { name: 'x-a', how: 'removed' },
        { name: 'x-b', how: 'added' },
      ]),
    )
    expect(fly([before, after({ Authorization: 'Bearer a', 'X-A': '1' })])?.exchange.request?.changes).toEqual([])
  })

  it('is not known of where we came in too late', () => {
    expect(fly([after({ Authorization: 'Bearer b' })])?.exchange.request?.changes).toBeUndefined()
  })

  it('is seen where it changes what was answered, and only of one and the same answer', () => {
    const first = received(401, { 'www-authenticate': 'Bearer' })
    const last = (status: number) => completed(status, { responseHeaders: headers({ 'x-frame-options': 'DENY' }) })
    expect(fly([first, last(401)])?.exchange.answer?.changes?.length).toBeGreaterThan(0)
    expect(fly([first, last(200)])?.exchange.answer?.changes).toBeUndefined()
    expect(fly([first, completed(401)])?.exchange.answer?.changes).toBeUndefined()
  })

  it.each(['Digest realm="Staff", nonce="1"', 'Bearer, Basic realm="Staff"', 'NTLM', 'Negotiate'])(
    'is not accused where Chromium may have answered %s from a login that it keeps: the last answer counts',
    (challenge) => {
      // As measured: of the second round nothing is told but the headers at the end.
      const last = headers({ 'www-authenticate': 'Token realm="App"', 'set-cookie': 'sid=canary', 'x-request-id': '2' })
      const flight = fly([
        received(401, { 'www-authenticate': challenge, 'set-cookie': 'gate=canary' }),
        completed(401, { responseHeaders: last, statusLine: 'HTTP/1.1 401 Session over' }),
      ])
      expect(flight?.exchange.answer).toMatchObject({
        ...{ status: 401, at: 100, phrase: 'Session over' },
        challenges: [{ scheme: 'Token' }],
        setCookies: [{ name: 'sid' }],
      })
      expect(flight?.exchange.answer).not.toHaveProperty('changes')
      expect(JSON.stringify(flight)).not.toContain('canary')
    },
  )

  it('leaves the first answer where the last one is the same, or is not shown', () => {
    const texts = { 'www-authenticate': 'Basic', server: 'nginx' }
    const first = fly([received(401, texts)])?.exchange.answer
    const shown = completed(401, { responseHeaders: headers({ ...texts, date: 'Sun, 22 Nov 2026 04:00:00 GMT' }) })
    expect(fly([received(401, texts), shown])?.exchange.answer).toEqual(first)
    expect(fly([received(401, texts), completed(401)])?.exchange.answer).toEqual(first)
    expect(fly([received(401, texts), completed(200, { responseHeaders: [] })])?.exchange.answer).toEqual(first)
  })

  it('is seen where the sign-in window opens of a challenge that is shown to nobody', () => {
    const first = received(401, { 'www-authenticate': 'Basic', 'x-round': '1' })
    const end = (texts: Record<string, string>): Phase[] => [
      ['onAuthRequired', { scheme: 'basic', responseHeaders: headers(texts) }],
      completed(401, { responseHeaders: headers(texts) }),
    ]
    const taken = fly([first, ...end({ 'x-round': '1' })])?.exchange
    expect(taken?.answer).toMatchObject({
      challenges: [{ scheme: 'Basic' }],
      changes: [{ name: 'www-authenticate', how: 'removed' }],
    })
    const again = fly([first, ...end({ 'www-authenticate': 'Basic', 'x-round': '2' })])?.exchange
    expect(again?.answer).not.toHaveProperty('changes')
    expect(again?.prompts).toHaveLength(1)
    expect(fly([first, ['onAuthRequired', { scheme: 'basic' }]])?.exchange.answer).not.toHaveProperty('changes')
  })
})

describe('what kind of request it is', () => {
  const options = { type: 'xmlhttprequest', method: 'OPTIONS' }

  it('is told by its headers where they are seen', () => {
    expect(fly(sent({ 'Access-Control-Request-Method': 'PUT' }), options)?.exchange.kind).toBe('preflight')
    expect(fly(sent({ Accept: '*/*' }), { type: 'xmlhttprequest' })?.exchange.kind).toBe('call')
  })

  it('of a worker is marked as such', () => {
    expect(fly([received(401)], { type: 'xmlhttprequest', tabId: -1 })?.exchange.ofWorker).toBe(true)
    expect(fly([received(401)], { type: 'xmlhttprequest' })?.exchange.ofWorker).toBeUndefined()
  })
})

describe('the sign-in window', () => {
  it('of a proxy is none of the site’s', () => {
    const ask = (isProxy: boolean): Phase => ['onAuthRequired', { scheme: 'basic', isProxy }]
    expect(fly([received(401), ask(true)])?.exchange.prompts).toEqual([])
    expect(fly([received(401), ask(false)])?.exchange.prompts).toHaveLength(1)
  })

  it('that is asked for again and again, with a realm without end, stays within bounds', () => {
    const asks = Array.from({ length: 50 }, (): Phase => [
      'onAuthRequired',
      { scheme: 'basic', realm: 'x'.repeat(9_000) },
    ])
    const prompts = fly([received(401), ...asks])?.exchange.prompts ?? []
    expect(prompts).toHaveLength(10)
    expect(prompts[0]?.realm?.length).toBeLessThanOrEqual(100)
  })
})

describe('a listener that is not shown all headers', () => {
  it('says nothing of cookies', () => {
    const flight = fly([...sent({ Accept: '*/*' }), received(401)], { type: 'xmlhttprequest' }, false)
    expect(flight?.exchange.request).toBeDefined()
    expect(flight?.exchange.request).not.toHaveProperty('cookies')
    expect(flight?.exchange.answer).not.toHaveProperty('setCookies')
    expect(fly([...sent({}), received(401)])?.exchange.request?.cookies).toEqual([])
  })

  it('takes nothing away from what another was shown', () => {
    const seen = fly([...sent({ Cookie: 'sid=abc' }), received(401, { 'set-cookie': 'sid=; Max-Age=0' })])
    const details = { ...base, statusCode: 401, requestHeaders: [], responseHeaders: [] }
    expect(advance('onSendHeaders', details, seen, digest, false)?.exchange.request?.cookies).toHaveLength(1)
    expect(advance('onHeadersReceived', details, seen, digest, false)?.exchange.answer?.setCookies).toHaveLength(1)
  })
})

describe('an error', () => {
  it('keeps the status that was answered before it', () => {
    const failed: Phase = ['onErrorOccurred', { error: 'net::ERR_FAILED' }]
    expect(fly([received(401), failed])?.exchange.end).toMatchObject({ error: 'net::ERR_FAILED', status: 401 })
    expect(fly([failed])?.exchange.end).not.toHaveProperty('status')
  })
})
