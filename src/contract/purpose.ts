import type { Address } from './address'

/**
 * sign-in: a page to sign in on, or what its form is sent to. credentials: where programs trade credentials for a session
 * or a token. sign-out: the way out.
 */
export type Purpose = 'sign-in' | 'credentials' | 'sign-out'

const signOut = /^(log|sign)[-_]?(out|off)$/
const signIn =
  /^([a-z]+[-_])?(log|sign)[-_]?(in|on)([-_](password|kerberos|ldap|local|form|post|submit|check|process|token|json|api))?$|^(sso|signin-oidc|authenticate|authori[sz]e|openid-connect|saml2?|auth)$/
const credentials =
  /^(sessions?|tokens?|auth|authenticate|authentication|oauth2?|jwt|password|passwd|identify|identity|connect|credentials|otp|verify|userauth|j_security_check)$/
/** What is done at such an address without anybody signing in. */
const otherDeeds =
  /^(list|all|get|info|me|whoami|count|search|query|status|refresh|renew|revoke|introspect|keys|config|settings|register|registration|sign-?up|join|forgot\w*|reset\w*|recover\w*|unlock|confirm\w*|invite\w*|events?|logs?|telemetry|metrics|destroy|delete|cancel)$/

/** Somebody's own, which is read once they are signed in; below the name of a form it may be who signs in. */
const ofAccount =
  /^(my)?[-_]?(profiles?|accounts?|users?|user[-_]?info|preferences|permissions|roles|groups|devices|avatars?)$/
const formName = /(log|sign)[-_]?(in|on)/

/** Parameters by which one address does several things. */
const deedName = /^(action|act|mode|do|op|cmd|task)$/i

/** True for a parameter that asks for a sign-out. */
export function asksToSignOut(name: string, value: string): boolean {
  return deedName.test(name) && signOut.test(value.toLowerCase())
}

/**
 * What an address is for, by a parameter that asks for a sign-out, else by its last words; undefined where they do not say.
 * An API's own path often holds "auth" further up.
 */
export function purposeOf({
  path,
  query,
}: Pick<Address, 'path'> & Partial<Pick<Address, 'query'>>): Purpose | undefined {
  if (query?.some(({ signsOut }) => signsOut)) return 'sign-out'
  const words = path
    .toLowerCase()
    .split('/')
    .map((word) => word.replace(/^_+/, '').replace(/\.[a-z]{2,5}$/, ''))
    .filter(Boolean)
  const [last = '', before = ''] = words.reverse()
  if (signOut.test(last)) return 'sign-out'
  if (otherDeeds.test(last) || last.startsWith('forgot-') || last.startsWith('reset-')) return undefined
  if (ofAccount.test(last) && !formName.test(before)) return undefined
  if (signIn.test(last) || signIn.test(before)) return 'sign-in'
  return words.slice(0, 3).some((word) => credentials.test(word)) ? 'credentials' : undefined
}

const renewal = /^((silent|token)[-_]?)?(refresh|renew)([-_]?(token|session|auth))?$|^(check|silent)[-_]?sso$/

/** True where a page posts to have its sign-in renewed. It does so for the sake of other requests, and never with a good one. */
export function renewsSignIn({ method, address }: { readonly method?: string; readonly address: Address }): boolean {
  const last = address.path.toLowerCase().split('/').filter(Boolean).at(-1) ?? ''
  return method === 'POST' && renewal.test(last.replace(/\.\w+$/, ''))
}

/**
 * True where the request itself is an attempt to sign in: something is posted to an address made for it. By one that renews
 * a sign-in, nobody does so.
 */
export function isSignInAttempt(request: { readonly method?: string; readonly address: Address }): boolean {
  const purpose = request.method === 'POST' && !renewsSignIn(request) ? purposeOf(request.address) : undefined
  return purpose === 'sign-in' || purpose === 'credentials'
}
