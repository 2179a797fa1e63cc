import type { Exchange } from '../contract/evidence'
import { finalStatus } from '../incidents/key'
import { looksLikeSignIn, mayKeepSignIn, setOnTheWay, signsIn } from '../incidents/sign-in-address'
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
  if ((status >= 400 && !accepted) || address.site !== site || looksLikeSignIn(address)) return false
  // Who is not signed in is led on from there.
  if (address.digest === opened && !door) return false
  // In the page's own tab the person may go anywhere: only the sign-in itself ends it, here or at the host that it led to.
  if (here === address.digest && sentForm && sets(exchange)) return true
  if (ledTo !== undefined) return signsIn(exchange) || (ledTo !== address.host && hostOf(initiator?.origin) === ledTo)
  const isOver = initiator?.relation === 'cross-site' || initiator?.relation === 'same-site'
  return sentForm || isOver || isKnownElsewhere(opened, exchange)
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

/** A cookie is what a form that was accepted leaves behind where it leads nowhere else. */
const sets = (exchange: Exchange) => setOnTheWay(exchange)?.some(mayKeepSignIn) === true

const hostOf = (origin = '') => origin.replace(/^https?:\/\//, '')
