import type { Evidence } from '../contract/evidence'
import type { Diagnosis } from '../contract/incident'
import { isSignInAnswer } from '../contract/sign-in-answer'
import { experimentsFor, reasonToTest } from './experiments'
import type { Act, RemedyStep } from './remedy'
import { sureFrom } from './situation'

/** What works by our own requests, in our own profile, or leads out of it. */
const fromOurProfile: readonly (Act | undefined)[] = ['run-checks', 'clear-storage', 'open-private']

/** What asks again for the refused address, be it elsewhere, and mends nothing but by that. */
const onlyAsks: readonly (Act | undefined)[] = [
  'run-checks',
  'reload',
  'reload-past-cache',
  'bisect',
  'open-private',
  'switch-address',
]

/** Whether there is anything for the step to work on. */
export function applies(
  { act }: RemedyStep,
  evidence: Evidence | undefined,
  diagnosis: Diagnosis | undefined,
): boolean {
  if (evidence?.apart && fromOurProfile.includes(act)) return false
  // What works once is used up by now.
  if (evidence && onlyAsks.includes(act) && isSignInAnswer(evidence.exchange, evidence.history)) return false
  if (act === 'clear-cookies') return evidence?.cookies?.jar?.length !== 0
  if (act === 'run-checks') return evidence !== undefined && isWorthTesting(evidence, diagnosis)
  return true
}

/** Where the reason is known, experiments would only cost time. */
function isWorthTesting(evidence: Evidence, diagnosis: Diagnosis | undefined): boolean {
  if (!diagnosis) return false
  const unsure = diagnosis.ranked[0].confidence < sureFrom || reasonToTest(evidence, diagnosis) !== undefined
  return unsure && experimentsFor(evidence, diagnosis).length > 0
}
