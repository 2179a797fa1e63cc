import type { Bench, Options, Outcome } from './bench'
import { compileRooms } from './compiled'
import { pairedRatio, type Ratio } from './statistics'
import { sayRatio, tableOf } from './table'

/** Whether four times as long a header takes four times as long; see `docs/diagnosis.md`. */
export const parser: Bench = { id: 'parser', run }

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

type Parse = (fields: readonly string[]) => void

interface Timed {
  readonly ratio: Ratio
  /** Of the longer one, at best. */
  readonly ms: number
}

const fill = (unit: string, size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

async function run({ rounds, say }: Options): Promise<Outcome> {
  const { parseChallenges } = await compileRooms()
  const parse: Parse = (fields) => void parseChallenges(fields)
  const figures = Object.entries(kinds).map(([kind, make]) => {
    say(kind)
    const whole = make(field)
    return {
      kind,
      single: measure(parse, [make(4 * field)], [whole], rounds),
      repeated: measure(
        parse,
        Array.from({ length: 4 }, () => whole),
        [whole],
        rounds,
      ),
      within: measure(parse, [whole], [make(field / 4)], rounds),
    }
  })
  const head = [
    'a header of',
    '256 KB to 64 KB, one field (cut)',
    '256 KB to 64 KB, four fields',
    '64 KB to 16 KB, one field',
    '256 KB, ms',
  ]
  const rows = figures.map(({ kind, single, repeated, within }) => [
    kind,
    sayRatio(single.ratio),
    sayRatio(repeated.ratio),
    sayRatio(within.ratio),
    repeated.ms.toFixed(2),
  ])
  const worst = Math.max(
    ...figures.flatMap(({ single, repeated, within }) => [
      single.ratio.ratio,
      repeated.ratio.ratio,
      within.ratio.ratio,
    ]),
  )
  return { figures: { kinds: figures, worst }, text: tableOf([head, ...rows]) }
}

/** Rounds take turns between the two, so that what else the machine does falls out of the ratio. */
function measure(parse: Parse, many: readonly string[], few: readonly string[], rounds: number): Timed {
  const [times, base]: [number[], number[]] = [[], []]
  for (let round = -3; round < rounds; round++) {
    const [one, other] = [best(parse, few), best(parse, many)]
    if (round < 0) continue
    base.push(one)
    times.push(other)
  }
  return { ratio: pairedRatio(times, base), ms: Math.min(...times) }
}

/** ms; the fastest of a few, because only what disturbs makes one slower. */
function best(parse: Parse, input: readonly string[]): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const started = performance.now()
      parse(input)
      return performance.now() - started
    }),
  )
}
