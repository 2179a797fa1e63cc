import { reactionTime } from '../contract/clicked'
import type { Exchange } from '../contract/evidence'
import type { Incident, QuietReason, TabRecord } from '../contract/incident'
import { isSignInAttempt, renewsSignIn } from '../contract/purpose'
import { isRead, lastWords } from './asked-words'
import { looksLikeSignIn } from './sign-in-address'

/** Last words of addresses that pages ask only to learn whether somebody is signed in. */
const probe =
  /^_?(get[-_]?)?(me|self|member|customer|whoami|who-am-i|session|sessions|current|current[-_]?user|user|user[-_]?info|profile|account|identity|status|check|check[-_]?(auth|login|session)|auth|refresh|(is[-_]?)?(authenticated|logged[-_]?in)|introspect|(auth|login|session)[-_]?(status|state)|healthz?|alive|ready|version)$/
/** Words that only ask so below one of the words above: `user/info`, `session/check`. */
const detail = /^(info|details|state|get|current|json|v\d+)$/
/** Words of addresses to which pages report about themselves; nobody waits for the answer. */
const report =
  /^(logs?|log[-_]?(events?|interaction|errors?)|beacons?|collect|telemetry|metrics|rum|track(ing)?|analytics|ping|heartbeat|pixel|envelope|js[-_]?errors?|csp[-_]?reports?)$/
/**
 * Why an incident must not be badged, or nothing where the person waits for it. All reasons want a page that works:
 * where that is unknown or broken, every refusal may be why.
 */
export function quietReason({ kind, exchange, method }: Incident, page: TabRecord['page']): QuietReason | undefined {
  // Fetched in advance: where it is refused, the browser asks again once the person goes there.
  if (exchange.ofWorker || isPrefetch(exchange)) return 'background'
  if (kind !== 'page' && ofWorkers.test(exchange.address.path)) return 'background'
  // RFC 9577: a proof that few browsers can give; whoever asks for it goes on without.
  if (kind !== 'page' && asksOnlyFor(exchange, /^privatetoken$/i)) return 'heals-itself'
  // Browsers fetch these for themselves, often without any sign-in; a page works without them.
  if (kind === 'part' && browsersOwn.test(exchange.address.path)) return 'minor-part'
  if (kind === 'page' || !worksWell(page)) return undefined
  if (kind === 'part') return 'minor-part'
  if (kind === 'preflight' && isForeign(exchange) && !/authorization|key|token/i.test(wanted(exchange)))
    return 'third-party'
  // The sign-in of the computer, which sign-in pages try in silence before they show a form.
  const ofComputer =
    !exchange.request?.credentials.length && asksOnlyFor(exchange, /^(negotiate|ntlm|kerberos|nego2)$/i)
  const signingIn = page !== undefined && looksLikeSignIn(page.exchange.address)
  if (ofComputer && ((kind === 'call' && signingIn) || (kind !== 'preflight' && isForeign(exchange))))
    return 'heals-itself'
  // A sign-in that is renewed behind the page, which goes on either way.
  if (kind === 'frame' && isSilent(exchange)) return 'background'
  if (kind !== 'call') return undefined
  if (method === 'POST' && report.test(lastWords(exchange)[0])) return 'background'
  if (isProbe(exchange, method)) return 'probe'
  if (signingIn && !isLocked(exchange) && asksByItself(exchange, page.exchange)) return 'background'
  if (isRead(method) && !isLocked(exchange) && signingIn) return 'sign-in-page'
  if (isRegistryPing(exchange, method)) return 'heals-itself'
  // A page's own call to another site carries credentials that the page knows; trackers and widgets carry none.
  const named = exchange.request?.credentials.length ?? 0
  if (isForeign(exchange) && !named) return 'third-party'
  return undefined
}

/** Names of the scripts of service workers and of their lists of files, which browsers and they themselves look for anew. */
const ofWorkers = /\/(?:ngsw(?:-worker)?|sw|service-?worker)(?:\.min)?\.(?:js|json)$/i

/** By Fetch Metadata, or as frameworks and older browsers say it: in advance, for a page that may never be opened. */
function isPrefetch({ request }: Exchange): boolean {
  const said = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].map((name) => request?.headers[name] ?? '')
  return (
    /prefetch|preview/i.test(said.join()) || (request?.names.some((name) => /(?:^|-)prefetch$/.test(name)) ?? false)
  )
}

const browsersOwn =
  /(?:\.webmanifest|manifest\.json|favicon\.\w+|apple-touch-icon[\w-]*\.\w+|\bicon[\w-]*\.(?:png|svg|ico)|browserconfig\.xml)$/i

function worksWell(page: TabRecord['page']): boolean {
  const status = page?.exchange.end?.status ?? page?.exchange.answer?.status
  return status !== undefined && status < 400
}

function isProbe(exchange: Exchange, method: string): boolean {
  if (exchange.request?.credentials.length) return false
  // Who has nothing to renew learns by this, too, that nobody is signed in.
  if (method === 'POST') return renewsSignIn({ method, address: exchange.address })
  if (!isRead(method)) return false
  if (isLocked(exchange)) return false
  const [last, before] = lastWords(exchange)
  return probe.test(last) || (detail.test(last) && probe.test(before))
}

const form = /(?:log|sign)[-_]?(?:in|on)/

/**
 * True where the page with the form to sign in on (`page`) tries by itself whether a token is to be had, before anybody can
 * have typed: it has its form for whoever gets none. Not where it was opened with what it is to hand in there.
 */
function asksByItself(exchange: Exchange, page: Exchange): boolean {
  const isOfForm = form.test(lastWords(exchange)[0]) || !form.test(lastWords(page)[0])
  const holds = page.address.query.some(({ looks = 'url' }) => looks !== 'url')
  const since = exchange.startedAt - (page.answer?.at ?? page.startedAt)
  // What came before it is of another page, which has led to it.
  const isEarly = since >= 0 && since < reactionTime
  return isSignInAttempt(exchange) && isEarly && !isOfForm && !holds
}

/** A poll is answered by the application itself; a password is asked for by a lock that the page's script ran into. */
function isLocked({ answer }: Exchange): boolean {
  return answer?.challenges.some(({ scheme }) => /^(basic|digest)$/i.test(scheme)) ?? false
}

/** A container registry tells by its first refusal where tokens are given out; what comes after it brings one along. */
function isRegistryPing({ address, answer }: Exchange, method: string): boolean {
  const pings = method === 'GET' && /^\/v2\/?$/.test(address.path)
  const tells = ['realm', 'service']
  return (
    pings &&
    (answer?.challenges ?? []).some(({ params }) => tells.every((one) => params.some(({ name }) => name === one)))
  )
}

function asksOnlyFor({ answer }: Exchange, scheme: RegExp): boolean {
  const asked = answer?.challenges ?? []
  return asked.length > 0 && asked.every((challenge) => scheme.test(challenge.scheme))
}

function isSilent({ address, redirects }: Exchange): boolean {
  return [address, ...redirects.map((station) => station.address)].some(
    ({ query, path }) => query.some(({ silent }) => silent) || ofRenewal.test(path),
  )
}

/**
 * Frames that nobody sees, where a page's scripts renew its sign-in or learn whether it still stands (OpenID Connect
 * Session Management 1.0, 3.1; the usual names of the pages that libraries come back to).
 */
const ofRenewal =
  /\/(?:silent[-_]?(?:renew|refresh|check[-_]?sso|callback|redirect)|check[-_]?session(?:[-_]?iframe)?|login-status-iframe)(?:\.\w{2,5})?\/?$/i

function isForeign({ initiator }: Exchange): boolean {
  return initiator?.relation === 'cross-site'
}

/** Names of the headers that the page means to send (Fetch 3.3.4). Where unseen, any could be among them. */
function wanted({ request }: Exchange): string {
  return request?.headers['access-control-request-headers'] ?? 'authorization'
}
