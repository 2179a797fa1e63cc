import { asian } from './asian'
import { eastern } from './eastern'
import { english } from './english'
import { european } from './european'
import type { PauseTongue } from './tongue'

/** A language, ready to listen. */
export interface Ear {
  readonly joined: boolean
  /** A number and its unit; the same, several times in a row. */
  readonly piece: RegExp
  readonly span: RegExp
  readonly says: readonly RegExp[]
  readonly not: RegExp | undefined
  /** That one may try tomorrow; the word alone. */
  readonly saysTomorrow: readonly RegExp[]
  readonly tomorrow: RegExp
}

/** The longest first: where one's name begins another's. */
export const order = ['d', 'h', 'm', 's'] as const

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
    saysTomorrow: waysOfTomorrow(tongue).map((way) => pattern(way, joined)),
    tomorrow: pattern(tongue.tomorrow, joined),
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

/** The same for a pause until tomorrow; what stands in between is less, as there is no number to tell that it is about time. */
function waysOfTomorrow({ retry, back, wait, locked, until, tomorrow, joined }: PauseTongue): string[] {
  const near = joined ? '[^,#@]{0,12}' : '(?:\\p{L}+ ){0,2}'
  const day = `(?:${tomorrow})`
  const space = joined ? '' : ' '
  return [
    ...(retry === undefined ? [] : [`(?:${retry}) ${near}${day}`, `${day} ${near}(?:${retry})`]),
    ...(back === undefined ? [] : [`${day}${space}${near}(?:${back})`, `(?:${back})${space}${near}${day}`]),
    ...(wait === undefined ? [] : [`(?:${wait}) ${near}${day}`]),
    ...(locked === undefined || until === undefined
      ? []
      : [`(?:${locked}) (?:${until}) ${day}`, `(?:${until}) ${day} ${near}(?:${locked})`]),
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
export const ears = () => (made.ears ??= [english, ...european, ...eastern, ...asian].map(earOf))
