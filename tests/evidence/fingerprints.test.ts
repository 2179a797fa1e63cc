import { describe, expect, it } from 'vitest'
import { makeDigest } from '../../src/evidence/digest'
import { compareFingerprints, fingerprintHeaders } from '../../src/evidence/fingerprints'

const digest = makeDigest(Uint8Array.of(1))
const print = (headers: Record<string, string>) =>
  fingerprintHeaders(
    Object.entries(headers).map(([name, value]) => ({ name, value })),
    digest,
  )
const full = { 'Accept-Encoding': 'gzip', 'Accept-Language': 'en' }
const compare = (before: Record<string, string>, after: Record<string, string>) =>
  compareFingerprints(print({ ...full, ...before }), print({ ...full, ...after }))

describe('compareFingerprints', () => {
  it.each([
    [
      'changed',
      { Authorization: 'Bearer a' },
      { authorization: 'Bearer b' },
      [{ name: 'authorization', how: 'changed' }],
    ],
    ['removed', { Cookie: 'a=1', Accept: '*/*' }, { Accept: '*/*' }, [{ name: 'cookie', how: 'removed' }]],
    ['added', {}, { 'X-Mod': '1' }, [{ name: 'x-mod', how: 'added' }]],
    ['the same', { Cookie: 'a=1' }, { cookie: 'a=1' }, []],
    [
      'the browser’s own',
      { 'Sec-Fetch-Site': 'none' },
      { 'Sec-Fetch-Site': 'same-origin', Connection: 'close', 'If-None-Match': 'x' },
      [],
    ],
  ])('%s', (_what, before, after, changes) => expect(compare(before, after)).toEqual(changes))

  it('does not judge what only one of the events showed', () => {
    const partly = print({ 'User-Agent': 'x' })
    const whole = print({ ...full, 'User-Agent': 'y', Cookie: 'a=1', Referer: 'https://a.test' })
    expect(compareFingerprints(partly, whole)).toEqual([{ name: 'user-agent', how: 'changed' }])
  })

  it('sees a header that was doubled', () => {
    const once = fingerprintHeaders([{ name: 'Cookie', value: 'a=1' }], digest)
    const twice = fingerprintHeaders(
      [
        { name: 'Cookie', value: 'a=1' },
        { name: 'Cookie', value: 'a=1' },
      ],
      digest,
    )
    expect(compareFingerprints(once, twice)).toEqual([{ name: 'cookie', how: 'changed' }])
  })
})

describe('fingerprintHeaders', () => {
  it('holds no value', () =>
    expect(JSON.stringify(print({ Authorization: 'Bearer swordfish' }))).not.toContain('swordfish'))
})
