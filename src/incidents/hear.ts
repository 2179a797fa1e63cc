import type { CauseId } from '../contract/causes'
import type { Diagnosis, Incident } from '../contract/incident'
import { isRead, lastWords } from './asked-words'

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
  // The site has just taken the sign-in, and does not know the person a moment later.
  if (quiet === 'probe' && follows(incident)) return loud
  // Whoever is about to sign in need not hear that they are not, or no longer; what keeps them from it, they do.
  if (quiet === 'sign-in-page') return news(history?.signedIn ? unknownCaller : afterSignOut) ? loud : incident
  const wasIn = history?.signedIn !== undefined || (cookies?.jar?.length ?? 0) > 0
  // Nobody was seen to sign in, and the cookie is one that everybody gets.
  if (quiet === 'probe' && !history?.signedIn && onlyEverybodys(incident) && !news(afterSignOut)) return incident
  if (!news(wasIn ? unknownCaller : supposed)) return incident
  // Another site's widget is none of the person's business, unless they have signed in to it here.
  const mine = quiet === 'third-party' && history?.signedIn !== undefined
  return quiet === 'probe' || mine ? loud : incident
}

/** How soon after a sign-in a page asks who is there because of it, ms. */
const momentAfter = 10_000

function follows({ exchange: { startedAt }, evidence }: Incident): boolean {
  const at = evidence?.history?.signedIn?.at
  return at !== undefined && startedAt - at < momentAfter
}

/** Cookies that frameworks give to every visitor before anybody signs in. */
const everybodys = /^(?:PHPSESSID|JSESSIONID|ASP\.NET_SessionId|CFID|CFTOKEN)$/i

function onlyEverybodys({ exchange: { request } }: Incident): boolean {
  const sessions =
    request?.cookies?.filter(({ name, token }) => token || /sess|sid$|auth|token|login/i.test(name)) ?? []
  return sessions.length > 0 && sessions.every(({ name }) => everybodys.test(name))
}

/** The page stays, and goes on asking, on which the person has just signed out. */
function isLeaving({ kind, method, exchange, evidence }: Incident): boolean {
  const out = evidence?.history?.signedOutAt
  return kind === 'call' && isRead(method) && out !== undefined && exchange.startedAt - out < leavingTime
}

/**
 * RFC 7616 3.3: the password was right, its nonce too old; browsers answer with the fresh one and ask nobody. Only a
 * recording shows what the browser itself sent, and one of a single exchange ends before the answer to this one.
 */
function asksForFreshNonce({ kind, count, exchange: { request, answer } }: Incident): boolean {
  const answered = request?.credentials.some(({ scheme }) => scheme === 'digest')
  const stale = answer?.challenges.some(({ scheme, params }) => /^digest$/i.test(scheme) && params.some(isStale))
  return kind === 'page' && count === 1 && answered === true && stale === true
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
