import type { SentCookie } from './cookies'

const sessionName = /sess|(^|[-_.])s?sid($|[-_.0-9])/i
const signInName =
  /auth|token|jwt|log(ged)?[-_]?in|ticket|remember|sso|saml|oidc|identity|passport|bearer|^user$|^access$|refresh|user[-_]?(id|key)|^(wordpress_|cf_authorization)/i
// Cross-site-request tokens, consent and analytics contain the same words and sign nobody in.
const otherName =
  /csrf|xsrf|consent|locale|lang|theme|^_ga|^_gid|^_gcl|^_fbp|^_pk_|utm|visitor|anonym|device|timezone|callback|pkce|nonce|state|banner|prefer/i

/** True for a cookie that keeps a session, which visitors whom nobody knows have, too. */
export const isBareSession = ({ name }: Pick<SentCookie, 'name'>): boolean => sessionName.test(name)

/** True for a cookie whose name says that it is for something else than a sign-in. */
export function isForOtherThings({ name }: Pick<SentCookie, 'name'>): boolean {
  return otherName.test(name)
}

/** True for a cookie that is not named as one, but long enough, and not plainly something else. */
export function mayHoldSignIn(cookie: Pick<SentCookie, 'name' | 'token' | 'length' | 'shape'>): boolean {
  return !holdsSignIn(cookie) && !isForOtherThings(cookie) && cookie.length >= 16 && cookie.shape !== 'plain'
}

/** True for a cookie that signs somebody in, by its name or because it is a token. */
export function holdsSignIn(cookie: Pick<SentCookie, 'name' | 'token'>): boolean {
  const isNamed = sessionName.test(cookie.name) || signInName.test(cookie.name)
  return (isNamed || cookie.token !== undefined) && !isForOtherThings(cookie)
}
