import { packed } from './lists'
import { type Cover, spaced } from './parts'
import { waysOf } from './pattern'
import { finderOf } from './word-tree'

/** A way to match a pattern: which pattern, and how many covers have to be met. */
interface Path {
  readonly of: number
  readonly takes: number
}

/**
 * Tells of many patterns at once which of them a text may match; of the others it lacks something that every match has.
 * To look for all those pieces takes less time than to try a few patterns, and most texts have next to none of them.
 * The numbers are the places of the patterns, in no order. What is told depends on the text alone, and nothing of it is kept.
 */
export function sieveOf(patterns: readonly RegExp[]): (text: string) => readonly number[] {
  const { untold, paths, takenBy, pieces } = sort(patterns)
  const find = finderOf(pieces)
  const { from, all } = packed(takenBy)
  const takes = Uint8Array.from(paths, (path) => path.takes)
  const patternOf = Uint16Array.from(paths, ({ of }) => of)
  // Counted in rounds, a text each: to empty the counters would take longer than all else.
  let round = 0
  const metIn = new Uint32Array(takenBy.length)
  const countedIn = new Uint32Array(paths.length)
  const counts = new Uint8Array(paths.length)

  return (text) => {
    const found = [...untold]
    round++
    find(spaced(text), (cover) => {
      if (metIn[cover] === round) return
      metIn[cover] = round
      for (let at = from[cover]!; at < from[cover + 1]!; at++) {
        const path = all[at]!
        const count = countedIn[path] === round ? counts[path]! + 1 : 1
        countedIn[path] = round
        counts[path] = count
        const of = patternOf[path]!
        if (count === takes[path] && !found.includes(of)) found.push(of)
      }
    })
    return found
  }
}

/** `untold`: patterns of which nothing is known. `takenBy`: for each cover its paths. `pieces`: text -> covers. */
function sort(patterns: readonly RegExp[]) {
  const untold: number[] = []
  const paths: Path[] = []
  const takenBy: number[][] = []
  const pieces = new Map<string, number[]>()
  const numbers = new Map<string, number>()
  const numberOf = (cover: Cover): number => {
    const key = cover.join('|')
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = takenBy.push([]) - 1
    for (const piece of cover) pieces.set(piece, [...(pieces.get(piece) ?? []), number])
    numbers.set(key, number)
    return number
  }
  for (const [of, pattern] of patterns.entries()) {
    const ways = waysOf(pattern)
    if (!ways?.every((way) => way.length)) untold.push(of)
    else
      for (const way of ways) {
        const covers = new Set(way.map(numberOf))
        const path = paths.push({ of, takes: covers.size }) - 1
        for (const cover of covers) takenBy[cover]?.push(path)
      }
  }
  return { untold, paths, takenBy, pieces }
}
