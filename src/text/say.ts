import type { Message, Value } from '../contract/messages'
import type { Catalogue } from './catalogue'
import { formatAt, formatDay, formatNumber, formatSpan } from './format'
import { isolate, tame } from './tame'

/** A run of text, or a word to be set as code: inert text from the wire that needs an isolate of its own. */
export type Part = string | { readonly code: string }

/** One private-use character a place: `tame` keeps them out of values, and no translation has a use for them. */
const places = Array.from({ length: 9 }, (_, index) => String.fromCharCode(0xe000 + index))
const mostListed = 6
const deepest = 3

/** The text with its places still open. Plural forms are `<id>_one`, `<id>_other` …, chosen by the first value. */
function lookup({ id, values = [] }: Message, catalogue: Catalogue): string {
  const open = places.slice(0, values.length)
  const [first] = values
  if (typeof first === 'object' && 'count' in first) {
    const form = new Intl.PluralRules(catalogue.locale).select(first.count)
    const text = catalogue.lookup(`${id}_${form}`, open) || catalogue.lookup(`${id}_other`, open)
    if (text) return text
  }
  // An id without a text is a fault of ours; its name is better than a gap.
  return catalogue.lookup(id, open) || id
}

function listed(words: readonly string[], catalogue: Catalogue): Part[] {
  const shown = words.slice(0, mostListed)
  const rest = words.length - shown.length
  const names = shown.map((word) => tame(word))
  if (rest > 0) names.push(say({ id: 'list_more', values: [{ count: rest }] }, catalogue))
  const list = new Intl.ListFormat(catalogue.locale, { type: 'conjunction' }).formatToParts(names)
  let element = 0
  return list.map(({ type, value }) => (type === 'element' && element++ < shown.length ? { code: value } : value))
}

function partsOf(value: Value, catalogue: Catalogue, depth: number): Part[] {
  if (typeof value === 'string') return [isolate(tame(value))]
  if (typeof value === 'number') return [formatNumber(value, catalogue)]
  if ('code' in value) return [{ code: tame(value.code) }]
  if ('count' in value) return [formatNumber(value.count, catalogue)]
  if ('at' in value) return [formatAt(value.at, catalogue)]
  if ('day' in value) return [formatDay(value.day, catalogue)]
  if ('ms' in value) return [formatSpan(value.ms, catalogue)]
  if ('list' in value) return listed(value.list, catalogue)
  return depth < deepest ? compose(value.message, catalogue, depth + 1) : []
}

function compose(message: Message, catalogue: Catalogue, depth: number): Part[] {
  const parts: Part[] = []
  for (const run of lookup(message, catalogue).split(/([\ue000-\ue008])/)) {
    const value = message.values?.[places.indexOf(run)]
    const next = value === undefined ? [run] : partsOf(value, catalogue, depth)
    for (const part of next) {
      const last = parts.at(-1)
      if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
      else if (part !== '') parts.push(part)
    }
  }
  return parts
}

/** The sentence in pieces, never markup. Plain values from the wire stand within FSI … PDI. */
export function parts(message: Message, catalogue: Catalogue): Part[] {
  return compose(message, catalogue, 0)
}

/**
 * The sentence as plain text, for a terminal, a report or an accessible name. `isolated` keeps (and for code words
 * adds) the bidi isolates; without it they are left out, as terminals print them as boxes.
 */
export function say(message: Message, catalogue: Catalogue, isolated = false): string {
  return compose(message, catalogue, 0)
    .map((part) =>
      typeof part === 'string' ? (isolated ? part : part.replace(/[\u2068\u2069]/g, '')) : word(part.code),
    )
    .join('')

  function word(code: string): string {
    return isolated ? isolate(code) : code
  }
}
