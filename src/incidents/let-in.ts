import type { Exchange, HistoryFacts } from '../contract/evidence'
import type { SiteRecord } from '../contract/incident'
import { isHandedOver } from '../contract/sign-in-answer'
import { holdsSignIn } from '../contract/sign-in-cookie'
import { setOnTheWay } from './sign-in-address'
import { isFine } from './when-fine'

const kept = 4

/** A page that sets a cookie may have signed somebody in by way of another site. */
export function letsIn(exchange: Exchange, status: number): boolean {
  const set = exchange.kind === 'page' && isFine(exchange, status) ? setOnTheWay(exchange) : undefined
  return set?.some(({ removes }) => !removes) ?? false
}

/**
 * The addresses of the host that opened well and left a cookie of a sign-in, of those that say something which is not shown,
 * as a link does that was sent to the person. What another host's redirect hands over is known apart.
 */
export function letInAfter(
  before: SiteRecord,
  exchange: Exchange,
  status: number,
  at: number,
): Pick<SiteRecord, 'letIn'> {
  const [first = exchange] = exchange.redirects
  const { address } = first
  const isLink = first.method === 'GET' && !address.whole && address.host === exchange.address.host
  if (!isLink || !letsIn(exchange, status) || isHandedOver(exchange)) return {}
  const left = setOnTheWay(exchange)?.filter((one) => holdsSignIn(one) && !one.removes && one.refused === undefined)
  if (!left?.length) return {}
  const { digest } = address
  const others = (before.letIn ?? []).filter((one) => one.digest !== digest)
  const cookies = [...new Set(left.map(({ name }) => name))].slice(0, kept)
  return { letIn: [...others, { digest, at, cookies }].slice(-kept) }
}

/** What is known of the refused address itself, where no sign-out has come after it. */
export function readLetIn(site: SiteRecord, { address, method, startedAt }: Exchange): Pick<HistoryFacts, 'letIn'> {
  const since = Math.max(site.signInGoneAt ?? -Infinity, site.signedOutAt ?? -Infinity)
  const known = site.letIn?.find(({ digest, at }) => digest === address.digest && at > since && at < startedAt)
  return known && method === 'GET' ? { letIn: { at: known.at, cookies: known.cookies } } : {}
}
