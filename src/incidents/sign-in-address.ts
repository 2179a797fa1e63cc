import type { Address } from '../contract/evidence'

const word = /^(([a-z]+[-_])?(log|sign)[-_]?(in|on)|sso|signin-oidc|authenticate|authorize|openid-connect|saml2?|auth)$/
const hosts = /^(login|signin|sign-in|auth|sso|accounts?|idp|id|identity)\./

/** True where the address is, by its words, a page to sign in on rather than a page to read. */
export function looksLikeSignIn({ hostname, path }: Pick<Address, 'hostname' | 'path'>): boolean {
  // An API's own path often holds "auth": only a page's last words tell, or a host made for it.
  const words = path.toLowerCase().split(/[/.]/).filter(Boolean)
  return words.slice(-2).some((part) => word.test(part)) || hosts.test(hostname)
}
