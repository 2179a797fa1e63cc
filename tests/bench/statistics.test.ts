import { describe, expect, it } from 'vitest'
import { bootstrapMedian, median, pairedRatio, quantile, randomFrom, shuffle } from './statistics'

const rounds = Array.from({ length: 25 }, (_, round) => round)

describe('median', () => {
  it('takes the middle, or the mean of the two', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([4, 1, 2, 100])).toBe(3)
  })
  it('refuses to make one up', () => expect(() => median([])).toThrow())
})

describe('quantile', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
  it('takes the nearest rank', () => {
    expect([0, 0.5, 0.99, 1].map((share) => quantile(hundred, share))).toEqual([1, 50, 99, 100])
    expect(quantile([7], 0.99)).toBe(7)
  })
  it('refuses to make one up', () => expect(() => quantile([], 0.5)).toThrow())
})

describe('randomFrom', () => {
  it('repeats itself for a seed and differs between seeds', () => {
    const draw = (seed: number) => rounds.map(randomFrom(seed))
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    expect(draw(1).every((number) => number >= 0 && number < 1)).toBe(true)
  })
})

describe('shuffle', () => {
  it('keeps every value and not their order', () => {
    const shuffled = shuffle(rounds, randomFrom(7))
    expect(shuffled).not.toEqual(rounds)
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(rounds)
  })
})

describe('pairedRatio', () => {
  it('sees a steady ratio through a machine whose speed changes from round to round', () => {
    const base = rounds.map((round) => 100 * (1 + (round % 7)))
    const { ratio, low, high } = pairedRatio(
      base.map((ms) => ms * 1.2),
      base,
    )
    expect([ratio, low, high].map((number) => number.toFixed(6))).toEqual(['1.200000', '1.200000', '1.200000'])
  })
  it('says by its interval that nothing is known where the rounds disagree', () => {
    const { low, high } = pairedRatio(
      rounds.map((round) => (round % 2 ? 50 : 200)),
      rounds.map(() => 100),
    )
    expect(low).toBeLessThan(1)
    expect(high).toBeGreaterThan(1)
  })
})

describe('bootstrapMedian', () => {
  it('holds the median between its ends, and is narrower for more rounds', () => {
    const spread = (count: number) => {
      const random = randomFrom(3)
      const values = Array.from({ length: count }, () => 1 + random())
      const { low, high } = bootstrapMedian(values, randomFrom(4), 500)
      expect(low).toBeLessThanOrEqual(median(values))
      expect(high).toBeGreaterThanOrEqual(median(values))
      return high - low
    }
    expect(spread(200)).toBeLessThan(spread(12))
  })
})
