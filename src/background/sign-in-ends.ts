import { isClicked, reactionTime } from '../contract/clicked'
import type { Exchange } from '../contract/evidence'
import type { Incident } from '../contract/incident'
import { holdsSignIn, isBareSession } from '../contract/sign-in-cookie'
import { finalStatus } from '../incidents/key'
import { asksFactor, looksLikeSignIn, mayKeepSignIn, setOnTheWay, signsIn } from '../incidents/sign-in-address'
import type { SignIn } from '../store/sign-ins'

/** RFC 9110 15.5.5, 15.5.6, 15.5.11. */
const notThere = new Set([404, 405, 410])

/** True where what the tab shows by now comes after a sign-in. */
export function endsSignIn({ opened, site, ledTo, here, door }: SignIn, exchange: Exchange): boolean {
  const { address, redirects, method, initiator } = exchange
  const status = finalStatus(exchange) ?? 0
  const sentForm = method === 'POST' || redirects.some((station) => station.method === 'POST')
  // Where a form that was accepted leads to cannot always be opened: it may be what another form was sent to.
  const accepted = sentForm && redirects.length > 0 && notThere.has(status)
  // Another host's page is a station on the way: an identity provider, a consent.
  if ((status >= 400 && !accepted) || address.site !== site || isStation(address)) return false
  // Who is not signed in is led on from there.
  if (address.digest === opened && !door) return false
  // In the page's own tab the person may go anywhere: only the sign-in itself ends it, here or at the host that it led to.
  if (here === address.digest && sentForm && sets(exchange)) return true
  if (ledTo !== undefined) return signsIn(exchange) || (ledTo !== address.host && hostOf(initiator?.origin) === ledTo)
  const isOver = initiator?.relation === 'cross-site' || initiator?.relation === 'same-site'
  return sentForm || isOver || isKnownElsewhere(opened, exchange)
}

/** How soon a page whose script was let in leads on, ms. */
const leadingTime = 10_000

/** True of what a page's script sent to sign in: not refused, and with a cookie. An answer alone may say that it was wrong. */
export function isLetIn({ site }: SignIn, exchange: Exchange): boolean {
  return exchange.kind === 'call' && exchange.address.site === site && signsIn(exchange) && sets(exchange)
}

/** True where all that came is what visitors whom nobody knows get as well, on a wrong password, too. */
export const isBare = (exchange: Exchange): boolean =>
  !setOnTheWay(exchange)?.some((one) => mayKeepSignIn(one) && holdsSignIn(one) && !isBareSession(one))

/**
 * True where a page's own script has signed the person in, as far as the page tells that it leads on to by itself: the
 * refused one (`refused`), which opens, or any other of the site once the script was let in.
 */
export function leadsOn(signIn: SignIn, exchange: Exchange, refused: Incident | undefined): boolean {
  const { letInAt, letInBare } = signIn
  const { address, kind, method, initiator, redirects, request, startedAt } = exchange
  // In the page's own tab it shows by itself.
  if (kind !== 'page' || method !== 'GET' || !initiator || signIn.helperTab === signIn.tabId) return false
  if (!opens(signIn, exchange)) return false
  if (redirects.some((station) => station.method !== 'GET')) return false
  if (refused?.kind === 'page' && refused.method === 'GET' && address.digest === refused.address.digest) return true
  if (letInAt === undefined || startedAt - letInAt >= leadingTime || isClicked(exchange, letInAt)) return false
  // Over http a click is not seen (Fetch Metadata 2): what may have been clicked tells nothing after a fresh session.
  const isSeen = request?.names.includes('sec-fetch-mode') === true || Math.abs(startedAt - letInAt) < reactionTime
  return (!letInBare || isSeen) && address.digest !== signIn.opened
}

/** True where a page of the site opens that, by its address, asks nobody to sign in. */
export function opens({ site }: SignIn, exchange: Exchange): boolean {
  const { address } = exchange
  return (finalStatus(exchange) ?? 400) < 400 && address.site === site && !isStation(address)
}

/** What was opened to sign in leads on to another host for that: it opens by itself only to who is signed in. */
export function isDoor({ opened }: SignIn, { kind, address, redirects: [first] }: Exchange): boolean {
  return kind === 'page' && first?.address.digest === opened && first.address.host !== address.host
}

/** Single sign-on: where one signs in led to another host, which knew the person and sent them back without a question. */
function isKnownElsewhere(opened: string, { address: { host }, redirects: [first, ...others] }: Exchange): boolean {
  return (
    first?.address.digest === opened && first.address.host === host && others.some((one) => one.address.host !== host)
  )
}

/** Nobody is signed in yet who is asked there. */
const isStation = (address: Exchange['address']) => looksLikeSignIn(address) || asksFactor(address)

/** A cookie is what a form that was accepted leaves behind where it leads nowhere else. */
const sets = (exchange: Exchange) => setOnTheWay(exchange)?.some(mayKeepSignIn) === true

const hostOf = (origin = '') => origin.replace(/^https?:\/\//, '')
