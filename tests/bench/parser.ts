import { parseChallenges } from '../../src/http/challenge'
import type { Bench, Options, Outcome } from './bench'
import { pairedRatio, type Ratio } from './statistics'
import { sayRatio, tableOf } from './table'

/** Whether four times as long a header takes four times as long; see `docs/diagnosis.md`. */
export const parser: Bench = { id: 'parser', run: (options) => Promise.resolve(run(options)) }

const KB = 1024
/** A longer field is cut (`src/http/challenge.ts`), so that much more comes as several: as a header that is repeated. */
const field = 64 * KB

/** What makes a parser look ahead, or back, in vain. */
const kinds: Readonly<Record<string, (size: number) => string>> = {
  'one challenge after the other': (size) => fill('Basic realm="a", ', size),
  'one parameter after the other': (size) => `Digest ${fill('a="b", ', size - 7)}`,
  'distinct parameters': (size) =>
    `X ${Array.from({ length: size / 10 }, (_, at) => `p${at}=v`).join(',')}`.slice(0, size),
  commas: (size) => fill(',', size),
  'white space': (size) => `Basic${fill(' \t', size - 5)}`,
  'a string without an end': (size) => `Basic realm="${fill('a', size - 13)}`,
  backslashes: (size) => `Basic realm="${fill('\\"', size - 13)}`,
  quotes: (size) => fill('"', size),
  'equals signs': (size) => fill('a=', size),
  'a long token68': (size) => `Negotiate ${fill('YII', size - 10)}`,
  'schemes without parameters': (size) => fill('A ', size),
  'characters that no token has': (size) => fill('@(é', size),
}

const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

function run({ rounds, say }: Options): Outcome {
  const figures = Object.entries(kinds).map(([kind, make]) => {
    say(kind)
    const whole = make(field)
    return {
      kind,
      repeated: measure(Array.from({ length: 4 }, () => whole), [whole], rounds), // prettier-ignore
      within: measure([whole], [make(field / 4)], rounds),
    }
  })
  const head = ['a header of', '256 KB to 64 KB', '64 KB to 16 KB, one field', '256 KB, ms']
  const rows = figures.map(({ kind, repeated, within }) => [
    kind,
    sayRatio(repeated.ratio),
    sayRatio(within.ratio),
    repeated.ms.toFixed(2),
  ])
  const worst = Math.max(...figures.flatMap(({ repeated, within }) => [repeated.ratio.ratio, within.ratio.ratio]))
  return { figures: { kinds: figures, worst }, text: tableOf([head, ...rows]) }
}

/** Rounds take turns between the two, so that what else the machine does falls out of the ratio. */
function measure(many: readonly string[], few: readonly string[], rounds: number): { ratio: Ratio; ms: number } {
  const [times, base]: [number[], number[]] = [[], []]
  for (let round = -3; round < rounds; round++) {
    const [one, other] = [best(few), best(many)]
    if (round < 0) continue
    base.push(one)
    times.push(other)
  }
  return { ratio: pairedRatio(times, base), ms: Math.min(...times) }
}

/** ms; the fastest of a few, because only what disturbs makes one slower. */
function best(input: readonly string[]): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const started = performance.now()
      parseChallenges(input)
      return performance.now() - started
    }),
  )
}
