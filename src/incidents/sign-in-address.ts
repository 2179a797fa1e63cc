import { pathMatches } from '../contract/cookie-reach'
import type { Address, Exchange, SetCookieFact } from '../contract/evidence'
import { isSignInAttempt, purposeOf } from '../contract/purpose'
import { holdsSignIn, isForOtherThings } from '../contract/sign-in-cookie'

const hosts = /^(login|signin|sign-in|auth|sso|accounts?|idp|id|identity)\./

/** True where the address is, by its words or its host's, a page to sign in on rather than a page to read. */
export function looksLikeSignIn({
  hostname,
  ...address
}: Pick<Address, 'hostname' | 'path'> & Partial<Pick<Address, 'query'>>): boolean {
  return purposeOf(address) === 'sign-in' || hosts.test(hostname)
}

const factor =
  /^(([2t]fa|mfa|t?otp|u2f|fido2?|webauthn|kmsi)|(two|second|multi)[-_]?(factor|step)|(verification|security|auth|login|sms)[-_]?code|verify[-_]?(code|t?otp|device|login|identity)|step[-_]?up)([-_](auth\w*|challenge|check|code|login|verif\w*))?$/

/** True of an address that, by its words, asks for more than a password before one is signed in. */
export const asksFactor = ({ path }: Pick<Address, 'path'>): boolean =>
  path
    .toLowerCase()
    .split('/')
    .filter(Boolean)
    .slice(-2)
    .some((word) => factor.test(word.replace(/\.[a-z]{2,5}$/, '')))

/** True of what is sent to sign in: names and passwords, or what is asked for beside them. */
export const isSentToSignIn = (one: Parameters<typeof isSignInAttempt>[0]): boolean =>
  isSignInAttempt(one) || (one.method === 'POST' && asksFactor(one.address))

/**
 * True where the exchange is a sign-in that was accepted: posted to an address made for it and answered well. A form that
 * was filled in wrongly is often shown again with status 200; one that was accepted leads on or sets a cookie.
 */
export function signsIn({ kind, method, address, redirects, answer, end }: Exchange): boolean {
  const status = end?.status ?? answer?.status ?? 0
  if (status < 200 || status >= 400) return false
  const posted = [...redirects, { address, method }].find(isSentToSignIn)
  // Many a site leads back to its form where the password was wrong, or on to the next question.
  const isAsked = looksLikeSignIn(address) || asksFactor(address)
  if (!posted || (redirects.length && (address.pathDigest === posted.address.pathDigest || isAsked))) return false
  const sets = setOnTheWay({ redirects, ...(answer && { answer }) })?.some(mayKeepSignIn)
  return kind === 'call' || sets === true || redirects.length > 0 || status >= 300
}

/** A form that is shown again comes with a fresh mark against forgery, which is often a cookie, too. */
export const mayKeepSignIn = (cookie: SetCookieFact): boolean => !cookie.removes && !isForOtherThings(cookie)

/**
 * True where a form to sign in led on to a page of its host that was refused, and what it had set explains that: a cookie
 * which no browser keeps as it is, or which goes to other pages only. What it removed again was given up on purpose.
 */
export function losesSignIn({ kind, address, redirects, answer, end }: Exchange): boolean {
  const posted = redirects.findIndex(isSignInAttempt)
  const form = redirects[posted]?.address
  if (kind !== 'page' || !form || (end?.status ?? answer?.status) !== 401) return false
  if (form.hostname !== address.hostname || form.pathDigest === address.pathDigest || looksLikeSignIn(address))
    return false
  const set = setOnTheWay({ redirects: redirects.slice(posted), ...(answer && { answer }) }) ?? []
  const goesElsewhere = ({ path = '/' }: SetCookieFact) =>
    !path.includes('…') && !address.path.includes('…') && !pathMatches(address.path, path)
  return set.some(
    (one) =>
      holdsSignIn(one) &&
      (one.refused !== undefined || goesElsewhere(one)) &&
      !set.some(({ name, removes }) => removes && name === one.name),
  )
}

/** True where the exchange signs the person out, by its words. */
export function signsOut({ method, address, redirects, answer, end }: Exchange): boolean {
  if ((end?.status ?? answer?.status ?? 0) >= 400) return false
  return [...redirects, { address, method }].some(asksToLeave)
}

/** True of the way out, by its words. */
export const asksToLeave = ({ method, address }: Parameters<typeof isSignInAttempt>[0]): boolean =>
  purposeOf(address) === 'sign-out' || (method === 'DELETE' && /\/sessions?$/.test(address.path))

/** Cookies that any station of the exchange set; undefined where that was not visible. */
export function setOnTheWay({
  redirects,
  answer,
}: Pick<Exchange, 'redirects' | 'answer'>): SetCookieFact[] | undefined {
  const all = [...redirects.map(({ setCookies }) => setCookies), answer?.setCookies]
  return all.some(Boolean) ? all.flatMap((set) => set ?? []) : undefined
}
