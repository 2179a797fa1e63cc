import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrub } from '../../src/evidence/scrub'
import { windowsOf } from '../support/canaries'

describe('what is said stays', () => {
  it.each([
    "The token expired at '11/21/2026 05:34:04'",
    'Jwt expired at 2026-11-21T05:34:04Z',
    'HTTP Error 401.2 - Unauthorized',
    'Format is Authorization: Bearer [token]',
    "No 'Authorization: Basic' header found. Either the client didn't send one",
    "'exp' claim timestamp check failed",
    'TF400813: The user is not authorized to access this resource.',
    'error code: 401',
    'Apache/2.4.62 (Debian) OpenSSL/3.0.11 PHP/8.2.7',
    'Microsoft.TeamFoundation.Framework.Server.UnauthorizedRequestException',
    'パスワードが必要です。Espace privé — Größe',
    'See https://developer.acme.test/v3/auth for more',
    'Token type is not allowed.',
    'RS256 RS384 ES256K EdDSA',
    '2FA_REQUIRED',
    'E401_LOCKED: the 2fa code is wrong',
    'Please wait… before',
  ])('%s', (text) => expect(scrub(text, 300)).toBe(text))
})

describe('what may be a secret goes', () => {
  it.each([
    ['Incorrect API key provided: 8kaL5ja$**oQnP. Sorry', 'Incorrect API key provided: …. Sorry'],
    ['your 2fa code a7: b4f9', 'your 2fa code …: …'],
    ['bad eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.abc token', 'bad … token'],
    ['id 1c4b2d1e-aaaa-bbbb-cccc-1234567890ab, sorry', 'id …, sorry'],
    ['mail ann.smith@acme.test now', 'mail …@acme.test now'],
    ['see https://ann:pw@acme.test/reset/abc?x=1#y', 'see https://acme.test/reset/…?…'],
    ['postgres://ann:pw@db/x', '…'],
    ['password is hunter2 ok', 'password is … ok'],
    ['password: swordfish!', 'password: …!'],
    ['{"user": "ann", "password": "swordfish"}', '{"user": "…", "password": "…"}'],
    ['{"a":"b","password":"swordfish"}', '{"…"}'],
    ['a=b&client_secret=swordfish', '…'],
    ['Authorization: Bearer swordfish', 'Authorization: Bearer …'],
    ['Your code is 493817.', 'Your code is ….'],
    ['1234 is your code', '… is your code'],
    ['Enter the 6-digit code', 'Enter the 6-digit code'],
    ['Enter the code 6-zebra', 'Enter the code …'],
    ['the PIN 4711', 'the PIN …'],
    ['card 4111 1111 1111', 'card …'],
    ['call 493817', 'call …'],
    ['pa$$word or p@ssword!', '… or …!'],
    ['x%41%42%43 y', '… y'],
    ['日本語abc123def日本語', '日本語…日本語'],
    ['ｓｅｃ４８ｒｅｔ', '…'],
  ])('%s', (text, shown) => expect(scrub(text, 300)).toBe(shown))

  it('goes also where something invisible cuts it', () => expect(scrub('a 4f9d\u200b2b7c\u00adee b', 99)).toBe('a … b'))
})

describe('what cannot be seen goes', () => {
  it.each([
    ['controls', 'a\u0000b\u0007c\u009bd', 'abcd'],
    ['line ends', 'a\r\n\tb\u2028c', 'a b c'],
    ['direction', 'a\u202eb\u2066c\u200f', 'abc'],
    ['nothing wide', 'a\u200b\u2060\ufeffb', 'ab'],
    ['half a character', 'a\ud800b', 'a\ufffdb'],
    ['tags', 'a\u{e0041}b\ufe0f', 'ab'],
  ])('%s', (_what, text, shown) => expect(scrub(text, 99)).toBe(shown))
})

describe('cutting', () => {
  it('keeps to the length and leaves no half character', () => {
    expect(scrub('word '.repeat(50), 21)).toBe('word word word word …')
    expect(scrub('😀'.repeat(20), 10)).toBe('😀😀😀😀…')
  })

  it('leaves nothing of a secret that it cuts through', () => {
    const filler = 'word '.repeat((4 * 20 + 1024) / 5 - 1)
    expect(scrub(`${filler}abc4f9d2b7c`, 20)).toBe(scrub(filler, 20))
  })

  // Two letters a step: a pattern that backtracks would take minutes.
  it.each(['a', 'a ', 'ab:', '://', 'a@', '%41', '"', '\u200b', '文'])('reads 1 MB of %j in time', (unit) => {
    const started = performance.now()
    expect(scrub(unit.repeat(1_000_000 / unit.length), 4000).length).toBeLessThanOrEqual(4000)
    expect(performance.now() - started).toBeLessThan(5000)
  })
})

describe('properties', () => {
  it('shows nothing of random tokens, wherever they stand', () => {
    const token = fc
      .uint8Array({ minLength: 12, maxLength: 32 })
      .map((octets) => Buffer.from(octets).toString('hex'))
      .filter((text) => /\d.*[a-f]/.test(text))
    const around = fc.constantFrom('', ' ', '"', "'", '(', '<b>', ': ', '=', '日本', '\u200b')
    fc.assert(
      fc.property(token, around, around, (secret, before, after) => {
        const shown = scrub(`The key ${before}${secret}${after} was refused`, 300)
        expect(windowsOf(secret).filter((part) => shown.includes(part))).toEqual([])
        expect(shown).toContain('refused')
      }),
      { numRuns: 150 },
    )
  })

  const wire = fc
    .array(
      fc.oneof(
        fc.nat(0x10ffff).map((point) => String.fromCodePoint(point)),
        fc.constantFrom(
          'a',
          ' ',
          '1',
          '\u0000',
          '\u009b',
          '\u202e',
          '\u200b',
          '\ud800',
          '\udc00',
          '\u{e0041}',
          '\n',
          '…',
        ),
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join(''))

  it('leaves no control or direction character, and keeps to the length', () =>
    fc.assert(
      fc.property(wire, (text) => {
        const shown = scrub(text, 100)
        expect(shown).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}/u)
        expect(shown.length).toBeLessThanOrEqual(100)
      }),
      { numRuns: 150 },
    ))
})
