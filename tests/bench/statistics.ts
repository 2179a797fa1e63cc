export interface Interval {
  readonly low: number
  readonly high: number
}

export interface Ratio extends Interval {
  readonly ratio: number
}

/** Middle of the values; of an even count the mean of the two in the middle. Throws where there is none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  if (upper === undefined || lower === undefined) throw new Error('The median of nothing.')
  return (upper + lower) / 2
}

/** The value below which the `share` (0 to 1) of the values lies: the nearest rank. Throws where there is none. */
export function quantile(values: readonly number[], share: number): number {
  const found = values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * values.length) - 1)]
  if (found === undefined) throw new Error('A share of nothing.')
  return found
}

/** Numbers in [0, 1) from a seed (mulberry32): the same figures give the same interval. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function shuffle<T>(values: readonly T[], random: () => number): T[] {
  return values
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value)
}

/** Percentile bootstrap of the median at 95 %, by drawing the values anew with replacement. */
export function bootstrapMedian(values: readonly number[], random: () => number, draws = 4000): Interval {
  const drawn = Array.from({ length: draws }, () =>
    median(values.map((value) => values[Math.floor(random() * values.length)] ?? value)),
  ).sort((a, b) => a - b)
  const at = (share: number) => drawn[Math.min(draws - 1, Math.floor(share * draws))] ?? NaN
  return { low: at(0.025), high: at(0.975) }
}

/**
 * How many times as much `values` is as `base`, round by round: both of a round ran within seconds, so what else the
 * machine did at that time falls out. The median over the rounds, and its interval.
 */
export function pairedRatio(values: readonly number[], base: readonly number[]): Ratio {
  const ratios = values.map((value, round) => value / (base[round] ?? NaN))
  return { ratio: median(ratios), ...bootstrapMedian(ratios, randomFrom(401)) }
}
