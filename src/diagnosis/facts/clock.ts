import type { ClockFacts } from '../../contract/evidence'
import type { Seen } from '../rule'

/** Tolerance that validators of tokens commonly allow, ms; below it a clock explains no refusal. */
export const leewayMs = 60_000

export interface Instant {
  /** Epoch ms. */
  readonly at: number
  /** Half-width of what is known, ms. */
  readonly errorMs: number
}

/**
 * What time it was for the server when it answered. Date is the server's own clock (RFC 9110 6.6.1); a stored answer has
 * aged since then (RFC 9111 4.2.3). Without Date the device's clock must do, corrected where it was measured.
 */
export function serverNow({ exchange, answer, clock }: Seen<'clock'>): Instant {
  if (answer.date !== undefined && exchange.end?.fromCache !== true)
    return { at: answer.date + (answer.age ?? 0) * 1000, errorMs: answer.age ? 3000 : 1000 }
  if (clock) return { at: exchange.startedAt - clock.aheadMs, errorMs: clock.errorMs }
  return { at: exchange.startedAt, errorMs: 10 * 60_000 }
}

/** True where the device's clock is certainly off by more than `limitMs`. */
export function off(facts: ClockFacts, limitMs = leewayMs): boolean {
  return Math.abs(facts.aheadMs) - facts.errorMs > limitMs
}

/** True where the device's clock is certainly right to within `limitMs`. */
export function agrees(facts: ClockFacts, limitMs = leewayMs): boolean {
  return Math.abs(facts.aheadMs) + facts.errorMs < limitMs
}
