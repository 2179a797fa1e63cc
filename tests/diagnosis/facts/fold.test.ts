import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../src/diagnosis/facts/fold'

/** The same for every alphabet at once: what the short way for ASCII must not differ from. */
function foldAny(text: string): string {
  return text
    .replace(/\b401\.(?=[1-5]\b|50[1-4]\b)/g, 'substatus ')
    .replace(/([\p{Ll}\d])(\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .toLowerCase()
    .replace(/\bcan(?:'t|not)\b/g, 'can not')
    .replace(/n't\b/g, ' not')
    .replace(/authoris/g, 'authoriz')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .trim()
}

describe('fold', () => {
  it.each([
    ['InvalidApiKey', 'invalid api key'],
    ['invalid_api-key', 'invalid api key'],
    ['JWTExpired: "exp"', 'jwt expired exp'],
    ["You can't; it doesn't. Cannot!", 'you can not it does not can not'],
    ['401.3 and 401.502, not 401.9', 'substatus 3 and substatus 502 not 401 9'],
    ['Échec de l’accès', 'echec de l acces'],
    ['ÉchecAccès', 'echec acces'],
    ['令牌 过期', '令牌 过期'],
    ['Unauthorised: not authorised', 'unauthorized not authorized'],
    ['autorisé', 'autorise'],
  ])('%s: %s', (text, plain) => expect(fold(text)).toBe(plain))

  const piece = fc.constantFrom(
    'a',
    'B',
    'Ab',
    'aBC',
    '401.',
    '3',
    '502',
    '_',
    '-',
    ' ',
    "'",
    "n't",
    'cannot',
    'authoris',
    'é',
    'Ł',
    'Я',
    'я',
    '𝐀',
    '\n',
    '\0',
  )
  const mixed = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''))
  it('says of ASCII what it says of every alphabet', () => {
    const property = fc.property(fc.oneof(fc.string(), mixed), (text) => fold(text) === foldAny(text))
    fc.assert(property, { numRuns: 2000 })
  })
})
