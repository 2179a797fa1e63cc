/** How a remedy is carried out: by us in one click, by the person step by step, or by the one who runs the site. */
export type RemedyKind = 'act' | 'guide' | 'owner'

/** Every remedy that the product can offer. */
export const remedies = {
  'reload-fresh': 'act',
  'sign-in': 'act',
  'sign-out-and-in': 'act',
  'clear-site-data': 'act',
  'forget-http-login': 'act',
  'rule-out-extensions': 'act',
  'switch-address': 'act',
  'open-private': 'act',
  'run-checks': 'act',
  'allow-cookies': 'act',
  'wait-and-retry': 'act',
  'contact-site': 'act',
  'check-address': 'guide',
  'check-credentials': 'guide',
  'reset-password': 'guide',
  'check-account': 'guide',
  'verify-identity': 'guide',
  'ask-for-access': 'guide',
  'request-new-link': 'guide',
  'fix-clock': 'guide',
  'flush-dns': 'guide',
  'turn-off-vpn': 'guide',
  'check-security-software': 'guide',
  'check-connection': 'guide',
  'update-browser': 'guide',
  'renew-token': 'guide',
  'check-api-key': 'guide',
  prevent: 'guide',
  'owner-challenge': 'owner',
  'owner-password-file': 'owner',
  'owner-cms-plugins': 'owner',
  'owner-pass-authorization': 'owner',
  'owner-preflight': 'owner',
  'owner-token-validation': 'owner',
  'owner-iis-substatus': 'owner',
  'owner-logs': 'owner',
  'owner-file-rights': 'owner',
  'owner-firewall-cdn': 'owner',
  'owner-methods': 'owner',
  'owner-user-data': 'owner',
  'owner-update': 'owner',
  'owner-hosting': 'owner',
  'owner-seo': 'owner',
  'owner-test': 'owner',
} as const satisfies Record<string, RemedyKind>

export type RemedyId = keyof typeof remedies

/**
 * One step of the checklist: a remedy, or a further part of one with a cost of its own, e.g. `clear-site-data/storage`
 * (cannot be undone) after `clear-site-data` (cookies, can be undone).
 */
export type StepId =
  | RemedyId
  | 'reload-fresh/afresh'
  | 'reload-fresh/past-cache'
  | 'clear-site-data/left-over'
  | 'clear-site-data/oversized'
  | 'clear-site-data/session'
  | 'clear-site-data/storage'
  | 'reset-password/over'
  | 'verify-identity/devices'

/** The remedy that a step belongs to. */
export function remedyOf(step: StepId): RemedyId {
  return step.split('/')[0] as RemedyId
}
