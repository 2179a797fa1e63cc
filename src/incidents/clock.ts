import type { ClockFacts, Exchange } from '../contract/evidence'
import type { ClockSample } from '../contract/incident'

/** Date has whole seconds (RFC 9110 5.6.7): the instant meant lies within the second that it names. */
const resolution = 1000

/**
 * What one answer says of the two clocks. Nothing where the answer may have waited in a cache (RFC 9111 5.1), or
 * where the moment of sending is unknown.
 */
export function sampleClock({ startedAt, request, answer, end }: Exchange): ClockSample | undefined {
  if (!request || answer?.date === undefined || answer.age || end?.fromCache) return undefined
  // The server made the answer between our sending and our receiving.
  return { low: startedAt - (answer.date + resolution), high: answer.at - answer.date, at: answer.at }
}

/** The narrowest statement that all samples allow; a sample that contradicts the newest is an older clock. */
export function measureClock(samples: readonly ClockSample[]): ClockFacts | undefined {
  const newest = samples.at(-1)
  if (!newest) return undefined
  let { low, high } = newest
  let agreeing = 1
  for (const sample of samples.slice(0, -1).reverse()) {
    const [bottom, top] = [Math.max(low, sample.low), Math.min(high, sample.high)]
    if (bottom > top) break
    ;[low, high] = [bottom, top]
    agreeing++
  }
  return { aheadMs: Math.round((low + high) / 2), errorMs: Math.ceil((high - low) / 2), samples: agreeing }
}
