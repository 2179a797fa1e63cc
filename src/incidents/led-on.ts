import { isClicked, reactionTime } from '../contract/clicked'
import type { Exchange } from '../contract/evidence'
import { wasGivenUp } from '../contract/given-up'
import type { Incident } from '../contract/incident'
import { isSignInAttempt, purposeOf } from '../contract/purpose'
import { isRead, lastWords } from './asked-words'
import { finalStatus, isUnderWay } from './key'
import { looksLikeSignIn, signsOut } from './sign-in-address'

/** How soon a page has led on once what it sent was taken, ms: it may say so first, and count down. */
const leadingTime = 10_000

/**
 * True where the document is the one to which the page leads on, as what was refused to be sent is taken now: a sign-in
 * by the page's own script, say. It shows what the person wanted, and still belongs to what was mended.
 */
export function isLedOn(incident: Incident, exchange: Exchange): boolean {
  return isAskedBy(incident, exchange) && mayBeLedOn(incident, exchange)
}

/** The same but for who asked for the document, which its request may tell of yet. */
export function mayBeLedOn(incident: Incident, exchange: Exchange): boolean {
  const { method, address, startedAt, loadedAt = startedAt } = exchange
  const { kind, state, fixed, exchange: refused } = incident
  // What is only read may be asked for at any time, and what the page does next has nothing to do with it.
  const isSent = (kind === 'call' || kind === 'page') && !isRead(incident.method)
  // That the person says so needs no answer.
  if (!isSent || state !== 'healed' || fixed?.status === undefined) return false
  // At another place to sign in, nobody knows whether it was taken for good; the way out is what the person chose.
  const opens = (finalStatus(exchange) ?? 400) < 400 && !looksLikeSignIn(address) && !signsOut(exchange)
  return method === 'GET' && opens && loadedAt > refused.startedAt && startedAt - fixed.at < leadingTime
}

/**
 * True where the document is a page to sign in on, to which the page (`from`) leads by itself as what its script sent to
 * sign in is refused. That page may say nothing of it: it still is what the person looks at.
 */
export function isLedBack(incident: Incident, exchange: Exchange, from: Exchange | undefined): boolean {
  const { kind, state, away, exchange: refused } = incident
  if (kind !== 'call' || state === 'healed' || away || !isTyped(refused, from)) return false
  const { method, address, startedAt } = exchange
  const opens = method === 'GET' && (finalStatus(exchange) ?? 400) < 400 && looksLikeSignIn(address)
  const refusedAt = refused.answer?.at ?? Infinity
  const isSoon = startedAt - refusedAt < leadingTime
  return opens && isSoon && !isClicked(exchange, refusedAt) && isAskedBy(incident, exchange)
}

const form = /(?:log|sign)[-_]?(?:in|on)/

/**
 * Whether somebody has signed in by it. An app that asks for a token behind the person's back, and leads to its sign-in page
 * where it gets none, does what it should; it often asks before anybody can have typed something.
 */
function isTyped(refused: Exchange, from: Exchange | undefined): boolean {
  if (!isSignInAttempt(refused)) return false
  const shownAt = from && (from.answer?.at ?? from.startedAt)
  if (shownAt !== undefined && refused.startedAt - shownAt < reactionTime) return false
  return form.test(lastWords(refused)[0]) || (from !== undefined && asksToSignIn(from))
}

/** At a host for signing in, any page of an account's may be: its home page is where one signs in. */
const asksToSignIn = ({ address }: Exchange) =>
  purposeOf(address) === 'sign-in' || (address.path === '/' && looksLikeSignIn(address))

/** Of a document without a request that we saw (`loadedAt`), nobody knows who asked for it, but where. */
function isAskedBy({ kind, address, exchange: refused, ledOn }: Incident, document: Exchange): boolean {
  const { initiator, loadedAt } = document
  const from = kind === 'call' ? refused.initiator?.origin : address.origin
  if (!initiator) return loadedAt !== undefined && document.address.origin === from
  return initiator.relation !== 'cross-site' && (initiator.origin === from || ledOn === true)
}

/**
 * Whether a call was answered for its page to use: not what its script may not read, and which helps it no more than a
 * refusal. Of what it sent to its own host it may know enough by the status, and lead on before the rest is there.
 */
export function isUsable(exchange: Exchange): boolean {
  const { kind, method, initiator, end } = exchange
  if (!end?.error) return end !== undefined
  const isToldByHead = wasGivenUp(exchange) && !isUnderWay(exchange)
  return kind === 'call' && !isRead(method) && isToldByHead && initiator?.relation === 'same-origin'
}
