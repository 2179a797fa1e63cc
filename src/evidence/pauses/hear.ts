import type { SaidPause } from '../../contract/exchange'
import { warningIn } from '../../contract/warnings/warning'
import { asian } from './asian'
import { eastern } from './eastern'
import { english } from './english'
import { european } from './european'
import { fold, momentPattern, numberOf, readMoment, secondsOf, spanOf } from './numbers'
import type { PauseTongue } from './tongue'

/** So much of a text is read, and so much of one statement, characters. */
const textCap = 20_000
const statementCap = 300

/** A language, ready to listen. */
interface Ear {
  readonly joined: boolean
  /** A number and its unit; the same, several times in a row. */
  readonly piece: RegExp
  readonly span: RegExp
  readonly says: readonly RegExp[]
  readonly not: RegExp | undefined
}

/** The longest first: where one's name begins another's. */
const order = ['d', 'h', 'm', 's'] as const

function earOf(tongue: PauseTongue): Ear {
  const { units, one = '(?!)', bare = {}, joined = false, not } = tongue
  const [before, end] = joined ? ['(?<![\\d.,:])', ''] : ['(?<![\\p{L}\\d.,:])', '(?!\\p{L})']
  const named = (of: Partial<Record<(typeof order)[number], string>>, suffix: string) =>
    order.map((unit) => `(?<${unit}${suffix}>${of[unit] ?? '(?!)'})`).join('|')
  const count = `(?:(?<count>\\d[\\d.,]*) ?|(?:${one})${joined ? ' ?' : ' '})`
  const piece = source(`${before}(?:${count}(?:${named(units, '')})|${named(bare, '1')})${end}`)
  const again = piece.replace(/\?<\w+>/g, '?:')
  return {
    joined,
    piece: new RegExp(piece, 'gu'),
    span: new RegExp(`${again}(?:[ ,]*(?:(?:and|und|en|og|och|et|y|e|ed|i|a|и|та|ve|dan|va|و) ?)?${again})*`, 'gu'),
    says: waysOf(tongue).map((way) => pattern(way, joined)),
    not: not === undefined ? undefined : pattern(not.replaceAll('~', '(?:[^ ,]+ ){0,7}'), joined),
  }
}

/** In which words a pause is named, where a language has them in the order that most of them have. */
function waysOf({ retry, back, wait, locked, unlocked, after, during, at, until, also = [] }: PauseTongue): string[] {
  const first = (cue: string | undefined, link: string | undefined, time: string) =>
    cue !== undefined && link !== undefined ? [`(?:${cue}) ~(?:${link}) ${time}`] : []
  const last = (link: string | undefined, cue: string | undefined, time: string) =>
    cue !== undefined && link !== undefined ? [`(?:${link}) ${time} ~(?:${cue})`] : []
  return [
    ...first(retry, after, '#'),
    ...last(after, back, '#'),
    ...(wait === undefined ? [] : [`(?:${wait}) ~#`]),
    ...first(locked, during, '#'),
    ...last(during, locked, '#'),
    ...first(unlocked, after, '#'),
    ...first(retry, at, '@'),
    ...last(at, back, '@'),
    ...first(wait, until, '@'),
    ...first(locked, until, '@'),
    ...last(until, locked, '@'),
    ...also,
  ]
}

const source = (text: string) => text.replaceAll('%', '\\p{L}*')

function pattern(way: string, joined: boolean): RegExp {
  const words = source(way).replaceAll('~', '(?:\\p{L}+ ){0,5}')
  // In a class of characters they are themselves.
  const said = words.replace(/(?<!\[\^|\[\^#)[#@]/g, (sign) => `${sign}(\\d+)${sign}`)
  return new RegExp(joined ? said : `(?<!\\p{L})(?:${said})(?!\\p{L})`, 'u')
}

// Made for the first page that is read: the worker wakes for much else.
const made: { ears?: readonly Ear[] } = {}
const ears = () => (made.ears ??= [english, ...european, ...eastern, ...asian].map(earOf))

/** The pause that a text for people names; undefined where it names none, or a time of something else. */
export function hearPause(text: string): SaidPause | undefined {
  for (const statement of statementsOf(text.slice(0, textCap))) {
    const header = bareHeader(statement)
    if (header) return header
    if (!saidIn(statement)) continue
    const warning = warningIn(statement)
    const said = warning === undefined ? saidIn(statement) : warning.whole ? undefined : saidIn(warning.before)
    if (said) return said
  }
  return undefined
}

function saidIn(statement: string): SaidPause | undefined {
  for (const ear of ears()) {
    const said = listen(statement, ear)
    if (said) return said
  }
  return undefined
}

/** `Retry after 35`: as a line of text what the header would have said (RFC 9110 10.2.3), s. */
function bareHeader(statement: string): SaidPause | undefined {
  const seconds = /(?<![a-z])retry[ -]after[:= ]+(\d{1,8})\W*$/.exec(statement)?.[1]
  return seconds === undefined ? undefined : spanOf(Number(seconds), 'words')
}

function statementsOf(text: string): string[] {
  // The full stop of "30 Min. warten" ends nothing.
  const whole = text.replace(/(?<=\d\s?\p{L}{1,4})\.(?=\s+\p{Ll})/gu, '')
  const parts = whole.split(/[!?。！？\n]+|\.(?=\s|$)/u)
  return parts.map((part) => fold(part.slice(0, statementCap))).filter((part) => part.length > 4)
}

function listen(statement: string, { joined, piece, span, says, not }: Ear): SaidPause | undefined {
  const times: (SaidPause | undefined)[] = []
  const put = (sign: string, time: SaidPause | undefined) => ` ${sign}${times.push(time) - 1}${sign} `
  const marked = statement
    .replace(momentPattern, (text) => put('@', { from: 'words', ...readMoment(text) }))
    .replace(span, (text) => put('#', spanOf(lengthOf(text, piece), 'words')))
    .replace(/[^\p{L}\p{M}\p{N}#@,]+/gu, ' ')
    .replace(/ *, */g, joined ? ',' : ' , ')
    .replace(/ *([#@])(\d+)\1 */g, joined ? '$1$2$1' : ' $1$2$1 ')
    .trim()
  if (!times.length || not?.test(marked)) return undefined
  for (const way of says) {
    const at = way.exec(marked)?.slice(1).find(Boolean)
    const time = at === undefined ? undefined : times[Number(at)]
    // Beside a date, a time of day is of that day.
    if (time?.clock !== undefined && /\d/.test(marked.replace(/([#@])\d+\1/g, ''))) continue
    if (time) return time
  }
  return undefined
}

function lengthOf(text: string, piece: RegExp): number {
  let seconds = 0
  for (const { groups = {} } of text.matchAll(piece))
    for (const unit of order)
      if (groups[unit] || groups[`${unit}1`]) seconds += secondsOf[unit] * numberOf(groups['count'] ?? '1')
  return seconds
}
