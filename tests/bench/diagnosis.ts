import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Evidence } from '../../src/contract/evidence'
import { diagnose } from '../../src/diagnosis/diagnose'
import { readHar } from '../../src/evidence/from-har'
import { hear } from '../../src/incidents/quiet'
import { replay } from '../../src/incidents/replay'
import { ownHalves } from '../corpus/kept-score'
import { readLabels } from '../corpus/recordings'
import type { Bench, Options, Outcome } from './bench'
import { quantile, randomFrom, shuffle } from './statistics'
import { tableOf } from './table'

/** How long a diagnosis takes, over all of our own recordings; see `docs/diagnosis.md`. */
export const diagnosis: Bench = { id: 'diagnosis', run: (options) => Promise.resolve(run(options)) }

/** Rounds after which the engine has compiled what it is going to compile. */
const warmUp = 5

interface Times {
  readonly samples: number
  /** µs. */
  readonly median: number
  readonly p99: number
  readonly worst: number
}

function run({ rounds, say }: Options): Outcome {
  const hars = Object.values(ownHalves).flatMap((folder) =>
    readLabels(folder).map(({ har }) => readFileSync(join(folder, har.includes('/') ? har : join('har', har)), 'utf8')),
  )
  const key = randomBytes(32)
  const incidents = hars.flatMap((har) => replay(readHar(JSON.parse(har), key)))
  const evidence = incidents.flatMap((incident) => incident.evidence ?? [])
  // Before anything is compiled: what the worker that was just woken has.
  say(`${evidence.length} incidents of ${hars.length} recordings`)
  const first = timesOf(evidence.map((each) => time(() => diagnose(each))))
  const warm = measure(evidence, rounds, diagnose, fresh)
  say('from HAR')
  const whole = measure(hars, rounds, (har) => explain(har, key))
  const figures = { recordings: hars.length, incidents: evidence.length, rounds, first, evidence: warm, har: whole }
  return { figures, text: textOf({ first, warm, whole }) }
}

/** A copy, so that nothing is found again that was worked out for this very object. */
const fresh = (evidence: Evidence): Evidence => structuredClone(evidence)

function explain(har: string, key: Uint8Array): void {
  for (const incident of replay(readHar(JSON.parse(har), key)))
    if (incident.evidence) hear(incident, diagnose(incident.evidence))
}

function time(act: () => unknown): number {
  const started = performance.now()
  act()
  return 1000 * (performance.now() - started)
}

/** Each of `items` once a round, in another order each time. `prepare` is not part of the time. */
function measure<T>(items: readonly T[], rounds: number, act: (item: T) => unknown, prepare?: (item: T) => T): Times {
  const random = randomFrom(401)
  const samples: number[] = []
  for (let round = -warmUp; round < rounds; round++) {
    for (const item of shuffle(items, random)) {
      const ready = prepare ? prepare(item) : item
      const took = time(() => act(ready))
      if (round >= 0) samples.push(took)
    }
  }
  return timesOf(samples)
}

function timesOf(samples: readonly number[]): Times {
  const at = (share: number) => Number(quantile(samples, share).toFixed(1))
  return { samples: samples.length, median: at(0.5), p99: at(0.99), worst: at(1) }
}

function textOf({ first, warm, whole }: { first: Times; warm: Times; whole: Times }): string {
  const row = (name: string, { median, p99, worst, samples }: Times) => [
    name,
    ...[median, p99, worst].map((us) => `${us} µs`),
    String(samples),
  ]
  return tableOf([
    ['one diagnosis', 'median', '99th percentile', 'worst', 'samples'],
    row('the first of each, nothing compiled yet', first),
    row('from evidence', warm),
    row('from a HAR’s text', whole),
  ])
}
