import { readFileSync, writeFileSync } from 'node:fs'
import { basename, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tableOf } from '../bench/table'
import { type Kept, measureHalves, ownHalves, scoreFile } from './kept-score'
import { readAll, readPhrases } from './phrases'
import { views } from './recordings'
import { type Score, score, type Share } from './score'

/**
 * `npm run score -- [--write] [FOLDER …]`: the score of each folder of labelled recordings, never pooled, in the three
 * views; without a folder, of both halves of our own,
 * and of the phrases. `--write` keeps that of our own as what must not fall.
 */
const args = process.argv.slice(2)
const folders = args.filter((arg) => !arg.startsWith('--'))
const asked = folders.length ? folders : Object.values(ownHalves)

const share = ([hits, of]: Share) => `${hits}/${of}${of ? ` ${((100 * hits) / of).toFixed(1)} %` : ''}`
const columns = ['first', 'strict', 'firstThree', 'quiet', 'sure'] as const satisfies readonly (keyof Score)[]

const rows = asked.flatMap((folder) =>
  views.map((view) => {
    const measured = score(folder, view)
    return [basename(folder), view, ...columns.map((column) => share(measured[column]))]
  }),
)
console.log(tableOf([['folder', 'view', 'first', 'strict', 'first three', 'quiet', 'sure'], ...rows]))

if (!folders.length) {
  const halves = (['known', 'unseen'] as const).map((half) => ({ half, ...readAll(readPhrases(half)) }))
  const phrases = halves.map(({ half, right, silent }) => [half, share(right), share(silent)])
  console.log(`\n${tableOf([['phrases', 'heard right', 'nothing heard where nothing is said'], ...phrases])}`)
}

if (args.includes('--write')) {
  const before = readFileSync(scoreFile, { encoding: 'utf8', flag: 'a+' })
  const kept: Kept = measureHalves()
  // A share a line: what a change of rules did is read off the difference.
  const text = JSON.stringify(kept, null, 2).replace(/\[\s+(\d+),\s+(\d+)\s+\]/g, '[$1, $2]') + '\n'
  writeFileSync(scoreFile, text)
  const name = relative(process.cwd(), fileURLToPath(scoreFile))
  console.log(before === text ? `${name} is as it was.` : `${name} is new.`)
}
