import type { CauseId } from '../contract/causes'
import type { Exchange } from '../contract/evidence'
import type { Diagnosis, Incident, QuietReason, TabRecord } from '../contract/incident'
import { looksLikeSignIn } from './sign-in-address'

/** Last words of addresses that pages ask only to learn whether somebody is signed in. */
const probe =
  /^_?(get[-_]?)?(me|self|member|customer|whoami|who-am-i|session|sessions|current|current[-_]?user|user|user[-_]?info|profile|account|identity|status|check|check[-_]?(auth|login|session)|auth|refresh|(is[-_]?)?(authenticated|logged[-_]?in)|introspect|(auth|login|session)[-_]?(status|state)|healthz?|alive|ready|version)$/
/** What pages post on their start to renew a sign-in that may not be there. */
const renewal = /^((silent|token)[-_]?)?(refresh|renew)([-_]?(token|session|auth))?$|^(check|silent)[-_]?sso$/
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
  if (ofComputer && (kind === 'call' || (kind === 'frame' && isForeign(exchange)))) return 'heals-itself'
  if (kind !== 'call') return undefined
  if (method === 'POST' && report.test(lastWords(exchange)[0])) return 'background'
  if (isProbe(exchange, method)) return 'probe'
  if (isRead(method) && !isLocked(exchange) && page && looksLikeSignIn(page.exchange.address)) return 'sign-in-page'
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

/** Causes for which a poll tells the person nothing new: nobody is signed in, and the page goes on without. */
const unknownCaller = new Set<CauseId>(['not-signed-in', 'challenge-missing'])
/** What else they come to where a sign-in is known to have ended, or is only supposed to have been there. */
const afterSignOut = new Set<CauseId>([...unknownCaller, 'session-expired', 'cookies-blocked'])
const supposed = new Set<CauseId>([...unknownCaller, 'cookies-blocked'])
const likely = 0.5
/** How long the page on which somebody signed out may go on asking, ms. */
const leavingTime = 10 * 60_000

/**
 * The incident in the light of what its evidence says. To be asked whether somebody is signed in is no news where
 * nobody is; that a sign-in that was there is refused, or did not come along, is.
 */
export function hear(incident: Incident, { ranked }: Diagnosis): Incident {
  const { quiet, ...loud } = incident
  const { cookies, history } = incident.evidence ?? {}
  const news = (known: ReadonlySet<CauseId>) =>
    ranked.reduce((sum, { cause, confidence }) => (known.has(cause) ? sum : sum + confidence), 0) >= likely
  if (!quiet && (renewsTooLate(incident) || asksForFreshNonce(incident))) return { ...incident, quiet: 'heals-itself' }
  if (!quiet && isLeaving(incident) && !news(afterSignOut)) return { ...incident, quiet: 'signed-out' }
  // Whoever is about to sign in need not hear that they are not, or no longer.
  if (quiet === 'sign-in-page') return history?.signedIn && news(unknownCaller) ? loud : incident
  const wasIn = history?.signedIn !== undefined || (cookies?.jar?.length ?? 0) > 0
  if (!news(wasIn ? unknownCaller : supposed)) return incident
  // Another site's widget is none of the person's business, unless they have signed in to it here.
  const mine = quiet === 'third-party' && history?.signedIn !== undefined
  return quiet === 'probe' || mine ? loud : incident
}

/** The page stays, and goes on asking, on which the person has just signed out. */
function isLeaving({ kind, method, exchange, evidence }: Incident): boolean {
  const out = evidence?.history?.signedOutAt
  return kind === 'call' && isRead(method) && out !== undefined && exchange.startedAt - out < leavingTime
}

/** RFC 7616 3.3: the password was right, its nonce too old; browsers answer with the fresh one and ask nobody. */
function asksForFreshNonce({ count, exchange: { request, answer } }: Incident): boolean {
  const answered = request?.credentials.some(({ scheme }) => scheme === 'digest')
  const stale = answer?.challenges.some(({ scheme, params }) => /^digest$/i.test(scheme) && params.some(isStale))
  return count === 1 && answered === true && stale === true
}

const isStale = ({ name, value }: { readonly name: string; readonly value?: string }) =>
  name.toLowerCase() === 'stale' && /^true$/i.test(value ?? '')

/** How long after a renewal its one-time token may be used once more by a call that began before, ms. */
const raceTime = 5_000

/** Of several calls or tabs that renew at once (RFC 9700 4.14.2), all go on with what the first one got. */
function renewsTooLate({ method, exchange, evidence }: Incident): boolean {
  if (method !== 'POST' || !evidence || !/^(refresh([-_]?token)?|tokens?|rotate|renew)$/.test(lastWords(exchange)[0]))
    return false
  const { answer, history } = evidence
  return (
    history?.answers.some(({ samePath, status, at }) => samePath && status < 300 && answer.at - at < raceTime) ?? false
  )
}

function worksWell(page: TabRecord['page']): boolean {
  const status = page?.exchange.end?.status ?? page?.exchange.answer?.status
  return status !== undefined && status < 400
}

function isProbe(exchange: Exchange, method: string): boolean {
  if (exchange.request?.credentials.length) return false
  // Who has nothing to renew learns by this, too, that nobody is signed in.
  if (method === 'POST') return renewal.test(lastWords(exchange)[0])
  if (!isRead(method)) return false
  if (isLocked(exchange)) return false
  const [last, before] = lastWords(exchange)
  return probe.test(last) || (detail.test(last) && probe.test(before))
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

const isRead = (method: string) => method === 'GET' || method === 'HEAD'

/** The last word of the address and the one before it, without an ending: `users/current.json`. */
function lastWords({ address }: Exchange): [string, string] {
  const [last = '', before = ''] = address.path.toLowerCase().split('/').filter(Boolean).reverse()
  return [last.replace(/\.\w+$/, ''), before]
}

function isForeign({ initiator }: Exchange): boolean {
  return initiator?.relation === 'cross-site'
}

/** Names of the headers that the page means to send (Fetch 3.3.4). Where unseen, any could be among them. */
function wanted({ request }: Exchange): string {
  return request?.headers['access-control-request-headers'] ?? 'authorization'
}
