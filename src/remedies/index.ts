import type { StepId } from '../contract/remedies'
import { checkAddress } from './check-address'
import { checkCredentials } from './check-credentials'
import { clearSiteData } from './clear-site-data'
import { reloadFresh } from './reload-fresh'
import { askForAccess } from './ask-for-access'
import { checkAccount } from './check-account'
import { checkApiKey } from './check-api-key'
import { checkConnection } from './check-connection'
import { checkSecuritySoftware } from './check-security-software'
import { contactSite } from './contact-site'
import { fixClock } from './fix-clock'
import { flushDns } from './flush-dns'
import { prevent } from './prevent'
import { renewToken } from './renew-token'
import { resetPassword } from './reset-password'
import { turnOffVpn } from './turn-off-vpn'
import { updateBrowser } from './update-browser'
import { verifyIdentity } from './verify-identity'
import type { Remedy, RemedyStep } from './remedy'
import { requestNewLink } from './request-new-link'
import { runChecks } from './run-checks'
import { ruleOutExtensions } from './rule-out-extensions'
import { allowCookies } from './allow-cookies'
import { forgetHttpLogin } from './forget-http-login'
import { openPrivate } from './open-private'
import { switchAddress } from './switch-address'
import { signIn } from './sign-in'
import { signOutAndIn } from './sign-out-and-in'
import { waitAndRetry } from './wait-and-retry'

/** Every remedy that works today. */
export const allRemedies: readonly Remedy[] = [
  reloadFresh,
  signIn,
  signOutAndIn,
  waitAndRetry,
  contactSite,
  requestNewLink,
  checkAddress,
  checkCredentials,
  clearSiteData,
  askForAccess,
  checkAccount,
  checkApiKey,
  checkConnection,
  checkSecuritySoftware,
  fixClock,
  flushDns,
  prevent,
  renewToken,
  resetPassword,
  turnOffVpn,
  updateBrowser,
  verifyIdentity,
  runChecks,
  ruleOutExtensions,
  forgetHttpLogin,
  switchAddress,
  openPrivate,
  allowCookies,
]

export const allSteps: readonly RemedyStep[] = allRemedies.flatMap(({ steps }) => steps)

/** The step as it is declared, or undefined where it is not offered yet. */
export function findStep(id: StepId): RemedyStep | undefined {
  return allSteps.find((step) => step.id === id)
}
