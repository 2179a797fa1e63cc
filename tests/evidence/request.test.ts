import { describe, expect, it } from 'vitest'
import { makeDigest } from '../../src/evidence/digest'
import { readRequest } from '../../src/evidence/request'

const digest = makeDigest(Uint8Array.of(1))
const headers = [
  { name: 'Authorization', value: 'Bearer abc' },
  { name: 'Cookie', value: 'a=1; b=2' },
  { name: 'X-Api-Key', value: 'k' },
  { name: 'Referer', value: 'https://a.test/x?token=1' },
  { name: 'Sec-Fetch-Site', value: 'same-origin' },
]

describe('readRequest', () => {
  it('reduces', () =>
    expect(
      readRequest(headers, digest, { complete: 'all', sawCookies: true, url: 'https://a.test/?token=x' }),
    ).toMatchObject({
      names: ['authorization', 'cookie', 'x-api-key', 'referer', 'sec-fetch-site'],
      credentials: [{ from: 'authorization' }, { from: 'header', name: 'x-api-key' }, { from: 'query', name: 'token' }],
      complete: 'all',
      cookies: [{ name: 'a' }, { name: 'b' }],
      headers: { referer: 'https://a.test', 'sec-fetch-site': 'same-origin' },
    }))

  it('tells "no cookies were sent" from "we could not see"', () => {
    expect(readRequest([], digest, { complete: 'page-only', sawCookies: true })).toEqual({
      names: [],
      credentials: [],
      complete: 'page-only',
      cookies: [],
      headers: {},
    })
    expect(readRequest(headers, digest, { complete: 'page-only', sawCookies: false })).not.toHaveProperty('cookies')
  })

  it('hands changes on', () => {
    const changes = [{ name: 'cookie', how: 'removed' as const }]
    expect(readRequest([], digest, { complete: 'all', sawCookies: false, changes }).changes).toEqual(changes)
  })

  it('keeps 400 cookies small', () => {
    const cookies = Array.from({ length: 400 }, (_, index) => `name${index}=${'v'.repeat(500)}`).join('; ')
    const facts = readRequest([{ name: 'Cookie', value: cookies }], digest, { complete: 'all', sawCookies: true })
    expect(facts.cookies).toHaveLength(400)
    expect(JSON.stringify(facts).length).toBeLessThan(40_000)
  })
})
