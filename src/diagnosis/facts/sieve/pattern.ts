import { type Cover, coversOf, edge, either, endsWord, nothing, type Part, sequence, texts, unknown } from './parts'

/** One way to match a pattern: every one of these covers is met. */
export type Way = readonly Cover[]

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

  /** `before` stands before each of the alternatives. */
  const disjunction = (...before: readonly Part[]): readonly Part[] => {
    const parts = [alternative(before)]
    while (source[at] === '|') {
      at++
      parts.push(alternative(before))
    }
    return parts
  }

  const alternative = (before: readonly Part[]): Part => {
    const terms = [...before]
    let fresh = before.length > 0
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const part = (fresh && edged()) || quantified(term())
      terms.push(part)
      // Whether it is there or not: behind `(?:\w+ )?` a word begins where one began before it.
      if (fresh && part.gap) terms.push(texts(edge))
      else fresh = endsWord(part)
    }
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

  /** Of `\b(?:a|b)` the group, as `(?:\ba|\bb)`: what begins with an edge is looked for at the beginnings of words alone. */
  const edged = (): Part | undefined => {
    const start = at
    if (!take(tokens.group)) return undefined
    const inside = either(disjunction(texts(edge)))
    if (source[at++] !== ')') refuse()
    if (!take(tokens.quantifier)) return inside
    at = start
    return undefined
  }

  const quantified = (part: Part): Part => {
    const quantifier = take(tokens.quantifier)
    if (!quantifier) return part
    if (!/^(?:[?*]|\{0)/.test(quantifier)) return { ...part, whole: false }
    const known = quantifier.startsWith('?') && part.whole
    return { ...(known ? either([part, nothing]) : unknown), gap: endsWord(part) }
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
  group: /\(\?:/y,
  quantifier: /[*+?]\??|\{\d+(?:,\d*)?\}\??/y,
}

function refuse(): never {
  throw new SyntaxError('Not read here: a pattern with this in it is always tried.')
}
