import type { Explained } from '../contract/explained'
import { diagnose } from '../diagnosis/diagnose'
import { readHar, readOffset } from '../evidence/from-har'
import { hear } from '../incidents/hear'
import { replay } from '../incidents/replay'

/** A recording's incidents with their diagnoses, most serious first, and the offset in which it tells times. */
export interface ExplainedHar {
  readonly incidents: readonly Explained[]
  readonly utcOffsetMinutes: number
  /** How many answers were 401. */
  readonly refusals: number
}

/**
 * Explains a parsed HAR 1.2 on the same rooms as the watching extension. `key`: any 32 octets, for digests that only
 * have to agree within this call.
 *
 * @throws HarError where it is no HAR, naming what is wrong and where
 */
export function explainHar(har: unknown, key: Uint8Array): ExplainedHar {
  const exchanges = readHar(har, key)
  const refusals = exchanges.filter(({ answer }) => answer?.status === 401).length
  const incidents = replay(exchanges).flatMap((incident) => {
    const diagnosis = incident.evidence && diagnose(incident.evidence)
    return diagnosis && !hear(incident, diagnosis).quiet ? [{ incident, diagnosis }] : []
  })
  return { incidents, refusals, utcOffsetMinutes: readOffset(har) }
}
