import { describe, expect, it } from 'vitest'
import { makeDigest } from '../../src/evidence/digest'
import { isPlainName, redactName } from '../../src/evidence/redact-name'

describe('redactName', () => {
  it.each([
    'X-Amz-Date',
    'load[chunk_0]',
    'connect.sid',
    'PHPSESSID',
    '__Secure-1PSID',
    '__Host-id',
    'XSRF-TOKEN',
    'x-b3-traceid',
    '$select',
    'SCRAM-SHA-256',
    'ab',
    '',
  ])('keeps %s', (name) => expect(redactName(name)).toBe(name))

  it.each([
    ['cnry-name-4f9d2b7c', '…'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.abc', '…'],
    ['1795240635561', '…'],
    ['a b', '…'],
    ['x'.repeat(65), '…'],
    ['wordpress_logged_in_0123456789abcdef0123456789abcdef', 'wordpress_logged_in_…'],
    ['.AspNetCore.Antiforgery.VyLW6ORzMgk', '.AspNetCore.Antiforgery.…'],
    ['OpenIdConnect.nonce.aG9yc2UxMjM', 'OpenIdConnect.nonce.…'],
    ['a\u202eb', '…'],
  ])('reduces %s', (name, shown) => expect(redactName(name)).toBe(shown))

  it('keeps hidden names apart', () => {
    const digest = makeDigest(Uint8Array.of(1))
    const [one, other] = ['_ga_1A2B3C4D5E', '_ga_9Z8Y7X6W5V'].map((name) => redactName(name, digest))
    expect(one).toMatch(/^_ga_…[\w-]{4}$/)
    expect(one).not.toBe(other)
    expect(redactName('sid', digest)).toBe('sid')
  })
})

describe('isPlainName', () => {
  it.each([
    ['token_v2', true],
    ['line12', true],
    ['a1b2c3', false],
    ['x12345', false],
  ])('%s: %s', (name, plain) => expect(isPlainName(name)).toBe(plain))
})
