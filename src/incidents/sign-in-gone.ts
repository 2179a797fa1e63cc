import type { Exchange, SentCookie, SetCookieFact } from '../contract/evidence'
import type { SiteRecord } from '../contract/incident'
import { isSignInAttempt } from '../contract/purpose'
import { holdsSignIn, isBareSession, mayHoldSignIn } from '../contract/sign-in-cookie'
import { finalStatus } from './key'
import { signsOut } from './sign-in-address'

/**
 * True where the host's sign-in is over with this answer: the person signed out, or the answer takes away the cookie of
 * the sign-in (RFC 6265bis 5.6: Max-Age, Expires). The latter may as well be a session that ran out: it is no word on who
 * ended it. `before`: what is known of the answer's host.
 */
export function endsSignIn(before: SiteRecord, exchange: Exchange): boolean {
  const { redirects, address, method, answer } = exchange
  if ((finalStatus(exchange) ?? 400) >= 400) return false
  if (signsOut(exchange)) return true
  const stations = [...redirects, { address, method, setCookies: answer?.setCookies }]
  if (stations.some(isSignInAttempt)) return false
  const names = namesOfSignIn(before)
  const own = stations.map((one) => (one.address.host === address.host ? (one.setCookies ?? []) : []))
  const isInPlace = (one: SetCookieFact) => !one.removes && holdsSignIn(one) && !isBareSession(one)
  if (!names.size || own.flat().some(isInPlace)) return false
  // Another host may have signed the person in anew; on the host itself, visitors get a session, too.
  const isAway = stations.some((one) => one.address.host !== address.host)
  return own.some((set, index) => {
    const since = isAway ? own.slice(index).flat() : set
    const isReplaced = (name: string) => since.some((one) => one.name === name && !one.removes)
    return set.some(({ name, removes, refused }) => removes && !refused && names.has(name) && !isReplaced(name))
  })
}

/** Names of the cookies that hold the sign-in, by all that is known; where no name says so, those that may. */
function namesOfSignIn({ signedIn, cookiesWhenFine = [], cookiesBefore, finePage }: SiteRecord): Set<string> {
  const set = signedIn?.set?.filter(({ removes }) => !removes) ?? []
  const went = [...cookiesWhenFine, ...(cookiesBefore?.cookies ?? []), ...(finePage?.cookies ?? [])]
  return new Set([...ofSignIn(set), ...ofSignIn(went)].map(({ name }) => name))
}

function ofSignIn<T extends SentCookie>(cookies: readonly T[]): readonly T[] {
  const sure = cookies.filter(holdsSignIn)
  return sure.length ? sure : cookies.filter(mayHoldSignIn)
}
