import { describe, expect, it } from 'vitest'
import { kindOfEntry, readEntries } from '../../src/evidence/har-entry'

const har = (entry: object = {}, request: object = {}, response: object = {}) => ({
  log: {
    entries: [
      {
        startedDateTime: '2026-11-21T05:34:04.426Z',
        time: 6,
        request: { method: 'get', url: 'https://a.test/', headers: [], ...request },
        response: { status: 401, headers: [], content: { mimeType: 'text/plain', text: 'no' }, ...response },
        ...entry,
      },
    ],
  },
})
const first = (...parts: Parameters<typeof har>) => {
  const [entry] = readEntries(har(...parts))
  if (!entry) throw new Error('no entry')
  return entry
}

describe('readEntries', () => {
  it('reads', () =>
    expect(
      first({ _fromCache: 'disk', serverIPAddress: '::1', _resourceType: 'XHR', _error: 'net::ERR_FAILED' }),
    ).toMatchObject({
      index: 0,
      startedAt: Date.UTC(2026, 10, 21, 5, 34, 4, 426),
      time: 6,
      method: 'GET',
      status: 401,
      body: { text: 'no', type: 'text/plain', base64: false },
      resourceType: 'xhr',
      fromCache: true,
      ip: '::1',
      error: 'net::ERR_FAILED',
    }))

  it.each([
    [null, 'not an object'],
    [{}, 'log: missing'],
    [{ log: {} }, 'log.entries: missing'],
    [{ log: { entries: [1] } }, 'log.entries[0]: not an object'],
    [har({}, { url: 3 }), 'log.entries[0].request.url: not a string'],
    [har({ startedDateTime: 'x' }), 'log.entries[0].startedDateTime: not a date and time'],
    [har({}, { headers: [{ name: 'a' }] }), 'log.entries[0].request.headers[0].value: missing'],
    [har({}, {}, { status: '401' }), 'log.entries[0].response.status: not a number'],
  ])('refuses %.40j', (json, message) => expect(() => readEntries(json)).toThrow(message))

  it('lives without what may be missing', () => {
    expect(first({ time: undefined }, {}, { content: undefined })).toMatchObject({
      time: 0,
      fromCache: false,
      resourceType: '',
    })
    expect(first({ _initiator: 'x' })).not.toHaveProperty('initiatorUrl')
  })

  it('finds the script that asked', () => {
    const stack = { callFrames: [], parent: { callFrames: [{ url: 'https://a.test/app.js' }] } }
    expect(first({ _initiator: { type: 'script', stack } }).initiatorUrl).toBe('https://a.test/app.js')
    expect(first({ _initiator: { type: 'parser', url: 'https://a.test/p' } }).initiatorUrl).toBe('https://a.test/p')
  })
})

describe('a login in the address', () => {
  const url = 'https://a.test/reports?x=1'
  it.each([
    ['is told by the document’s own', 'https://ann:pw@a.test/reports?x=1#top', 'ann'],
    ['is none where the document has none', url, ''],
    ['is none of another address', 'https://ann:pw@a.test/other', ''],
    ['is none of another host', 'https://ann:pw@b.test/reports?x=1', ''],
    ['is none where that cannot be read', 'about:blank', ''],
  ])('%s', (_what, _documentURL, user) => expect(new URL(first({ _documentURL }, { url }).url).username).toBe(user))
  it('is none where no document is recorded', () => expect(first({}, { url }).url).toBe(url))
})

describe('kindOfEntry', () => {
  const header = (name: string, value: string) => ({ headers: [{ name, value }] })
  it.each([
    ['document', {}, 'page'],
    ['document', header('sec-fetch-dest', 'iframe'), 'frame'],
    ['iframe', {}, 'frame'],
    ['fetch', {}, 'call'],
    ['image', {}, 'part'],
    ['preflight', {}, 'preflight'],
    ['fetch', { method: 'OPTIONS', ...header('Access-Control-Request-Method', 'PUT') }, 'preflight'],
    ['fetch', { method: 'OPTIONS' }, 'call'],
    ['ping', {}, undefined],
    ['websocket', {}, 'call'],
    ['', header('Sec-Fetch-Dest', 'document'), 'page'],
    ['', header('Sec-Fetch-Dest', 'empty'), 'call'],
    ['', header('Sec-Fetch-Dest', 'style'), 'part'],
    ['', header('Accept', 'text/html,*/*'), 'page'],
    ['', {}, 'call'],
  ])('%s %j: %s', (type, request, kind) => expect(kindOfEntry(first({ _resourceType: type }, request))).toBe(kind))
})
