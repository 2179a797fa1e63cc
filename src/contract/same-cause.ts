import type { Diagnosis, StepRecord } from './incident'

/**
 * Whether the page is refused for what it was refused for when the step was taken. Where its own words were read only
 * then or only now, it is also the same by all but them: that they became known is no change of the page.
 */
export function isSameCause(
  { causeBefore, wordlessBefore }: Pick<StepRecord, 'causeBefore' | 'wordlessBefore'>,
  { ranked, wordless }: Diagnosis,
): boolean {
  const { cause } = ranked[0]
  if (cause === causeBefore) return true
  return !(wordless && wordlessBefore) && (wordless ?? cause) === (wordlessBefore ?? causeBefore)
}
