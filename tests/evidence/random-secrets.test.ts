import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { makeDigest } from '../../src/evidence/digest'
import { readHar } from '../../src/evidence/from-har'
import { readAddress, readAnswer, readRequest } from '../../src/evidence/from-web-request'
import { leaksOf } from '../support/canaries'

// Each run reads a whole exchange in every way, which a busy machine takes its time for.
vi.setConfig({ testTimeout: 60_000 })

const key = new Uint8Array(32).fill(7)
const digest = makeDigest(key)

const from = (units: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...units), minLength, maxLength })

/** As sign-ins, keys and links hold them: letters and digits mixed, no word of any language. */
const secret = fc
  .oneof(
    from('bcdfghjkmnpqrstvwxzBCDFGHJKMNPQRSTVWXZ23456789', 16, 48),
    from('bcdfghjkmnpqrstvwxz23456789', 20, 40),
    from('0123456789abcdef', 32),
    from('0123456789abcdef', 64),
    fc.uuid(),
  )
  // A run of digits alone may stand in any date or version.
  .filter((text) => !/\d{8}|(.)\1{4}/.test(text) && /\d/.test(text) && /[a-z]/i.test(text))

const sentNames = ['Authorization', 'Cookie', 'X-Api-Key', 'X-Auth-Token', 'Proxy-Authorization', 'Referer', 'Origin', 'X-Request-Id', 'If-None-Match', 'User-Agent', 'Accept'] // prettier-ignore
const gotNames = ['WWW-Authenticate', 'Set-Cookie', 'Location', 'Link', 'ETag', 'Server', 'Via', 'X-Trace', 'X-Error-Message', 'Proxy-Status', 'Content-Disposition', 'Refresh', 'DPoP-Nonce', 'Authentication-Info', 'Retry-After', 'Cache-Control'] // prettier-ignore
const anyName = (names: readonly string[]) =>
  fc.oneof(fc.constantFrom(...names), fc.stringMatching(/^X-[A-Z][a-z]{2,8}$/))

/** How a secret may stand in a value. */
const shapes: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `Bearer ${text}`,
  (text) => `Basic ${Buffer.from(`ann:${text}`).toString('base64')}`,
  (text) => `a=1; sid=${text}; Path=/x/${text}`,
  (text) => `Digest realm="${text}", nonce="${text}", opaque=${text}`,
  (text) => `Bearer error="invalid_token", error_description="The token ${text} is no good"`,
  (text) => `https://ann:${text}@app.test/${text}/x?token=${text}&q=${text}#${text}`,
  (text) => `attachment; filename="${text}.pdf"`,
  (text) => `the key "${text}" was refused`,
  (text) => encodeURIComponent(`{"access_token":"${text}"}`),
  (text) => Buffer.from(text).toString('base64'),
  (text) => Buffer.from(text).toString('hex'),
]
const shape = fc.constantFrom(...shapes)
const headers = (names: readonly string[]) =>
  fc.array(fc.record({ name: anyName(names), shape }), { minLength: 1, maxLength: 6 })
const bodies: readonly ((text: string) => readonly [type: string, body: string])[] = [
  (text) => [
    'application/json',
    JSON.stringify({ error: 'invalid_token', message: `bad ${text}`, access_token: text }),
  ],
  (text) => ['application/json', JSON.stringify({ [text]: { deep: [text, { token: text }] } })],
  (text) => [
    'text/html',
    `<title>No ${text}</title><p>Your key ${text}</p><input value="${text}"><a href="/x?${text}">x</a>`,
  ],
  (text) => ['text/plain', `token=${text}\nkey: ${text}`],
  (text) => ['application/json', `{"token":"${text}`],
]
const exchange = fc.record({
  secret,
  sent: headers(sentNames),
  got: headers(gotNames),
  address: fc.array(fc.constantFrom('user', 'path', 'segment', 'query', 'name', 'bare', 'fragment', 'matrix'), {
    maxLength: 5,
  }),
  body: fc.constantFrom(...bodies),
  kind: fc.constantFrom('document', 'fetch', 'iframe', 'image'),
})

function urlOf(places: readonly string[], text: string): string {
  const has = (place: string) => places.includes(place)
  const path = ['/api', ...(has('path') ? [`/${text}`] : []), ...(has('segment') ? [`/reset/${text}/ok`] : []), ...(has('matrix') ? [`/x;sid=${text}`] : [])] // prettier-ignore
  const query = [...(has('query') ? [`code=${text}`] : []), ...(has('name') ? [`${text}=1`] : []), ...(has('bare') ? [text] : [])] // prettier-ignore
  return `https://${has('user') ? `ann:${text}@` : ''}app.test${path.join('')}${query.length ? `?${query.join('&')}` : ''}${has('fragment') ? `#access_token=${text}` : ''}`
}

type Planted = typeof exchange extends fc.Arbitrary<infer T> ? T : never

function readAll({ secret: text, sent, got, address, body, kind }: Planted) {
  const url = urlOf(address, text)
  const write = (list: Planted['sent']) => list.map(({ name, shape: wrap }) => ({ name, value: wrap(text) }))
  const [mimeType, content] = body(text)
  const entry = {
    ...{ startedDateTime: '2026-11-21T09:00:00Z', time: 5, _resourceType: kind, _error: `net::${text}` },
    request: { method: 'POST', url, headers: write(sent), postData: { mimeType: 'text/plain', text } },
    response: { status: 401, headers: write(got), content: { mimeType, text: content }, redirectURL: '' },
  }
  const log = { version: '1.2', creator: { name: 'x', version: '1' }, entries: [entry] }
  return {
    har: readHar({ log }, key),
    address: readAddress(url, digest),
    answer: readAnswer({ status: 401, headers: write(got), at: 0 }, digest, { sawSetCookie: true, url }),
    request: readRequest(write(sent), digest, { complete: 'all', sawCookies: true, url }),
  }
}

describe('a secret in any place of any exchange', () => {
  it('survives in no field that is kept', () =>
    fc.assert(
      fc.property(exchange, (planted) => {
        expect(leaksOf(JSON.stringify(readAll(planted)), [planted.secret])).toEqual([])
      }),
      { numRuns: 400 },
    ))

  it('was read: what is kept tells its length', () => {
    fc.assert(
      fc.property(secret, (text) => {
        const sent = [{ name: 'Authorization', shape: shapes[1]! }]
        const planted: Planted = { secret: text, sent, got: [], address: ['query'], body: bodies[0]!, kind: 'fetch' }
        const { har, address, request } = readAll(planted)
        expect(request.credentials).toMatchObject([{ scheme: 'bearer', length: text.length }])
        expect(address?.query).toMatchObject([{ name: 'code', length: text.length }])
        expect(har).toMatchObject([{ wording: { fields: { error: 'invalid_token' } } }])
      }),
      { numRuns: 50 },
    )
  })

  it('would be found', () => {
    const [text = ''] = fc.sample(secret, 1)
    for (const wrap of shapes) expect(leaksOf(JSON.stringify({ kept: wrap(text) }), [text])).toEqual([text])
  })
})
