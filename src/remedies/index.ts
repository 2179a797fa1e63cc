import type { StepId } from '../contract/remedies'
import { checkAddress } from './check-address'
import { checkCredentials } from './check-credentials'
import { clearSiteData } from './clear-site-data'
import { reloadFresh } from './reload-fresh'
import type { Remedy, RemedyStep } from './remedy'
import { requestNewLink } from './request-new-link'
import { signIn } from './sign-in'

/** Every remedy that works today. */
export const allRemedies: readonly Remedy[] = [
  reloadFresh,
  signIn,
  requestNewLink,
  checkAddress,
  checkCredentials,
  clearSiteData,
]

export const allSteps: readonly RemedyStep[] = allRemedies.flatMap(({ steps }) => steps)

/** The step as it is declared, or undefined where it is not offered yet. */
export function findStep(id: StepId): RemedyStep | undefined {
  return allSteps.find((step) => step.id === id)
}
