import type { CookieShape } from '../contract/evidence'
import { decodeBase64, decodeUtf8 } from '../http/base64'
import { decodePercent } from '../http/url'
import { readsLikeWord } from './letter-pairs'
import { isTechnical, isWord, piecesOf } from './words'

/** Fewer random characters than this are no pass that nobody could guess. */
const shortestSecret = 16
const shortestRun = 8
const longestRead = 2_048
/** RFC 9562 4. */
const uuid = /\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi

/**
 * What a value looks like, without telling it. opaque: most of it is as if it were random, as session ids, signatures and
 * keys are (so are ids of other things). plain: words, switches and numbers alone, as settings, lists and counters are.
 * Undefined: neither is certain.
 */
export function shapeOf(value: string): CookieShape | undefined {
  if (value.length < shortestSecret) return undefined
  const text = unwrap(value.slice(0, longestRead))
  const packed = unpack(text)
  const pieces = piecesOf(packed ?? text)
  const random = pieces.filter(isRandom)
  const length = random.join('').length
  // Some frameworks keep a whole session that way, in plain words: who is signed in.
  if (!random.length) return packed === undefined && pieces.every(isPlainPiece) ? 'plain' : undefined
  const most = length > pieces.join('').length / 2
  const long = length >= shortestSecret && random.some((piece) => piece.length >= shortestRun)
  // Bits that are switches come in long rows of one character.
  return most && long && !/(.)\1{3}/.test(random.join(' ')) ? 'opaque' : undefined
}

/** Without percent-encoding, quotes and the marks of signed and JSON cookies; a UUID in one piece. */
function unwrap(value: string): string {
  return decodePercent(decodePercent(value))
    .replace(/^"|"$/g, '')
    .replace(/^[sj]:/, '')
    .replace(uuid, (id) => id.replaceAll('-', ''))
}

/** JSON in Base64, which only looks random. */
function unpack(text: string): string | undefined {
  const octets = decodeBase64(text)
  const decoded = octets && decodeUtf8(octets)
  return decoded && /^[[{][\s"[{}\]tfn\d-]/.test(decoded) ? decoded : undefined
}

/** Letters and digits in turns, or letters that no word has in a row. Dates and sizes, as `1920x1080`, have few letters. */
function isRandom(piece: string): boolean {
  const runs = piece.match(/\d+|\D+/g) ?? []
  const letters = runs.filter((run) => /\D/.test(run))
  const mixed = runs.length > 2 && letters.join('').length >= piece.length / 6
  return !isTechnical(piece) && (mixed || letters.some((run) => run.length > 5 && !isWord(run) && !readsLikeWord(run)))
}

/** Four or five letters in a row that are in no word. */
const isCode = (word: string) => /^[a-z]{4,5}$/i.test(word) && !readsLikeWord(word)

/** A word, a number (of seconds or ms since 1970 at most), a word with its number; nothing as long as a secret. */
function isPlainPiece(piece: string): boolean {
  if (piece.length >= shortestSecret) return false
  const [, word = '', number = ''] = /^(\D*)(\d*)$/.exec(piece) ?? [piece, piece]
  return isTechnical(piece) || (number.length <= (word ? 4 : 13) && (!word || (isWord(word) && !isCode(word))))
}
