/** A piece of text, and the marks to tell where it is found. */
type Piece = readonly [text: string, marks: readonly number[]]

/** So many pieces that begin alike are compared faster than looked up. */
const few = 2
const space = 32
/** Kinds of characters: 26 letters, the space, the digits, and all others in four heaps. */
const kinds = 32
const kindOfAscii = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 97 && code <= 122) return code - 97
  return code === space ? 26 : code >= 48 && code <= 57 ? 27 : 28 + (code & 3)
})
const kindOf = (code: number) => (code < 128 ? kindOfAscii[code]! : 28 + (code & 3))
/** Before the text and behind it are spaces. */
const codeAt = (text: string, at: number) => text.charCodeAt(at) || space

/**
 * Finds all of many pieces in a text in one go, and tells the marks of those that are in it, some of them again and again.
 * The pieces are sorted into a tree by their characters, as far as it takes to leave a few, which are compared.
 */
export function finderOf(pieces: ReadonlyMap<string, readonly number[]>) {
  const nodes: (readonly Piece[] | undefined)[] = []
  const next: number[] = []
  const grow = (own: readonly Piece[], depth: number): number => {
    const node = nodes.length
    const here = own.length > few ? own.filter(([text]) => text.length === depth) : own
    nodes.push(here.length ? here : undefined)
    for (let kind = 0; kind < kinds; kind++) next.push(0)
    if (own.length > few)
      for (const [kind, alike] of sort(own, depth)) next[node * kinds + kind] = grow(alike, depth + 1)
    return node
  }
  grow([...pieces], 0)
  const table = Uint16Array.from(next)

  return (text: string, tell: (mark: number) => void) => {
    for (let start = -1; start < text.length; start++) {
      let node = 0
      let at = start
      do {
        node = table[node * kinds + kindOf(codeAt(text, at++))]!
        const here = nodes[node]
        if (here) for (const [piece, marks] of here) if (isAt(text, start, piece)) for (const mark of marks) tell(mark)
      } while (node && at <= text.length)
    }
  }
}

/** By the kind of the next character, where there is one. */
function sort(pieces: readonly Piece[], depth: number): ReadonlyMap<number, readonly Piece[]> {
  const sorted = new Map<number, Piece[]>()
  for (const piece of pieces) {
    if (piece[0].length === depth) continue
    const kind = kindOf(piece[0].charCodeAt(depth))
    const alike = sorted.get(kind)
    if (alike) alike.push(piece)
    else sorted.set(kind, [piece])
  }
  return sorted
}

function isAt(text: string, start: number, piece: string): boolean {
  for (let at = piece.length - 1; at >= 0; at--) if (codeAt(text, start + at) !== piece.charCodeAt(at)) return false
  return true
}
