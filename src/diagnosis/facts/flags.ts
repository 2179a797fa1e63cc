/** Where a field says something of the sign-in itself, and not of what a page can do: at the top, or below one of these. */
const ofSignIn = /^(?:(?:error|errors|user|account|data|details?|result|response|body|auth|login)\.)*[^.]+$/i
/** Fields that say by false how things stand with somebody's sign-in. */
const standing =
  /^(?:is_?)?(?:authenticated|logged_?in|signed_?in|(?:(?:e_?mail|account|user|phone)_?)(?:is_?)?(?:verified|confirmed|active|activated|enabled|approved))$|(?:^|\.)(?:user|account)\.(?:is_?)?(?:verified|confirmed|active|activated|enabled|approved)$/i
/** Those that say by true that something is so or wanted. */
const finding =
  /(?:lock(?:ed)?(?:_?out)?|blocked|banned|disabled|suspended|expired|captcha|2fa|mfa|otp|factor|required|needed|missing|invalid|revoked|exceeded|wrong|incorrect|inactive|deactivated)$|^(?:requires?|needs?|must|force)[A-Z_]/i

/** `isLockedOut: true`, `email_verified: false` as a clause; undefined for what says nothing of a sign-in. */
export function flagOf(path: string, name: string, value: boolean): string | undefined {
  if (!ofSignIn.test(path)) return undefined
  if (!value) return standing.test(name) || standing.test(path) ? `${name}: false` : undefined
  return finding.test(name) ? `${name}: true` : undefined
}

/** Fields that hold since or until when: `bannedUntil: 1606774391`. */
export const since = /^(?:is_?)?(?:banned|blocked|locked|suspended|disabled)(?:_?(?:until|till|at|for|time))?$/i
