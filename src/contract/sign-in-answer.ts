import type { Exchange } from './exchange'

/**
 * True for a page on which another host's redirect hands over how a sign-in there went: an authorization response (RFC 6749
 * 4.1.2 and 4.1.2.1; OpenID Connect Core 3.1.2.5) or a SAML response. Nobody typed or was sent that address, and it works
 * once: a code must not be used a second time.
 */
export function isSignInAnswer({
  kind,
  method,
  address,
  redirects,
}: Pick<Exchange, 'kind' | 'method' | 'address' | 'redirects'>): boolean {
  if (kind !== 'page' || method !== 'GET' || !redirects.some((one) => one.address.host !== address.host)) return false
  const has = (name: string) => address.query.some((fact) => fact.name === name && fact.length > 0)
  // RFC 9207: `iss` stands beside them, and some leave `state` to it.
  return has('SAMLResponse') || ((has('code') || has('error')) && (has('state') || has('iss')))
}
