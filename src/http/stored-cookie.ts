import type { SetCookieFact } from '../contract/cookies'
import { domainMatches } from './cookie'
import type { SetCookie } from './set-cookie'
import { isPublicSuffix } from './url'

type Refusal = SetCookieFact['refused']

/**
 * Why a browser does not store the cookie, or nothing where it does (RFC 6265bis 5.7). `hostname`, `safe`: of the answer
 * that set it; browsers take loopback for safe. That other cookies or settings are in the way is not judged.
 */
export function refusalOf(
  { name, domain, path, secure, sameSite }: SetCookie,
  { hostname, safe }: { readonly hostname: string; readonly safe: boolean },
): Refusal {
  if (domain !== undefined && domain !== hostname) {
    if (!domainMatches(hostname, domain)) return 'other-domain'
    if (isPublicSuffix(domain)) return 'public-suffix'
  }
  if (secure && !safe) return 'secure-over-http'
  if (sameSite === 'none' && !secure) return 'none-without-secure'
  const prefix = /^__(secure|host)-/i.exec(name)?.[1]?.toLowerCase()
  if (prefix && !secure) return 'prefix'
  if (prefix === 'host' && (domain !== undefined || path !== '/')) return 'prefix'
  return undefined
}
