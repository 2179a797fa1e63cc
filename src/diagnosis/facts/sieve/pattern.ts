/** Pieces of text of which at least one stands in every text that a pattern matches. */
export type Cover = readonly string[]
/** One way to match a pattern: every one of these covers is met. */
export type Way = readonly Cover[]

/** What is known of all texts that a part of a pattern matches. */
interface Part {
  /** Each begins with one of these, and ends with one of those. */
  readonly heads: readonly string[]
  readonly tails: readonly string[]
  /** True where the heads are the texts, from beginning to end. */
  readonly whole: boolean
  /** What stands in them beside their heads and tails. */
  readonly covers: readonly Cover[]
}

/** What `\b`, `^` and `$` are in a spaced text. */
const edge = ' '
/** Beyond these a list of texts costs more than it tells. */
const most = 32

const texts = (...all: readonly string[]): Part => ({ heads: all, tails: all, whole: true, covers: [] })
const nothing = texts('')
const unknown: Part = { ...nothing, whole: false }

/**
 * The ways to match a pattern, as pieces that stand in the text, which is `spaced`. Undefined where the pattern holds
 * something that this reader does not know. Empty ways, `[]`, where nothing can be told: the pattern has to be tried.
 */
export function waysOf({ source, flags }: RegExp): readonly Way[] | undefined {
  try {
    return flags ? undefined : read(source).map((part) => coversOf(part))
  } catch {
    return undefined
  }
}

/** Where words end and begin there is a space, and no other is: so a piece of a text is a piece of the spaced text. */
export function spaced(text: string): string {
  if (!/[^\w ]| {2}/.test(text)) return text
  return text.replace(/'|(?<=\w)(?=[^\w ])|(?<=[^\w ])(?=\w)/g, ' ').replace(/ {2,}/g, ' ')
}

/*
 * ECMA-262 22.2.1, the part of it that the vocabulary uses:
 *   Disjunction :: Alternative | Alternative "|" Disjunction
 *   Term        :: Assertion | Atom | Atom Quantifier
 *   Assertion   :: "^" | "$" | "\b" | "\B" | "(?=" … ")" | "(?!" … ")" | "(?<=" … ")" | "(?<!" … ")"
 *   Quantifier  :: ("*" | "+" | "?" | "{" … "}") "?"opt
 */
function read(source: string): readonly Part[] {
  let at = 0
  const take = (token: RegExp) => {
    token.lastIndex = at
    const found = token.exec(source)?.[0]
    at += found?.length ?? 0
    return found
  }

  const disjunction = (): readonly Part[] => {
    const parts = [alternative()]
    while (source[at] === '|') {
      at++
      parts.push(alternative())
    }
    return parts
  }

  const alternative = (): Part => {
    const terms: Part[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') terms.push(quantified(term()))
    return sequence(terms)
  }

  const term = (): Part => {
    const plain = take(tokens.plain)
    if (plain) return texts(plain)
    if (take(tokens.boundary)) return texts(edge)
    if (take(tokens.any)) return unknown
    const letters = take(tokens.letters)
    if (letters) return texts(...letters.slice(1, -1).split(''))
    if (take(tokens.set)) return unknown
    const escaped = take(tokens.escaped)
    if (escaped) return texts(escaped.slice(1))
    const opened = take(tokens.opened) ?? refuse()
    const inside = either(disjunction())
    if (source[at++] !== ')') refuse()
    if (opened === '(?=') return { ...nothing, covers: coversOf(inside) }
    return /[!<]/.test(opened) ? nothing : inside
  }

  const quantified = (part: Part): Part => {
    const quantifier = take(tokens.quantifier)
    if (!quantifier) return part
    if (quantifier.startsWith('?')) return part.whole ? either([part, nothing]) : unknown
    return /^(?:\*|\{0)/.test(quantifier) ? unknown : { ...part, whole: false }
  }

  const parts = disjunction()
  return at < source.length ? refuse() : parts
}

const tokens = {
  /** Not the last letter before a quantifier, which is for that letter alone. */
  plain: /[\w ,]+(?![*+?{])|[^\\()[\]{}?*+|.^$]/y,
  boundary: /[\^$]|\\b/y,
  any: /\\[wdsWDSBtnrfv]|\./y,
  letters: /\[[^\\\]^-]+\]/y,
  set: /\[(?:\\.|[^\\\]])*\]/y,
  escaped: /\\[^\w]/y,
  opened: /\((?:\?(?:[:=!]|<[=!]))?/y,
  quantifier: /[*+?]\??|\{\d+(?:,\d*)?\}\??/y,
}

function refuse(): never {
  throw new SyntaxError('Not read here: a pattern with this in it is always tried.')
}

/** One after the other: ends that meet are known together. */
function sequence(parts: readonly Part[]): Part {
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
function either(parts: readonly Part[]): Part {
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

function coversOf({ heads, tails, covers, whole }: Part): readonly Cover[] {
  return [...covers, ...coverOf(heads), ...(whole ? [] : coverOf(tails))]
}

/** None where one of the texts is so short that it is found anywhere. */
function coverOf(texts: readonly string[]): readonly Cover[] {
  const pieces = [...new Set(texts.map(spaced))]
  return shortest(pieces) > 1 ? [pieces] : []
}

const shortest = (cover: Cover) => Math.min(...cover.map(({ length }) => length))
