import fc from 'fast-check'
import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { makeDigest } from '../../src/evidence/digest'

describe('makeDigest', () => {
  it('is HMAC-SHA256, cut to 96 bits', () =>
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), fc.string(), (key, text) => {
        const whole = createHmac('sha256', key).update(text).digest()
        expect(makeDigest(key)(text)).toBe(whole.subarray(0, 12).toString('base64url'))
      }),
    ))

  it('tells the same from another, and means nothing under another key', () => {
    const [one, other] = [makeDigest(Uint8Array.of(1)), makeDigest(Uint8Array.of(2))]
    expect(one('a')).toBe(one('a'))
    expect(one('a')).not.toBe(one('b'))
    expect(one('a')).not.toBe(other('a'))
  })
})
