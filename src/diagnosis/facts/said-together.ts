import { fold } from './fold'
import { isOfDeviceClock, namesCode } from './vocabulary/languages/code-clock'
import type { Clause } from './wording'

/**
 * The clauses of one answer, where one tells what another is about. Whose code was not taken, and whose phone or device
 * is said to have the wrong time, has a clock that makes wrong codes (RFC 6238 5.2): no sign of this browser's.
 */
export function saidTogether(found: readonly Clause[]): readonly Clause[] {
  const isOfCode = ({ topics, text }: Clause) => topics.has('verification') && namesCode(fold(text))
  if (!found.some(({ topics }) => topics.has('clock')) || !found.some(isOfCode)) return found
  return found.map((clause) => {
    if (!clause.topics.has('clock') || !isOfDeviceClock(fold(clause.text))) return clause
    return { ...clause, topics: new Set([...clause.topics, 'verification' as const].filter((one) => one !== 'clock')) }
  })
}
