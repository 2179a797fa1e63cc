import type { Evidence } from '../contract/evidence'
import { isSignInAttempt } from '../contract/purpose'
import { type RemedyId, remedyOf, type StepId } from '../contract/remedies'
import { asksHere } from './who-asks'

/** After these, the person types the sign-in once more. */
const typed = new Set<RemedyId>(['sign-in', 'check-credentials', 'reset-password'])

/**
 * True where the page's own script was refused the sign-in, and the page has the fields still: who types it in there and
 * sends it makes the very request again, which a load of the page never does.
 */
export function isTypedAnew(step: StepId, evidence: Evidence): boolean {
  const { exchange } = evidence
  return typed.has(remedyOf(step)) && exchange.kind === 'call' && isSignInAttempt(exchange) && asksHere(evidence)
}
