import type { ClockFacts } from '../contract/evidence'

/** One answer's clock against ours; all times epoch ms, `age` in seconds. */
export interface ClockSample {
  /** The server's Date. */
  readonly date: number
  readonly age?: number | undefined
  readonly fromCache?: boolean | undefined
  readonly sentAt: number
  readonly receivedAt: number
}

/** Date counts whole seconds (RFC 9110 6.6.1). */
const resolution = 1000

/**
 * How far the device's clock is off, from the Date of fresh answers: each says that the difference lies within half a round trip
 * and one second. The narrowest interval is the measurement; `samples` counts those that agree with it. Answers
 * from a cache and aged ones (RFC 9111 5.1) do not count. `undefined` where none is left.
 */
export function measureClock(samples: readonly ClockSample[]): ClockFacts | undefined {
  const intervals = samples
    .filter(({ age = 0, fromCache, sentAt, receivedAt }) => age === 0 && !fromCache && receivedAt >= sentAt)
    .map(({ date, sentAt, receivedAt }) => ({
      aheadMs: Math.round((sentAt + receivedAt) / 2 - (date + resolution / 2)),
      errorMs: Math.ceil((receivedAt - sentAt) / 2) + resolution,
    }))
  const best = intervals.reduce<(typeof intervals)[number] | undefined>(
    (narrow, each) => (narrow && narrow.errorMs <= each.errorMs ? narrow : each),
    undefined,
  )
  if (!best) return undefined
  const agreeing = intervals.filter(
    ({ aheadMs, errorMs }) => Math.abs(aheadMs - best.aheadMs) <= errorMs + best.errorMs,
  )
  return { ...best, samples: agreeing.length }
}
