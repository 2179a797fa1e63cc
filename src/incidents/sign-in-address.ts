import type { Address, Exchange, SetCookieFact } from '../contract/evidence'

const word = /^(([a-z]+[-_])?(log|sign)[-_]?(in|on)|sso|signin-oidc|authenticate|authorize|openid-connect|saml2?|auth)$/
const hosts = /^(login|signin|sign-in|auth|sso|accounts?|idp|id|identity)\./

/** True where the address is, by its words, a page to sign in on rather than a page to read. */
export function looksLikeSignIn({ hostname, path }: Pick<Address, 'hostname' | 'path'>): boolean {
  // An API's own path often holds "auth": only a page's last words tell, or a host made for it.
  const words = path.toLowerCase().split(/[/.]/).filter(Boolean)
  return words.slice(-2).some((part) => word.test(part)) || hosts.test(hostname)
}

const endpoint = /^(sessions?|tokens?|credentials|identify|j_security_check|userauth)$/

/** What is done at such an address without anybody signing in. */
const otherDeeds = /^(?:list|all|get|info|count|search|query|status|refresh|renew|revoke|introspect|keys)$/

/**
 * True where the exchange is a sign-in that was accepted: posted to an address made for it and answered well. A form that
 * was filled in wrongly is often shown again with status 200; one that was accepted leads on or sets a cookie.
 */
export function signsIn({ kind, method, address, redirects, answer, end }: Exchange): boolean {
  const status = end?.status ?? answer?.status ?? 0
  if (status < 200 || status >= 400) return false
  const stations = [...redirects, { address, method }]
  const posted = stations.find((station) => station.method === 'POST' && isMadeForSignIn(station.address))
  // Many a site leads back to its form where the password was wrong.
  if (!posted || (redirects.length && address.pathDigest === posted.address.pathDigest)) return false
  const sets = setOnTheWay({ redirects, ...(answer && { answer }) })?.some(({ removes }) => !removes)
  return kind === 'call' || sets === true || redirects.length > 0 || status >= 300
}

/** True where the exchange signs the person out, by its words. */
export function signsOut({ method, address, redirects }: Pick<Exchange, 'method' | 'address' | 'redirects'>): boolean {
  const stations = [...redirects, { address, method }]
  return stations.some((station) => {
    const last = lastWord(station.address)
    return /^(log|sign)[-_]?(out|off)$/.test(last) || (station.method === 'DELETE' && endpoint.test(last))
  })
}

/** Cookies that any station of the exchange set; undefined where that was not visible. */
export function setOnTheWay({
  redirects,
  answer,
}: Pick<Exchange, 'redirects' | 'answer'>): SetCookieFact[] | undefined {
  const all = [...redirects.map(({ setCookies }) => setCookies), answer?.setCookies]
  return all.some(Boolean) ? all.flatMap((set) => set ?? []) : undefined
}

function isMadeForSignIn(address: Address): boolean {
  const words = address.path.toLowerCase().split(/[/.]/).filter(Boolean).slice(-2)
  const made = words.some((each) => endpoint.test(each)) || looksLikeSignIn(address)
  return made && !otherDeeds.test(words.at(-1) ?? '')
}

function lastWord({ path }: Address): string {
  const last = path.toLowerCase().split('/').findLast(Boolean) ?? ''
  return last.replace(/\.[a-z]{2,5}$/, '')
}
