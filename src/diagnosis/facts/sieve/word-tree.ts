import { type Lists, packed } from './lists'

/** So many pieces that begin alike are compared faster than looked up. */
const few = 2
/** Kinds of characters: 26 letters, the space, the digits, and all others in four heaps. */
const kinds = 32
const kindOfAscii = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 97
  return code === 32 ? 26 : code >= 48 && code <= 57 ? 27 : 28 + (code & 3)
})
const kindOf = (code: number) => (code < 128 ? kindOfAscii[code]! : 28 + (code & 3))

/** Pieces by their characters, as far as it takes to leave a few. Its nodes are numbers, 0 the root. */
interface Tree {
  /** Children of a node: from its number here up to that of the next node. */
  readonly children: Uint16Array
  /** The kind of character that leads to a node. */
  readonly kind: Uint8Array
  /** The pieces that end at a node, or are so few that they are compared there. */
  readonly pieces: Lists
}

/**
 * Finds all of many pieces in a text in one go, and tells the marks of those that are in it, some of them again and again.
 * Before the text and behind it are spaces.
 */
export function finderOf(marked: ReadonlyMap<string, readonly number[]>) {
  const texts = [...marked.keys()]
  const { from: marksFrom, all: marks } = packed([...marked.values()])
  const { children, kind, pieces } = grow(texts)
  const child = (node: number, wanted: number) => {
    for (let at = children[node]!; at < children[node + 1]!; at++) if (kind[at] === wanted) return at
    return 0
  }
  const beginnings = Uint16Array.from({ length: kinds }, (_, first) => child(0, first))
  // Used again for each text: most of its characters are looked at from several beginnings.
  let kindAt = new Uint8Array(512)

  return (text: string, tell: (mark: number) => void) => {
    const edged = ` ${text} `
    const { length } = edged
    if (length > kindAt.length) kindAt = new Uint8Array(2 * length)
    for (let at = 0; at < length; at++) kindAt[at] = kindOf(edged.charCodeAt(at))
    for (let start = 0; start < length; start++) {
      let node = beginnings[kindAt[start]!]!
      for (let at = start + 1; node; at++) {
        for (let own = pieces.from[node]!; own < pieces.from[node + 1]!; own++) {
          const piece = pieces.all[own]!
          if (!edged.startsWith(texts[piece]!, start)) continue
          for (let mark = marksFrom[piece]!; mark < marksFrom[piece + 1]!; mark++) tell(marks[mark]!)
        }
        node = at < length ? child(node, kindAt[at]!) : 0
      }
    }
  }
}

function grow(texts: readonly string[]): Tree {
  const children: number[] = []
  const kind = [0]
  const pieces: (readonly number[])[] = []
  const nodes = [{ alike: texts.map((_, piece) => piece), depth: 0 }]
  // It grows while it is gone through, so that the children of a node are neighbours.
  for (const { alike, depth } of nodes) {
    children.push(nodes.length)
    const divided = alike.length > few || depth === 0
    pieces.push(divided ? alike.filter((piece) => texts[piece]!.length === depth) : alike)
    if (!divided) continue
    for (const [next, own] of sort(alike, (piece) => texts[piece]!.charCodeAt(depth))) {
      nodes.push({ alike: own, depth: depth + 1 })
      kind.push(next)
    }
  }
  children.push(nodes.length)
  return { children: Uint16Array.from(children), kind: Uint8Array.from(kind), pieces: packed(pieces) }
}

/** By the kind of the next character, where there is one. */
function sort(pieces: readonly number[], nextOf: (piece: number) => number): ReadonlyMap<number, number[]> {
  const sorted = new Map<number, number[]>()
  for (const piece of pieces) {
    const next = nextOf(piece)
    if (Number.isNaN(next)) continue
    const kind = kindOf(next)
    const alike = sorted.get(kind)
    if (alike) alike.push(piece)
    else sorted.set(kind, [piece])
  }
  return sorted
}
