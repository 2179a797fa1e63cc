import type { CauseId } from '../contract/causes'
import type { Exchange } from '../contract/evidence'
import type { Diagnosis, Incident, QuietReason, TabRecord } from '../contract/incident'

/** Last words of addresses that pages ask only to learn whether somebody is signed in. */
const probe =
  /^(me|self|whoami|who-am-i|session|sessions|current|current[-_]?user|user|user[-_]?info|profile|account|identity|status|check|check[-_]?(auth|login|session)|auth|refresh|is[-_]?(authenticated|logged[-_]?in))$/
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
  if (exchange.ofWorker) return 'background'
  // RFC 9577: a proof that few browsers can give; whoever asks for it goes on without.
  if (kind !== 'page' && asksOnlyFor(exchange, /^privatetoken$/i)) return 'heals-itself'
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
  // A page's own call to another site carries credentials that the page knows; trackers and widgets carry none.
  const named = exchange.request?.credentials.length ?? 0
  if (isForeign(exchange) && !named) return 'third-party'
  return undefined
}

/** Causes for which a poll tells the person nothing new: nobody is signed in, and the page goes on without. */
const unknownCaller = new Set<CauseId>(['not-signed-in', 'challenge-missing'])
const likely = 0.5

/**
 * The incident in the light of what its evidence says. To be asked whether somebody is signed in is no news where
 * nobody is; that a sign-in that was there is refused, or did not come along, is.
 */
export function hear(incident: Incident, { ranked }: Diagnosis): Incident {
  const { quiet, ...loud } = incident
  const news = ranked.reduce((sum, { cause, confidence }) => (unknownCaller.has(cause) ? sum : sum + confidence), 0)
  if (news < likely) return incident
  // Another site's widget is none of the person's business, unless they have signed in to it here.
  const mine = quiet === 'third-party' && incident.evidence?.history?.signedIn !== undefined
  return quiet === 'probe' || mine ? loud : incident
}

function worksWell(page: TabRecord['page']): boolean {
  const status = page?.exchange.end?.status ?? page?.exchange.answer?.status
  return status !== undefined && status < 400
}

function isProbe(exchange: Exchange, method: string): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || exchange.request?.credentials.length) return false
  // A poll is answered by the application itself; a password is asked for by a lock that the page's script ran into.
  if (exchange.answer?.challenges.some(({ scheme }) => /^(basic|digest)$/i.test(scheme))) return false
  const [last, before] = lastWords(exchange)
  return probe.test(last) || (detail.test(last) && probe.test(before))
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
