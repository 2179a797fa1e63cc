import type { Address, Exchange } from '../contract/evidence'
import type { SiteRecord } from '../contract/incident'
import { asksToLeave, signsOut } from './sign-in-address'

/** The record of a host on which the person has signed out at `at` (epoch ms): they need not hear that a sign-in was lost. */
export function afterSignOut(site: SiteRecord, at: number): SiteRecord {
  const { signedIn: _, cookiesWhenFine: __, cookiesFineAt: ___, cookiesBefore: ____, finePage: _____, ...rest } = site
  return { ...rest, signedOutAt: at }
}

/**
 * Hosts whose own way out the exchange has taken before it was led on to another one, which alone has answered it: an app
 * often has the host for signing in end the session there, too.
 */
export function leftOnTheWay(exchange: Exchange): readonly Address[] {
  if (!signsOut(exchange)) return []
  const left = exchange.redirects.filter(asksToLeave).map(({ address }) => address)
  const byHost = new Map(left.map((address) => [address.host, address]))
  byHost.delete(exchange.address.host)
  return [...byHost.values()]
}
