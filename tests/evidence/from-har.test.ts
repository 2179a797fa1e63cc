import { describe, expect, it } from 'vitest'
import { HarError, readHar, readOffset } from '../../src/evidence/from-har'

const key = new Uint8Array(32).fill(1)

interface Part {
  url?: string
  status?: number
  request?: object[]
  response?: object[]
  [other: string]: unknown
}
let clock = 0
const entry = ({
  url = 'https://a.test/',
  status = 401,
  request = [],
  response = [],
  redirectURL = '',
  content,
  ...other
}: Part) => ({
  startedDateTime: new Date(Date.UTC(2026, 10, 21) + clock++ * 1000).toISOString(),
  time: 20,
  request: { method: 'GET', url, headers: request },
  response: { status, headers: response, redirectURL, content: content ?? { mimeType: 'text/html', text: '' } },
  _resourceType: 'document',
  ...other,
})
const log = (entries: object[], creator = 'recorder') => ({
  log: { version: '1.2', creator: { name: creator }, entries },
})
const read = (...entries: Part[]) => readHar(log(entries.map(entry)), key)

describe('readHar', () => {
  it('makes an exchange of an entry', () => {
    const [exchange] = read({
      request: [
        { name: 'authorization', value: 'Bearer abc' },
        { name: 'cookie', value: 'sid=1' },
        { name: 'referer', value: 'https://b.test/x' },
      ],
      response: [{ name: 'www-authenticate', value: 'Bearer error="invalid_token"' }],
      content: { mimeType: 'application/json', text: '{"error":"invalid_token"}' },
      serverIPAddress: '127.0.0.1',
      _fromCache: 'disk',
    })
    expect(exchange).toMatchObject({
      id: '0',
      kind: 'page',
      method: 'GET',
      initiator: { origin: 'https://b.test', relation: 'cross-site' },
      request: { complete: 'all', cookies: [{ name: 'sid' }], credentials: [{ scheme: 'bearer' }] },
      answer: { status: 401, challenges: [{ scheme: 'Bearer' }], setCookies: [] },
      prompts: [],
      redirects: [],
      end: { status: 401, fromCache: true, ip: '127.0.0.1' },
      wording: { type: 'json', fields: { error: 'invalid_token' } },
    })
    expect(exchange?.end?.at).toBe((exchange?.startedAt ?? 0) + 20)
  })

  it('leaves out what is no web address and what nobody waits for, and keeps the numbers of the rest', () => {
    const exchanges = read({ url: 'chrome-extension://x/y' }, { _resourceType: 'ping' }, {})
    expect(exchanges.map(({ id }) => id)).toEqual(['2'])
  })

  it('joins a redirect to what followed it', () => {
    const exchanges = read(
      { status: 302, redirectURL: 'https://a.test/two' },
      { url: 'https://a.test/other', status: 200 },
      { url: 'https://a.test/two', status: 303, response: [{ name: 'Location', value: '/three' }] },
      { url: 'https://a.test/three#x' },
      { status: 302, redirectURL: 'https://a.test/never' },
    )
    expect(
      exchanges.map(({ id, redirects }) => [id, redirects.map(({ address, status }) => `${address.path} ${status}`)]),
    ).toEqual([
      ['1', []],
      ['3', ['/ 302', '/two 303']],
      ['4', []],
    ])
    const [other, last] = exchanges
    expect([last!.begunAt, last!.startedAt]).toEqual([other!.startedAt - 1_000, other!.startedAt + 2_000])
    expect(other).not.toHaveProperty('begunAt')
  })

  it('knows how each station was asked and what it set', () => {
    const hop = (url: string, redirectURL: string, method: string, ...response: object[]) => {
      const made = entry({ url, status: 302, redirectURL, response })
      return { ...made, request: { ...made.request, method } }
    }
    const cookie = { name: 'Set-Cookie', value: 'sid=canary-set; Path=/' }
    const post = hop('https://a.test/one', 'https://a.test/two', 'post', cookie)
    const odd = hop('https://a.test/two', 'https://a.test/three', 'canary-1')
    const [exchange] = readHar(log([post, odd, entry({ url: 'https://a.test/three' })]), key)
    expect(exchange?.redirects).toMatchObject([
      { method: 'POST', setCookies: [{ name: 'sid', path: '/' }] },
      { method: '…' },
    ])
    expect(exchange?.redirects[1]).not.toHaveProperty('setCookies')
    expect(JSON.stringify(exchange)).not.toMatch(/canary/i)
  })

  it('does not join a redirect of a picture to a page', () => {
    const exchanges = read(
      { status: 302, redirectURL: 'https://a.test/two', _resourceType: 'image' },
      { url: 'https://a.test/two' },
    )
    expect(exchanges).toHaveLength(2)
  })

  it('has no answer where there was none', () => {
    const [exchange] = read({ status: 0, _error: 'net::ERR_FAILED' })
    expect(exchange).not.toHaveProperty('answer')
    expect(exchange?.end).toMatchObject({ error: 'net::ERR_FAILED' })
  })

  it('reads bodies in base64, and no words of answers that went well', () => {
    const text = Buffer.from('<p>Gr\u00fc\u00dfe</p>').toString('base64')
    const body = (mimeType: string) => ({ content: { mimeType, encoding: 'base64', text } })
    const [refused, picture, fine] = read(body('text/html'), body('image/png'), { ...body('text/html'), status: 200 })
    expect(refused?.wording?.text).toBe('Grüße')
    expect(picture).not.toHaveProperty('wording')
    expect(fine).not.toHaveProperty('wording')
  })
})

describe('a sanitised export', () => {
  const seen = (creator: string, ...entries: Part[]) =>
    readHar(log(entries.map(entry), creator), key).map(({ request, answer }) => [
      request?.complete,
      !!request?.cookies,
      !!answer?.setCookies,
    ])
  it('says nothing of cookies and credentials', () =>
    expect(seen('WebInspector', {}, {})).toEqual([
      ['page-only', false, false],
      ['page-only', false, false],
    ]))
  it('is none where one of them stands anywhere', () => {
    const cookie = { request: [{ name: 'cookie', value: 'a=1' }] }
    expect(seen('WebInspector', {}, cookie)).toEqual([
      ['all', true, true],
      ['all', true, true],
    ])
  })
  it('is made by browsers only', () => expect(seen('recorder', {})).toEqual([['all', true, true]]))
})

describe('what cannot be read', () => {
  it.each([
    [null, /not an object/],
    [[], /not an object/],
    [{ log: { entries: {} } }, /log\.entries: not an array/],
    [
      log([{ ...entry({}), request: { method: 'GET', url: 7, headers: [] } }]),
      /log\.entries\[0\]\.request\.url: not a string/,
    ],
  ])('%.30j', (json, message) => {
    expect(() => readHar(json, key)).toThrow(HarError)
    expect(() => readHar(json, key)).toThrow(message)
  })
})

describe('readOffset', () => {
  it.each([
    ['2026-11-21T05:34:04.426Z', 0],
    ['2026-11-21T05:34:04+01:00', 60],
    ['2026-11-21T05:34:04-0330', -210],
  ])('%s', (startedDateTime, minutes) => expect(readOffset(log([{ startedDateTime }]))).toBe(minutes))
  it('of nothing is UTC', () => expect(readOffset(log([]))).toBe(0))
})
