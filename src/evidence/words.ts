import { readsLikeWord } from './letter-pairs'

/**
 * What may be shown without being a secret is told by its look: words and small numbers. Anything else, above all letters
 * mixed with digits, is taken for a secret.
 */

/** What stands in for something hidden. */
export const hidden = '…'

const longestWord = 24
const longestCompound = 48

/** Mixed letters and digits that are names of things, lower case. */
const technical = new RegExp(
  `^(?:${[
    'v\\d{1,3}',
    'api[12]|oauth[12]|oauth[12]?0|saml[12]|auth0|office365|m365|o365|b2[bc]|k8s|i18n|l10n|a11y|s3|ec2|2fa|u2f|fido2|web3',
    'x11|h[123]|http[23]|ipv[46]|x509|x64|x86|x86_64|i686|arm64|aarch64|win32|win64|wow64|utf8|utf16|md5|base64|base64url',
    '(?:[rphe]s|a|sha|hs)(?:1|128|192|224|256|384|512)|es256k|ed25519|ed448|x25519|a(?:128|192|256)(?:gcm|gcmkw|kw|cbc)',
    'aadsts\\d{4,7}|tf\\d{6}|vss?\\d{6}|pgrst\\d{3}|kb\\d{6}|ora\\d{5}|deb\\d{1,2}u\\d{1,2}|el\\d|fc\\d{2}|python[23]|php[5-8]|ws2|log4j',
    '(?:e|err|error|http|auth)\\d{3,4}|0xc0000[0-9a-f]{3}',
    '20100101|\\d{1,3}(?:st|nd|rd|th|s|ms|px|x|h|m|d|k|kb|mb)|[45]xx',
  ].join('|')})$`,
)

const humpsOf = (text: string) => text.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[A-Z]/g) ?? []

/** True where pieces are too short for words, or change case as only random letters do: `aB-cDe_fG-hIj`. */
export function looksRandom(pieces: readonly string[]): boolean {
  const letters = pieces.filter((piece) => /^[A-Za-z]+$/.test(piece))
  const length = letters.join('').length
  const humps = letters.flatMap(humpsOf).length
  const scattered = letters.length >= 3 && length >= 6 && length / letters.length < 2
  return scattered || (length >= 8 && humps > letters.length && length / humps < 2.5)
}

const isAcronym = (hump: string) => /^[A-Z]{1,4}$/.test(hump)

/** True where a piece without separators reads as a word of some language, a run of small letters or CamelCase. */
export function isWord(piece: string): boolean {
  if (!/^[\p{L}\p{M}]+$/u.test(piece)) return false
  if (/[^\u0020-\u007e]/.test(piece)) return piece.length <= longestCompound
  if (piece.length <= 5) return true
  // Random letters change case all the time and follow each other as no word's do.
  const humps = humpsOf(piece)
  if (humps.some((hump) => hump.length > 2 && !isAcronym(hump) && !readsLikeWord(hump))) return false
  if (humps.length === 1) return piece.length <= longestWord
  return piece.length <= longestCompound && (humps.length <= 2 || piece.length / humps.length >= 3)
}

/** True for the known names that mix letters and digits, as `oauth2` or `RS256`. */
export const isTechnical = (piece: string) => technical.test(piece.toLowerCase())

/** Pieces of a text between everything that is neither letter nor digit. */
export const piecesOf = (text: string) => text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean)

/** Words of which a name is made: `resetPassword` -> reset, password. */
export const wordsOf = (name: string) =>
  piecesOf(name.replace(/([a-z])([A-Z])/g, '$1 $2')).map((word) => word.toLowerCase())

const plainNumbers = [
  /^\d{1,4}$/,
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/,
  /^\d{1,2}[/.]\d{1,2}[/.]\d{4}$/,
  /^\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:?\d{2})?$/i,
  /^\d{1,3}(?:\.\d{1,3}){1,3}$/,
]

/** True where a text begins as a date or time does. */
export const isDateLike = (text: string) => /^\d{4}-\d{2}-\d{2}|^\d{1,2}[:/]\d{1,2}[:/]\d|^\d{1,2}:\d{2}$/.test(text)

/** True for a date, a time, a version, an IP address or a number of at most four digits. */
export const isPlainNumber = (text: string) => plainNumbers.some((look) => look.test(text))

/** `nginx/1.22.1` */
const productVersion = /\/\d{1,3}(?:\.\d{1,4}){1,4}(?![^)\];,])/

/** True where nothing in a text without white space has the look of a secret. */
export function isPlain(text: string): boolean {
  if (isPlainNumber(text)) return true
  const pieces = piecesOf(text)
  const digits = text.replace(productVersion, '').replace(/\D/g, '').length
  const known = pieces
    .filter((piece) => isTechnical(piece))
    .join('')
    .replace(/\D/g, '').length
  if (digits - known > 4 || looksRandom(pieces)) return false
  return pieces.every((piece) => isWord(piece) || isTechnical(piece) || /^\d{1,4}$/.test(piece))
}
