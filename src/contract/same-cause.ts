import type { Diagnosis, StepRecord } from './incident'

/**
 * Whether the page is refused for what it was refused for when the step was taken. Where its own words were read only
 * then or only now, it is also the same by all but them: that they became known is no change of the page.
 */
export function isSameCause(
  { causeBefore, wordlessBefore, undo }: Pick<StepRecord, 'causeBefore' | 'wordlessBefore' | 'undo'>,
  { ranked, wordless }: Diagnosis,
): boolean {
  const { cause } = ranked[0]
  if (cause === causeBefore) return true
  // Without the sign-in that we removed, nobody is signed in: that is our doing, and no news of the page.
  if (undo?.until && causeBefore === 'session-expired' && cause === 'not-signed-in') return true
  return !(wordless && wordlessBefore) && (wordless ?? cause) === (wordlessBefore ?? causeBefore)
}
