/** Pieces of text of which at least one stands in every text that a pattern matches. */
export type Cover = readonly string[]

/** What is known of all texts that a part of a pattern matches. */
export interface Part {
  /** Each begins with one of these, and ends with one of those. */
  readonly heads: readonly string[]
  readonly tails: readonly string[]
  /** True where the heads are the texts, from beginning to end. */
  readonly whole: boolean
  /** What stands in them beside their heads and tails. */
  readonly covers: readonly Cover[]
  /** It may be nothing, and else ends where a word does. */
  readonly gap?: boolean
}

/** What `\b`, `^` and `$` are in a spaced text. */
export const edge = ' '
/** Beyond these a list of texts costs more than it tells. */
const most = 32

export const texts = (...all: readonly string[]): Part => ({ heads: all, tails: all, whole: true, covers: [] })
export const nothing = texts('')
export const unknown: Part = { ...nothing, whole: false }

export const endsWord = ({ tails }: Part) => tails.every((tail) => tail.endsWith(edge))

/** Where words end and begin there is a space, and no other is: so a piece of a text is a piece of the spaced text. */
export function spaced(text: string): string {
  if (!/[^\w ]| {2}/.test(text)) return text
  return text.replace(/'|(?<=\w)(?=[^\w ])|(?<=[^\w ])(?=\w)/g, ' ').replace(/ {2,}/g, ' ')
}

/** One after the other: ends that meet are known together. */
export function sequence(parts: readonly Part[]): Part {
  let [all = nothing] = parts
  for (const part of parts.slice(1)) all = join(all, part)
  return all
}

function join(one: Part, other: Part): Part {
  const many = one.tails.length * other.heads.length > most
  const seam = many ? [] : one.tails.flatMap((tail) => other.heads.map((head) => tail + head))
  const whole = one.whole && other.whole && !many
  const inside = [
    ...(one.whole ? [] : many ? [one.tails] : other.whole ? [] : [seam]),
    ...(many && !other.whole ? [other.heads] : []),
  ]
  const covers = [...one.covers, ...other.covers, ...inside.flatMap(coverOf)]
  return {
    heads: one.whole && !many ? seam : one.heads,
    tails: other.whole && !many ? seam : other.tails,
    whole,
    covers,
  }
}

/** One or the other: of covers, the best of each together are one. */
export function either(parts: readonly Part[]): Part {
  const [first] = parts
  if (first && parts.length === 1) return first
  const heads = parts.flatMap((part) => part.heads)
  const whole = parts.every((part) => part.whole)
  const few = heads.length <= most
  if (few && (whole || shortest(heads) > 2)) return { heads, tails: whole ? heads : [''], whole, covers: [] }
  const best = parts.map((part) => coversOf(part).toSorted((a, b) => shortest(b) - shortest(a))[0])
  const covers = best.every((cover) => cover) ? [best.flatMap((cover) => cover ?? [])] : []
  return { ...unknown, heads: few ? heads : [''], covers }
}

export function coversOf({ heads, tails, covers, whole }: Part): readonly Cover[] {
  return [...covers, ...coverOf(heads), ...(whole ? [] : coverOf(tails))]
}

/** None where one of the texts is so short that it is found anywhere. */
function coverOf(texts: readonly string[]): readonly Cover[] {
  const pieces = [...new Set(texts.map(spaced))]
  return shortest(pieces) > 1 ? [pieces] : []
}

const shortest = (cover: Cover) => Math.min(...cover.map(({ length }) => length))
