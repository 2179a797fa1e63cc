import type { Address, Exchange, SetCookieFact } from '../contract/evidence'
import { isSignInAttempt, purposeOf } from '../contract/purpose'

const hosts = /^(login|signin|sign-in|auth|sso|accounts?|idp|id|identity)\./

/** True where the address is, by its words or its host's, a page to sign in on rather than a page to read. */
export function looksLikeSignIn({ hostname, path }: Pick<Address, 'hostname' | 'path'>): boolean {
  return purposeOf({ path }) === 'sign-in' || hosts.test(hostname)
}

/**
 * True where the exchange is a sign-in that was accepted: posted to an address made for it and answered well. A form that
 * was filled in wrongly is often shown again with status 200; one that was accepted leads on or sets a cookie.
 */
export function signsIn({ kind, method, address, redirects, answer, end }: Exchange): boolean {
  const status = end?.status ?? answer?.status ?? 0
  if (status < 200 || status >= 400) return false
  const posted = [...redirects, { address, method }].find(isSignInAttempt)
  // Many a site leads back to its form where the password was wrong, or on to the next question.
  if (!posted || (redirects.length && (address.pathDigest === posted.address.pathDigest || looksLikeSignIn(address))))
    return false
  const sets = setOnTheWay({ redirects, ...(answer && { answer }) })?.some(({ removes }) => !removes)
  return kind === 'call' || sets === true || redirects.length > 0 || status >= 300
}

/** True where the exchange signs the person out, by its words. */
export function signsOut({ method, address, redirects, answer, end }: Exchange): boolean {
  if ((end?.status ?? answer?.status ?? 0) >= 400) return false
  return [...redirects, { address, method }].some(
    (station) =>
      purposeOf(station.address) === 'sign-out' ||
      (station.method === 'DELETE' && /\/sessions?$/.test(station.address.path)),
  )
}

/** Cookies that any station of the exchange set; undefined where that was not visible. */
export function setOnTheWay({
  redirects,
  answer,
}: Pick<Exchange, 'redirects' | 'answer'>): SetCookieFact[] | undefined {
  const all = [...redirects.map(({ setCookies }) => setCookies), answer?.setCookies]
  return all.some(Boolean) ? all.flatMap((set) => set ?? []) : undefined
}
