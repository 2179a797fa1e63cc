import { domainMatches } from './cookie-reach'
import { cookieLimit } from './cookies'
import type { Answer, Exchange, SetCookieFact } from './evidence'
import { holdsSignIn } from './sign-in-cookie'

/** What was given for a shorter time may be over by the next request, ms. */
export const shortestOwed = 10 * 60_000

type Given = Pick<Exchange, 'redirects' | 'address' | 'startedAt' | 'kind' | 'embedded'>

/**
 * The sign-in cookies that a page on its way (`redirects`) or with its answer gave the browser, and that a browser which
 * takes cookies owes its host with the next request. None where something else may have refused or removed them: what
 * they say of themselves, their size, a removal; within other sites' pages SameSite (RFC 6265bis 5.7); a stored answer.
 */
export function owedCookies(exchange: Given, answer: Answer | undefined, from: 'way' | 'answer'): SetCookieFact[] {
  const { kind, embedded, redirects, address, startedAt } = exchange
  if (kind !== 'page' || embedded || answer?.names.includes('clear-site-data')) return []
  const stations = redirects.map(({ address: { hostname }, setCookies = [] }) => ({ hostname, setCookies }))
  const last = { hostname: address.hostname, setCookies: answer?.setCookies ?? [] }
  const all = [...stations, last]
  const given = from === 'way' ? stations : [last]
  const isOwed = (one: SetCookieFact) =>
    holdsSignIn(one) &&
    !one.refused &&
    one.name.length + one.length < cookieLimit &&
    (one.expires === undefined || one.expires - startedAt > shortestOwed) &&
    !all.some(({ setCookies }) => setCookies.some(({ name, removes }) => name === one.name && removes))
  return given.flatMap(({ hostname, setCookies }) =>
    setCookies.filter(
      (one) =>
        (one.domain === undefined ? hostname === address.hostname : domainMatches(address.hostname, one.domain)) &&
        isOwed(one),
    ),
  )
}
