import { parseUrl } from '../http/url'
import { redactPath } from './redact-path'
import { hidden, isPlain, isTechnical, isWord, piecesOf, wordsOf } from './words'

export { isPlainName, redactName } from './redact-name'
export { redactPath } from './redact-path'

/** Longest run without white space that is looked into; longer ones are no prose. */
const longestRun = 512

/** Words that announce a secret, in front of `:` or `=`. */
const keyWords =
  /^(?:pass(?:word|wd|code|phrase|wort)?|pwd|secret|token|jwt|key|apikey|otp|totp|pin|code|nonce|state|sig|signature|sid|session|sessionid|cookie|csrf|xsrf|credentials?|ticket|assertion|auth|authorization|bearer|basic|mac|hash|id|user|username|login|email|kennwort|contraseña)$/i

/** Words near which even a short number is a one-time code. */
const codeWords = /^(?:code|codes|otp|totp|pin|passcode|password|kennwort|token|sms|verification|tan|mfa|2fa)$/i

/** What says that a key is talked about, not told: `invalid_token: …`. */
const aboutWords =
  /^(?:invalid|expired|missing|bad|wrong|error|no|unknown|unsupported|revoked|incorrect|insufficient)$/i

const schemes = /^(?:basic|bearer|digest|negotiate|ntlm|token|dpop|apikey|hawk|bot|jwt)$/i

/** A status or IIS sub-status behind the word "code" is none. */
const statusLike = /^[1-5]\d\d(?:\.\d{1,3})?$/
/** `Authorization: Bearer token`, `'Authorization: Basic' header`: the word, not the thing. */
const nouns = /^(?:token|header|scheme|realm|authentication|credentials|[1-5]\d\d)$/i

/** Scripts that are written without spaces: a sentence must not count as one run. */
const unspaced =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f]+)/u

/**
 * Free text as it may be shown: controls, invisible and direction-changing characters out, white space folded, whatever may
 * be a secret replaced by `…`, cut to `max` UTF-16 units. Time is linear in the text; only the first `16 * max + 1024` units count.
 */
export function scrub(text: string, max: number): string {
  const cap = 16 * max + 1024
  let read = text.slice(0, cap)
  // A secret that the cut went through could pass for a word.
  if (text.length > cap) read = read.replace(/\S{0,512}$/, '')
  const runs = clean(read)
    .split(unspaced)
    .flatMap((part, index) => (index % 2 ? [part] : part.split(/( )/)))
  const shown = hideRuns(runs)
    .join('')
    .replace(/…(?:[ …]*…)+/g, hidden)
  return cut(shown, max)
}

/** NFKC: full-width look-alikes would pass for letters of another script. */
function clean(text: string): string {
  return text
    .replace(/[\p{Cs}\p{Co}\p{Cn}]/gu, '\ufffd')
    .replace(/[\s\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(/\p{Cc}|\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu, '')
    .split(hidden)
    .map((part) => part.normalize('NFKC'))
    .join(hidden)
    .replace(/\s+/g, ' ')
    .trim()
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text
  return text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '') + hidden
}

/** Hides the runs that look like secrets by themselves, and those that their neighbours say are. */
function hideRuns(runs: readonly string[]): string[] {
  let expected: 'value' | 'maybe' | undefined
  let codeDistance = Infinity
  return runs.map((run) => {
    if (run === ' ' || run === '') return run
    codeDistance++
    const { lead, core, trail } = trim(run)
    const numbered = /\d/.test(core) && !isTechnical(core) && !statusLike.test(core)
    const told = expected === 'value' && !schemes.test(core) && !/[[<{]/.test(lead) && !nouns.test(core)
    const secret = told || (expected === 'maybe' && numbered)
    const nearCode = codeDistance <= 8 && numbered && !isPlainDate(core)
    const words = wordsOf(core)
    expected = expectation(core, trail, words, expected)
    if (words.some((word) => codeWords.test(word))) codeDistance = 0
    if (core === '') return run
    if (secret || nearCode) return lead + hidden + trail
    return lead + hideRun(core) + trail
  })
}

/** What the run says of the next one. */
function expectation(
  core: string,
  trail: string,
  words: readonly string[],
  before: 'value' | 'maybe' | undefined,
): 'value' | 'maybe' | undefined {
  const last = words.at(-1) ?? ''
  if (before === 'value' && schemes.test(core)) return 'value'
  if (!keyWords.test(last) || words.some((word) => aboutWords.test(word)))
    return before === 'value' && core === '' ? 'value' : undefined
  return /^["']?[:=]/.test(trail) ? 'value' : 'maybe'
}

function hideRun(core: string): string {
  if (core.length > longestRun) return hidden
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(core)) return redactUrl(core)
  const [, key = '', sign = '', value = ''] = /^([\p{L}_.-]+["']?)([:=])(.*)$/u.exec(core) ?? []
  const keyWordsFound = wordsOf(key)
  if (value && keyWords.test(keyWordsFound.at(-1) ?? '') && !keyWordsFound.some((word) => aboutWords.test(word)))
    return isPlain(key) ? key + sign + hidden : hidden
  const at = core.indexOf('@')
  if (at > 0) return isPlain(core.slice(at + 1)) ? `${hidden}@${core.slice(at + 1)}` : hidden
  if (/%[0-9a-f]{2}/i.test(core)) return hidden
  if (core.includes('?') && core.includes('=')) return hidden
  return isPlain(core) ? core : hidden
}

/** An address inside a text: scheme, host and reduced path; `?…` stands for a query. */
export function redactUrl(text: string): string {
  const url = parseUrl(text)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return hidden
  const path = url.pathname === '/' && !text.endsWith('/') ? '' : redactPath(url.pathname)
  const host = isPlainHost(url.hostname) ? url.host : hidden
  return `${url.protocol}//${host}${path}${url.search || url.hash ? `?${hidden}` : ''}`
}

/** Labels of a host name may hold digits, but a random label opens doors of its own. */
const isPlainHost = (host: string) =>
  /^[\d.]+$|^\[/.test(host) ||
  host
    .split('.')
    .every((label) => label.length <= 32 && piecesOf(label).every((piece) => isWord(piece) || piece.length <= 8))

const isPlainDate = (text: string) => /^\d{4}-\d{2}-\d{2}|^\d{1,2}[:/]\d{1,2}[:/]\d|^\d{1,2}:\d{2}$/.test(text)

function trim(run: string): { lead: string; core: string; trail: string } {
  const [lead = ''] = /^["'`([{<„“‘«»*-]+/u.exec(run) ?? []
  const rest = run.slice(lead.length)
  const end = rest.length - (/["'`)\]}>.,;:!?=”’»«*]*$/u.exec(rest.slice(-8))?.[0].length ?? 0)
  return { lead, core: rest.slice(0, end), trail: rest.slice(end) }
}
