import type { Evidence } from '../contract/evidence'

/**
 * Schemes for which every browser opens its own sign-in window. Bearer and the rest are left to the page. For Negotiate the
 * window comes in few (Chromium's family on Windows), and is seen where it does (measured: without a ticket both show the page).
 */
const asked = new Set(['basic', 'digest', 'ntlm'])

const navigates = ({ kind }: Evidence['exchange']) => kind === 'page' || kind === 'frame'

/** True where the browser itself asks for user name and password, so that there is no sign-in page to open. */
export function browserAsks({ exchange, answer, prompts }: Evidence): boolean {
  if (prompts || exchange.prompts.length) return true
  return navigates(exchange) && answer.challenges.some(({ scheme }) => asked.has(scheme.toLowerCase()))
}

/** True where the password is of no page: the browser asks for it, or takes it from the device. */
export function isOfNoPage(evidence: Evidence): boolean {
  const { exchange, answer, wording } = evidence
  const isOfDevice = answer.challenges.some(({ scheme }) => scheme.toLowerCase() === 'negotiate')
  return browserAsks(evidence) || (navigates(exchange) && isOfDevice && !wording?.asksPassword)
}

/** True where the refused page itself has the fields to sign in, or the one whose script was refused. */
export const asksHere = (evidence: Evidence) =>
  (evidence.exchange.kind === 'page' ? evidence.wording : evidence.page)?.asksPassword === true &&
  !browserAsks(evidence)
