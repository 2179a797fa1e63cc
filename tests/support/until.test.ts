import { describe, expect, it } from 'vitest'
import { until } from './until'

describe('until', () => {
  it('answers the first good value', async () => {
    let reads = 0
    expect(
      await until(
        'three reads',
        () => ++reads,
        (value) => value === 3,
      ),
    ).toBe(3)
    expect(reads).toBe(3)
  })

  it('says what it waited for and what it saw last', () =>
    expect(
      until(
        'the badge',
        () => 'empty',
        () => false,
        30,
      ),
    ).rejects.toThrow(/the badge: .*"empty"/))
})
