import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownHalves } from '../corpus/kept-score'
import { readLabels } from '../corpus/recordings'
import type { Bench, Options, Outcome } from './bench'
import { compileRooms } from './compiled'
import { median, quantile, randomFrom, shuffle } from './statistics'
import { tableOf } from './table'

/** How long a diagnosis takes, over all of our own recordings; see `docs/diagnosis.md`. */
export const diagnosis: Bench = { id: 'diagnosis', run }

/** Rounds after which the engine has compiled what it is going to compile. */
const warmUp = 5

/** µs, of the incidents; of each incident the median over its rounds, for what else the machine does lasts longer. */
interface Times {
  readonly median: number
  readonly p99: number
  readonly worst: number
  /** The 99th percentile over all single times, interruptions included. */
  readonly p99Single: number
}

async function run({ rounds, say }: Options): Promise<Outcome> {
  const { diagnose, hear, readHar, replay } = await compileRooms()
  const key = randomBytes(32)
  const hars = readHars()
  const evidence = hars.flatMap((har) =>
    replay(readHar(JSON.parse(har), key)).flatMap((incident) => incident.evidence ?? []),
  )
  say(`${evidence.length} incidents of ${hars.length} recordings`)
  // Before anything is compiled: what the worker that was just woken has.
  const first = timesOf(evidence.map((each) => [time(() => diagnose(each))]))
  // A copy, so that nothing is found again that was worked out for this very object.
  const warm = measure(evidence, rounds, (each) => structuredClone(each), diagnose)
  say('from HAR')
  const whole = measure(hars, rounds, String, (har) => {
    for (const incident of replay(readHar(JSON.parse(har), key)))
      if (incident.evidence) hear(incident, diagnose(incident.evidence))
  })
  const figures = { recordings: hars.length, incidents: evidence.length, rounds, first, evidence: warm, har: whole }
  return { figures, text: textOf({ first, warm, whole }) }
}

function readHars(): string[] {
  return Object.values(ownHalves).flatMap((folder) =>
    readLabels(folder).map(({ har }) => readFileSync(join(folder, har.includes('/') ? har : join('har', har)), 'utf8')),
  )
}

function time(act: () => unknown): number {
  const started = performance.now()
  act()
  return 1000 * (performance.now() - started)
}

/** Each of `items` once a round, in another order each time. `prepare` is not part of the time. */
function measure<T>(items: readonly T[], rounds: number, prepare: (item: T) => T, act: (item: T) => unknown): Times {
  const random = randomFrom(401)
  const taken = items.map((): number[] => [])
  for (let round = -warmUp; round < rounds; round++) {
    for (const [at, item] of shuffle([...items.entries()], random)) {
      const ready = prepare(item)
      const took = time(() => act(ready))
      if (round >= 0) taken[at]?.push(took)
    }
  }
  return timesOf(taken)
}

function timesOf(taken: readonly (readonly number[])[]): Times {
  const each = taken.map(median)
  const round = (us: number) => Number(us.toFixed(1))
  return {
    median: round(median(each)),
    p99: round(quantile(each, 0.99)),
    worst: round(quantile(each, 1)),
    p99Single: round(quantile(taken.flat(), 0.99)),
  }
}

function textOf({ first, warm, whole }: { first: Times; warm: Times; whole: Times }): string {
  const row = (name: string, { median: middle, p99, worst, p99Single }: Times) => [
    name,
    ...[middle, p99, worst, p99Single].map((us) => `${us} µs`),
  ]
  return tableOf([
    ['one diagnosis', 'median', '99th percentile', 'worst', '99th percentile, interruptions included'],
    row('the first of each, nothing compiled yet', first),
    row('from evidence', warm),
    row('from a HAR’s text', whole),
  ])
}
