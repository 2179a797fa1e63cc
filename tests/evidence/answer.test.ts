import { describe, expect, it } from 'vitest'
import { readAnswer } from '../../src/evidence/answer'
import { makeDigest } from '../../src/evidence/digest'

const digest = makeDigest(Uint8Array.of(1))
const at = Date.UTC(2026, 10, 21, 5, 34, 5)
const url = 'https://app.acme.test/a/b'
const read = (headers: { name: string; value: string }[], sawSetCookie = true) =>
  readAnswer({ status: 401, headers, at }, digest, { sawSetCookie, url })

describe('readAnswer', () => {
  it('reduces', () => {
    const answer = read([
      { name: 'Server', value: 'nginx/1.22.1' },
      { name: 'DATE', value: 'Sat, 21 Nov 2026 05:34:04 GMT' },
      { name: 'Age', value: '7' },
      { name: 'WWW-Authenticate', value: 'Basic realm="Staff' },
      { name: 'Set-Cookie', value: 'sid=abc; Max-Age=0' },
      { name: 'Location', value: '../next?code=1' },
      { name: 'X-Trace', value: 'abc' },
      { name: 'Vary', value: 'Cookie' },
      { name: 'Vary', value: 'Origin' },
    ])
    expect(answer).toMatchObject({
      status: 401,
      at,
      challenges: [{ scheme: 'Basic', params: [{ name: 'realm', value: 'Staff', length: 5 }] }],
      faults: [{ what: 'unterminated-string', offset: 12, field: 0 }],
      names: ['server', 'date', 'age', 'www-authenticate', 'set-cookie', 'location', 'x-trace', 'vary', 'vary'],
      headers: { server: 'nginx/1.22.1', vary: 'Cookie, Origin', age: '7' },
      setCookies: [{ name: 'sid', removes: true }],
      date: at - 1000,
      age: 7,
      location: { path: '/next', query: [{ name: 'code', length: 1 }] },
    })
    expect(answer.headers).not.toHaveProperty('x-trace')
  })

  it('tells "no cookies were set" from "we could not see"', () => {
    expect(read([]).setCookies).toEqual([])
    expect(read([], false)).not.toHaveProperty('setCookies')
  })

  it('has no date and no age where they are none', () => {
    const answer = read([
      { name: 'Date', value: 'yesterday' },
      { name: 'Age', value: '-1' },
    ])
    expect(answer).not.toHaveProperty('date')
    expect(answer).not.toHaveProperty('age')
  })

  it('stays small under 256 KB of headers', () => {
    const headers = Array.from({ length: 4000 }, (_, index) => ({ name: `X-H${index}`, value: 'word '.repeat(12) }))
    const long = { name: 'Server', value: 'word '.repeat(52_000) }
    expect(JSON.stringify(read([long, ...headers])).length).toBeLessThan(5000)
  })

  it.each([
    ['Unauthorized', undefined],
    ['', undefined],
    ['Authorization Required', undefined],
    ['permission denied - invalid PVE ticket', 'permission denied - invalid PVE ticket'],
    ['Account locked', 'Account locked'],
    ['bad token 4f9d2b7c4f9d2b7c', 'bad token …'],
  ])('keeps what the reason phrase says: %s', (phrase, kept) =>
    expect(readAnswer({ status: 401, phrase, headers: [], at }, digest, { sawSetCookie: true, url }).phrase).toBe(kept),
  )

  it('reads a reason phrase of any length in time', () => {
    const started = performance.now()
    readAnswer({ status: 401, phrase: `${' '.repeat(262_144)}x`, headers: [], at }, digest, { sawSetCookie: true, url })
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
