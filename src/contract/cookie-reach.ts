import { isLoopback } from './loopback'

/** RFC 6265bis 5.1.3, for canonical (lower-case, A-label) host names. `domain` may carry its leading dot. */
export function domainMatches(hostname: string, domain: string): boolean {
  const bare = domain.replace(/^\./, '').toLowerCase()
  if (hostname === bare) return true
  return bare !== '' && hostname.endsWith(`.${bare}`) && !/^[\d.]+$|^\[/.test(hostname)
}

/** RFC 6265bis 5.1.4. */
export function pathMatches(requestPath: string, cookiePath: string): boolean {
  if (requestPath === cookiePath) return true
  return requestPath.startsWith(cookiePath) && (cookiePath.endsWith('/') || requestPath[cookiePath.length] === '/')
}

/** What decides whether a cookie of the jar goes with a request to an address (RFC 6265bis 5.8.3), SameSite aside. */
export interface CookieReach {
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  readonly secure: boolean
}

/**
 * True where the cookie's host, path and `Secure` let it go to the address. Browsers take loopback for secure.
 * `path` may be reduced on both sides alike: a hidden segment then only matches a hidden segment.
 */
export function reaches(
  cookie: CookieReach,
  address: { readonly scheme: string; readonly hostname: string; readonly path: string },
): boolean {
  const { scheme, hostname, path } = address
  const hostFits = cookie.hostOnly
    ? hostname === cookie.domain.replace(/^\./, '').toLowerCase()
    : domainMatches(hostname, cookie.domain)
  return hostFits && pathMatches(path, cookie.path) && (isSafe(scheme, hostname) || !cookie.secure)
}

/** True where browsers store and send cookies with `Secure`: loopback counts as safe. */
export function isSafe(scheme: string, hostname: string): boolean {
  return scheme === 'https' || scheme === 'wss' || isLoopback(hostname)
}
