import { fileURLToPath } from 'node:url'
import { readAll, type Reading, readPhrases } from './phrases'
import { type View, views } from './recordings'
import { type Score, score } from './score'

/** The score that must not fall: half -> view -> hits and totals. Written by `npm run score -- --write`. */
export type Kept = Readonly<Record<Half, Readonly<Record<View, Score>>>> & {
  readonly phrases: Readonly<Record<Half, Reading>>
}

export const scoreFile = new URL('score.json', import.meta.url)
export type Half = 'known' | 'unseen'
export const ownHalves: Readonly<Record<Half, string>> = { known: pathOf('known'), unseen: pathOf('unseen') }

function pathOf(half: Half): string {
  return fileURLToPath(new URL(half, import.meta.url))
}

export function measureHalves(): Kept {
  return {
    known: measureViews(ownHalves.known),
    unseen: measureViews(ownHalves.unseen),
    phrases: { known: readAll(readPhrases('known')), unseen: readAll(readPhrases('unseen')) },
  }
}

export function measureViews(folder: string): Kept[Half] {
  return Object.fromEntries(views.map((view) => [view, score(folder, view)])) as Kept[Half]
}

/**
 * What is worse than it was, a line each: fewer hits, or other recordings than those that were measured then. Of how many
 * the diagnosis is sure may change; how often it is right about them may not.
 */
export function whatFell(then: Kept[Half], now: Kept[Half]): string[] {
  return views.flatMap((view) =>
    (Object.keys(then[view]) as (keyof Score)[]).flatMap((name) => {
      const [[hits, of], [hitsNow, ofNow]] = [then[view][name], now[view][name]]
      const worse = name === 'sure' ? hitsNow * of < hits * ofNow : hitsNow < hits || ofNow !== of
      return worse ? [`${view} ${name}: was ${hits} of ${of}, is ${hitsNow} of ${ofNow}`] : []
    }),
  )
}

/** The same of how phrases are read. */
export function whatIsMisread(then: Reading, now: Reading): string[] {
  return (Object.keys(then) as (keyof Reading)[]).flatMap((name) => {
    const [[hits, of], [hitsNow, ofNow]] = [then[name], now[name]]
    return hitsNow < hits || ofNow !== of ? [`${name}: was ${hits} of ${of}, is ${hitsNow} of ${ofNow}`] : []
  })
}
