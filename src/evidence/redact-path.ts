import { decodePercent } from '../http/url'
import { opensDoor } from './plain-value'
import { hidden, isTechnical, isWord, looksRandom, piecesOf, wordsOf } from './words'

const longestSegment = 48
const longestPath = 400
const pathCap = 8192
const segmentCap = 100

/** Words that say what is done, not with what: kept even behind a door. */
const verbs = new Set(
  (
    'new create refresh renew revoke introspect introspection info login logout signin signout signup register check status me ' +
    'current request password passwords reset complete done success error failed callback authorize authorise token tokens session sessions ' +
    'keys list index all self user users api oauth auth account rest web app whoami who am i userinfo get set valid validate ' +
    'verify state kerberos ldap local password basic sudo enroll enable disable config start finish begin end renewal extend ' +
    'credentials jwt is authenticated logged in on out email magic anonymous active heartbeat ping exchange grant device userauth count search'
  ).split(' '),
)

const extensions =
  /\.(?:html?|xhtml|php|aspx?|jspx?|do|action|cgi|pl|json|xml|m?js|css|map|png|jpe?g|gif|svg|webp|avif|ico|pdf|txt|csv|zip|gz|tar|tgz|woff2?|ttf|mp[34]|m3u8|mpd|webm|webmanifest|ash[xm]|axd|svc|asmx|md|ya?ml|rss|atom|ics|docx?|xlsx?|pptx?|pom|jar|war|wasm|rb|py|sh)$/i

/**
 * A path as it may be kept: percent-decoded, and every segment that is not plainly a word or a small number replaced by `…`.
 * Its file extension is kept. Starts with `/`.
 */
export function redactPath(path: string): string {
  let behindDoor = false
  // What a cut leaves of a secret could pass for a word: cut at a segment.
  const read = path.length > pathCap ? path.slice(0, path.lastIndexOf('/', pathCap)) + `/${hidden}` : path
  const segments = read.split('/', segmentCap).map((segment) => {
    const shown = segment === hidden ? hidden : redactSegment(segment, behindDoor)
    behindDoor ||= opensDoor(segment)
    return shown
  })
  if (segments.length === segmentCap) segments.push(hidden)
  const text = segments.join('/')
  return (text.startsWith('/') ? '' : '/') + (text.length > longestPath ? text.slice(0, longestPath) + hidden : text)
}

function redactSegment(segment: string, behindDoor: boolean): string {
  // Matrix parameters (RFC 3986 3.3), as `;jsessionid=…`, hold values.
  const [raw = '', ...matrix] = segment.split(';')
  const tail = matrix.length ? `;${hidden}` : ''
  const text = decodePercent(raw)
  if (text === '') return tail
  const [extension = ''] = extensions.exec(text) ?? []
  const stem = extension ? text.slice(0, -extension.length) : text
  const plain = isPlainSegment(stem) && (!behindDoor || wordsOf(stem).every((word) => verbs.has(word)))
  return (plain ? stem : hidden) + extension + tail
}

/** A year and month, or a day, as files are named by: `2026-03`, `2026.03.21`; where a word is beside it, `20260321`, too. */
const dates =
  /(?<![\p{L}\p{N}])(?:19|20)\d\d(?:([-_.])(?:0[1-9]|1[0-2])(?:\1(?:0[1-9]|[12]\d|3[01]))?|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![\p{L}\p{N}])/gu
/** A report covers a time from one to another. */
const mostDates = 2

function withoutDates(text: string): string {
  const isNamed = piecesOf(text).some((piece) => /^\p{L}{3,}$/u.test(piece))
  let left = mostDates
  return text.replace(dates, (date, mark?: string) => ((mark || isNamed) && left-- > 0 ? '' : date))
}

function isPlainSegment(whole: string): boolean {
  const text = withoutDates(whole)
  if (/^@?[\p{L}\p{M}]{1,12}$/u.test(text) || text === '') return isWord(text.replace('@', '') || 'x')
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return true
  if (text.length > longestSegment || !/^[\p{L}\p{M}\p{N}_.~+ -]+$/u.test(text)) return false
  if (text.replace(/\D/g, '').length > 4 && !/^\d{1,3}(?:\.\d{1,3}){1,3}$/.test(text)) return false
  const pieces = piecesOf(text)
  return !looksRandom(pieces) && pieces.every((piece) => isWord(piece) || isTechnical(piece) || /^\d{1,4}$/.test(piece))
}
