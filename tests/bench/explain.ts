import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { ownHalves } from '../corpus/kept-score'
import { readLabels } from '../corpus/recordings'
import type { Bench, Options, Outcome } from './bench'
import { median, pairedRatio } from './statistics'
import { sayRatio, tableOf } from './table'

/** How long `npm run explain` takes over many recordings, start to end; see `docs/diagnosis.md`. */
export const explain: Bench = { id: 'explain', run: (options) => Promise.resolve(run(options)) }

const files = 200
const command = fileURLToPath(new URL('../../src/cli/explain.ts', import.meta.url))
const tsx = createRequire(import.meta.url).resolve('tsx/cli')

function run({ rounds, say }: Options): Outcome {
  const folder = mkdtempSync(join(tmpdir(), 'why-401-explain-'))
  try {
    const hars = writeHars(folder)
    const [whole, none, node]: [number[], number[], number[]] = [[], [], []]
    // The first of each warms the disk's cache and the compiler's own.
    for (let round = -1; round < rounds; round++) {
      const taken = [startToEnd([tsx, command, '--json', ...hars]), startToEnd([tsx, command]), startToEnd(['-e', ''])]
      if (round >= 0) [whole, none, node].forEach((times, at) => times.push(taken[at] ?? NaN))
      say(`round ${round + 1}: ${taken[0]?.toFixed(0)} ms`)
    }
    return outcomeOf(whole, none, node)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Copies of all our own recordings in turn, each a file. */
function writeHars(folder: string): string[] {
  const recordings = Object.values(ownHalves).flatMap((half) =>
    readLabels(half).map(({ har }) => join(half, har.includes('/') ? har : join('har', har))),
  )
  return Array.from({ length: files }, (_, at) => {
    const name = join(folder, `${at}.har`)
    writeFileSync(name, readFileSync(recordings[at % recordings.length] ?? ''))
    return name
  })
}

/** ms from start to end of a process. */
function startToEnd(args: readonly string[]): number {
  const started = performance.now()
  const { error } = spawnSync(process.execPath, args, { stdio: 'ignore' })
  if (error) throw error
  return performance.now() - started
}

function outcomeOf(whole: readonly number[], none: readonly number[], node: readonly number[]): Outcome {
  const seconds = (times: readonly number[]) => Number((median(times) / 1000).toFixed(3))
  const ratio = pairedRatio(whole, node)
  const figures = {
    files,
    seconds: seconds(whole),
    worst: Math.max(...whole) / 1000,
    none: seconds(none),
    node: seconds(node),
    toNode: ratio,
  }
  const text = tableOf([
    ['whole process', 'seconds, median', 'times as long as Node by itself'],
    [`explain of ${files} HARs`, String(figures.seconds), sayRatio(ratio)],
    ['explain of none', String(figures.none), sayRatio(pairedRatio(none, node))],
    ['Node that does nothing', String(figures.node), '1'],
  ])
  return { figures, text }
}
