import { describe, expect, it } from 'vitest'
import {
  isDateLike,
  isPlain,
  isPlainNumber,
  isTechnical,
  isWord,
  looksRandom,
  piecesOf,
  wordsOf,
} from '../../src/evidence/words'

const judged = (judge: (text: string) => boolean, texts: string) => texts.split(' ').filter((text) => !judge(text))

describe('isWord', () => {
  it('takes words of languages and programs', () =>
    expect(
      judged(
        isWord,
        'session UnauthorizedRequestException XMLHttpRequest DPoP PHPSESSID AspNetCore Größe パスワード TLS a',
      ),
    ).toEqual([]))
  it('takes nothing random', () => {
    const random = 'hunter2 aBcDeFgHiJ xkqjzvbnmw QWRTZXCVBN abc-def sessionsessionsessionsession'
    expect(judged((text) => !isWord(text), random)).toEqual([])
  })
})

describe('isTechnical', () => {
  it('knows names with digits', () =>
    expect(judged(isTechnical, 'v60 oauth2 RS256 ES256K sha256 x86_64 AADSTS700082 TF400813 PGRST301 60s 2nd')).toEqual(
      [],
    ))
  it('knows no others', () =>
    expect(judged((text) => !isTechnical(text), 'hunter2 abc123 v12345 s3cret rs25 1a2b')).toEqual([]))
})

describe('isPlainNumber', () => {
  it('takes small numbers, dates, times, versions and IP addresses', () =>
    expect(
      judged(isPlainNumber, '0 401 4096 2026-11-21 2026-11-21T05:34:04Z 11/21/2026 05:34:04 1.22.1 192.168.1.20'),
    ).toEqual([]))
  it('takes no codes', () =>
    expect(judged((text) => !isPlainNumber(text), '493817 12345 4111-1111 2026-1 1.2345')).toEqual([]))
})

describe('isPlain', () => {
  it('takes what error texts are made of', () =>
    expect(
      judged(
        isPlain,
        'invalid_token nginx/1.22.1 HTTP/1.1 Apache/2.4.62 express-jwt/dist/index.js:33:23 401.2 RS256,HS512 e.g. and/or 2FA',
      ),
    ).toEqual([]))
  it('takes nothing that may be a secret', () =>
    expect(
      judged(
        (text) => !isPlain(text),
        '8df4a823-1e1e-4bc4 sk_live_4eC39HqLyjW aB-cDe_fG-hIj a.b.cd.e.f 1234-5678 Tr0ub4dor cnry-x-7Hq2',
      ),
    ).toEqual([]))
})

describe('looksRandom', () => {
  it.each([
    [['aB', 'cDe', 'fG', 'hIj', 'kL'], true],
    [['ab', 'c', 'd', 'ef'], true],
    [['access', 'token'], false],
    [['X', 'WP', 'Total'], false],
    [['rest', 'not', 'logged', 'in'], false],
  ])('%j: %s', (pieces, random) => expect(looksRandom(pieces)).toBe(random))
})

describe('pieces and words', () => {
  it('are cut where letters and digits end, and at humps', () => {
    expect(piecesOf('a-b_c.d/é1')).toEqual(['a', 'b', 'c', 'd', 'é1'])
    expect(wordsOf('resetPassword-v2')).toEqual(['reset', 'password', 'v2'])
  })
})

describe('isDateLike', () => {
  it.each([
    ['2026-11-21T05', true],
    ['05:34', true],
    ['11/21/26', true],
    ['493817', false],
    ['4-8', false],
  ])('%s: %s', (text, like) => expect(isDateLike(text)).toBe(like))
})
