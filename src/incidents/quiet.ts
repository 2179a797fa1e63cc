import type { CauseId } from '../contract/causes'
import type { Exchange } from '../contract/evidence'
import type { Diagnosis, Incident, QuietReason, TabRecord } from '../contract/incident'

/** Last words of addresses that pages ask only to learn whether somebody is signed in. */
const probe =
  /^_?(get[-_]?)?(me|self|whoami|who-am-i|session|sessions|current|current[-_]?user|user|user[-_]?info|profile|account|identity|status|check|check[-_]?(auth|login|session)|auth|refresh|(is[-_]?)?(authenticated|logged[-_]?in)|(auth|login|session)[-_]?(status|state)|healthz?|alive|ready|version)$/
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
  if (exchange.ofWorker || /prefetch/.test(exchange.request?.headers['sec-purpose'] ?? '')) return 'background'
  // RFC 9577: a proof that few browsers can give; whoever asks for it goes on without.
  if (kind !== 'page' && asksOnlyFor(exchange, /^privatetoken$/i)) return 'heals-itself'
  // Browsers fetch these for themselves, often without any sign-in; a page works without them.
  if (kind === 'part' && browsersOwn.test(exchange.address.path)) return 'minor-part'
  if (kind === 'page' || !worksWell(page)) return undefined
  if (kind === 'part') return 'minor-part'
  if (kind === 'preflight' && isForeign(exchange) && !/authorization|key|token/i.test(wanted(exchange)))
    return 'third-party'
  if (kind !== 'call') return undefined
  if (method === 'POST' && report.test(lastWords(exchange)[0])) return 'background'
  // The sign-in of the computer, which scripts try in silence before they show a form.
  if (!exchange.request?.credentials.length && asksOnlyFor(exchange, /^(negotiate|ntlm|kerberos)$/i))
    return 'heals-itself'
  if (isProbe(exchange, method)) return 'probe'
  if (isRegistryPing(exchange, method)) return 'heals-itself'
  // A page's own call to another site carries credentials that the page knows; trackers and widgets carry none.
  const named = exchange.request?.credentials.length ?? 0
  if (isForeign(exchange) && !named) return 'third-party'
  return undefined
}

const browsersOwn =
  /(?:\.webmanifest|manifest\.json|favicon\.\w+|apple-touch-icon[\w-]*\.\w+|\bicon[\w-]*\.(?:png|svg|ico)|browserconfig\.xml)$/i

/** Causes for which a poll tells the person nothing new: nobody is signed in, and the page goes on without. */
const unknownCaller = new Set<CauseId>(['not-signed-in', 'challenge-missing'])
const likely = 0.5

/**
 * The incident in the light of what its evidence says. To be asked whether somebody is signed in is no news where
 * nobody is; that a sign-in that was there is refused, or did not come along, is.
 */
export function hear(incident: Incident, { ranked }: Diagnosis): Incident {
  const { quiet, ...loud } = incident
  if (!quiet && renewsTooLate(incident)) return { ...incident, quiet: 'heals-itself' }
  const news = ranked.reduce((sum, { cause, confidence }) => (unknownCaller.has(cause) ? sum : sum + confidence), 0)
  if (news < likely) return incident
  // Another site's widget is none of the person's business, unless they have signed in to it here.
  const mine = quiet === 'third-party' && incident.evidence?.history?.signedIn !== undefined
  return quiet === 'probe' || mine ? loud : incident
}

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
  if (method !== 'GET' && method !== 'HEAD') return false
  // A poll is answered by the application itself; a password is asked for by a lock that the page's script ran into.
  if (exchange.answer?.challenges.some(({ scheme }) => /^(basic|digest)$/i.test(scheme))) return false
  const [last, before] = lastWords(exchange)
  return probe.test(last) || (detail.test(last) && probe.test(before))
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
