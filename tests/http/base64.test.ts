import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeBase64, decodeUtf8 } from '../../src/http/base64'

describe('decodeBase64', () => {
  it('undoes what others wrote', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (octets) => {
        const written = Buffer.from(octets)
        for (const form of ['base64', 'base64url'] as const)
          expect(decodeBase64(written.toString(form))).toEqual(octets)
      }),
    ))

  it.each(['a', 'ab=c', 'ab cd', 'ab===', 'é', 'abcde'])('refuses %j', (text) =>
    expect(decodeBase64(text)).toBeUndefined(),
  )
})

describe('decodeUtf8', () => {
  it('reads UTF-8 and refuses what is none', () => {
    expect(decodeUtf8(new TextEncoder().encode('né😀'))).toBe('né😀')
    expect(decodeUtf8(Uint8Array.of(0xe9, 0x20))).toBeUndefined()
  })
})
