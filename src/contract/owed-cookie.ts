import { domainMatches, pathMatches } from './cookie-reach'
import { cookieLimit } from './cookies'
import type { Answer, Exchange, SentCookie, SetCookieFact } from './evidence'
import { holdsSignIn } from './sign-in-cookie'

/** What was given for a shorter time may be over by the next request, ms. */
export const shortestOwed = 10 * 60_000

type Given = Pick<Exchange, 'redirects' | 'address' | 'startedAt' | 'kind' | 'embedded'>

/**
 * The sign-in cookies that a page on its way (`redirects`) or with its answer gave the browser, and that a browser which
 * takes cookies owes its host with the next request; those too that it must refuse for what they say of themselves
 * (`refused`), where their path would have let them go to this page. None where something else may have refused or
 * removed them: their size, a removal; within other sites' pages SameSite (RFC 6265bis 5.7); a stored answer.
 */
export function owedCookies(exchange: Given, answer: Answer | undefined, from: 'way' | 'answer'): SetCookieFact[] {
  const { kind, embedded, redirects, address, startedAt } = exchange
  if (kind !== 'page' || embedded || answer?.names.includes('clear-site-data')) return []
  const stations = redirects.map(({ address: { hostname, path }, setCookies = [] }) => ({ hostname, path, setCookies }))
  const last = { hostname: address.hostname, path: address.path, setCookies: answer?.setCookies ?? [] }
  const all = [...stations, last]
  const given = from === 'way' ? stations : [last]
  const isOwed = (one: SetCookieFact) =>
    holdsSignIn(one) &&
    one.name.length + one.length < cookieLimit &&
    (one.expires === undefined || one.expires - startedAt > shortestOwed) &&
    !all.some(({ setCookies }) => setCookies.some(({ name, removes }) => name === one.name && removes))
  const isOfHost = (one: SetCookieFact, hostname: string) =>
    one.domain === undefined || one.refused
      ? hostname === address.hostname
      : domainMatches(address.hostname, one.domain)
  // Of one that is kept the jar tells where it goes.
  const isForHere = ({ refused, path }: SetCookieFact, from: string) =>
    !refused || from === address.path || goesTo(address.path, path ?? from.slice(0, from.lastIndexOf('/') || 1))
  return given.flatMap(({ hostname, path, setCookies }) =>
    setCookies.filter((one) => isOfHost(one, hostname) && isForHere(one, path) && isOwed(one)),
  )
}

/** A path of which a part is hidden cannot be compared. */
const goesTo = (page: string, path: string) =>
  path === '/' || (!page.includes('…') && !path.includes('…') && pathMatches(page, path))

/**
 * True where the request shows that the browser does not have an owed cookie. Where any other went along, cookies are let
 * through: then only of one that was refused for itself.
 */
export function isMissed({ name, refused }: SetCookieFact, sent: readonly Pick<SentCookie, 'name'>[]): boolean {
  return refused ? !sent.some((one) => one.name === name) : !sent.length
}
