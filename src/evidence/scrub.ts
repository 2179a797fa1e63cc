import { expectation, isAssignment, isCodeWord, isLengthLike, isStatusLike, nouns, schemes } from './announced'
import { isCounted } from './counted'
import { markNamed, type Run } from './named-secrets'
import { redactUrl } from './redact-url'
import { markGreeted } from './salutation'
import { hidden, isDateLike, isPlain, isTechnical, piecesOf, wordsOf } from './words'

/** Longest run without white space that is looked into; longer ones are no prose. */
const longestRun = 512

/** Scripts that are written without spaces: a sentence must not count as one run. */
const unspaced =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\u30fc]+)/u

/**
 * Free text as it may be shown: controls, invisible and direction-changing characters out, white space folded, whatever may
 * be a secret replaced by `…`, cut to `max` UTF-16 units. Time is linear in the text; only the first `4 * max + 1024` units count.
 */
export function scrub(text: string, max: number): string {
  const cap = 4 * max + 1024
  const parts = clean(text.length > cap ? wholeRuns(text.slice(0, cap)) : text)
    .split(unspaced)
    .flatMap((part, index) => (index % 2 ? [part] : part.split(/( )/)))
  const shown = hideRuns(parts)
    .join('')
    .replace(/…(?:[ …]*…)+/g, hidden)
  return cut(shown, max)
}

/** A secret that the cut went through could pass for a word: the last run goes. A loop, as `/\S+$/` is quadratic. */
function wholeRuns(text: string): string {
  let end = text.length
  while (end > 0 && !/\s/.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** NFKC: full-width look-alikes would pass for letters of another script. */
function clean(text: string): string {
  return text
    .replace(/[\p{Cs}\p{Co}\p{Cn}]/gu, '\ufffd')
    .replace(/\p{Cf}|\p{Variation_Selector}|[\u115f\u1160\u3164\uffa0]/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
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
function hideRuns(parts: readonly string[]): string[] {
  const runs = parts.filter((part) => part !== ' ' && part !== '').map(trim)
  const nearCode = markNearCodes(runs)
  const named = markNamed(runs)
  const greeted = markGreeted(runs)
  let expected: 'value' | 'maybe' | undefined
  let index = 0
  return parts.map((part) => {
    if (part === ' ' || part === '') return part
    const run = runs[index]
    const near = nearCode[index]
    const isNamed = named[index] || greeted[index]
    const at = index++
    const grouped = isGrouped(runs, at)
    if (!run) return hidden
    const { lead, core, trail } = run
    const numbered = (near || expected) && hasNumber(core) && !isHarmlessNumber(runs, at)
    const told = expected === 'value' && !schemes.test(core) && !/[[<{]/.test(lead) && !nouns.test(core)
    const secret =
      told || (expected === 'maybe' && numbered) || (near && numbered && !isDateLike(core)) || grouped || isNamed
    expected = expectation(core, trail, expected)
    if (core === '') return part
    return lead + (secret ? hidden : hideRun(core)) + trail
  })
}

/** A status, the length of a code, or how often and how long. */
function isHarmlessNumber(runs: readonly Run[], index: number): boolean {
  const { core = '' } = runs[index] ?? {}
  return isStatusLike(core) || isLengthLike(core) || isCounted(runs, index)
}

/** Digits that are not part of a known name: `2fa_required` has none. */
const hasNumber = (core: string) => piecesOf(core).some((piece) => /\d/.test(piece) && !isTechnical(piece))

/** "1234 is your code", "the code that we sent to your phone is 1234". */
function markNearCodes(runs: readonly Run[]): boolean[] {
  const near: boolean[] = []
  runs.forEach(({ core }, index) => {
    if (!wordsOf(core.slice(0, 64)).some(isCodeWord)) return
    for (let at = Math.max(0, index - 4); at <= index + 8; at++) near[at] = true
  })
  return near
}

/** One of several numbers in a row, as codes and card numbers are written. */
function isGrouped(runs: readonly Run[], index: number): boolean {
  const isNumber = (at: number) => /^\d{3,4}$/.test(runs[at]?.core ?? '')
  return isNumber(index) && (isNumber(index - 1) || isNumber(index + 1))
}

function hideRun(core: string): string {
  if (core.length > longestRun) return hidden
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(core)) return redactUrl(core)
  const [, key = '', value = ''] = /^([\p{L}_.-]+["']?[:=])(.*)$/u.exec(core) ?? []
  if (value && isAssignment(key)) return isPlain(key) ? key + hidden : hidden
  if (isAssignment(core) || /%[0-9a-f]{2}/i.test(core) || /[?&].*=|=.*&/.test(core)) return hidden
  const [, domain] = /^[^@]+@([a-z0-9-]+(?:\.[a-z-]+)+)$/i.exec(core) ?? []
  if (domain !== undefined && isPlain(domain)) return `${hidden}@${domain}`
  // Letters around signs that no word has: a password.
  if (/.@|[\p{L}\p{N}][$!^~#*|{}]+[\p{L}\p{N}]/u.test(core)) return hidden
  if (new Set(core.replace(/[\p{L}\p{M}\p{N}_.:,/\\-]/gu, '')).size > 2) return hidden
  return isPlain(core) ? core : hidden
}

function trim(run: string): Run {
  const [lead = ''] = /^["'`([{<„“‘«»*-]+/u.exec(run) ?? []
  const rest = run.slice(lead.length)
  const end = rest.length - (/["'`)\]}>.,;:!?=“‘”’»«*]*$/u.exec(rest.slice(-8))?.[0].length ?? 0)
  return { lead, core: rest.slice(0, end), trail: rest.slice(end) }
}
