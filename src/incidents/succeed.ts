import type { Exchange } from '../contract/evidence'
import type { Incident, Instead, TabRecord } from '../contract/incident'
import { pauseOf } from '../contract/pause'
import { isRead } from './asked-words'
import { keyOf } from './key'
import { isUsable } from './led-on'
import { howItOpens, leaveUnseen } from './opening'
import { leftFor, replacesPage, withoutAway } from './page-visit'
import { isRetry, leaveUnclear } from './retry'
import { isSamePage } from './same-page'
import { looksLikeSignIn } from './sign-in-address'
import { judgeSteps } from './steps'
import { endTrials, isOutdated, isTrying } from './trial'
import { awaitTyped } from './typed-again'

/** The record after a request was answered with `status`, which is no 401: mended, or refused in another form. */
export function succeed(record: TabRecord, exchange: Exchange, status: number, now: number): TabRecord {
  const { kind, redirects, address, startedAt } = exchange
  if (kind !== 'page' && !isUsable(exchange)) return record
  // A preflight that is let through does not say what the request itself will get.
  if (kind === 'preflight') return record
  const keys = new Set([keyOf(exchange), ...redirects.map((station) => keyOf({ ...exchange, ...station }))])
  if (!record.incidents.some(({ id }) => keys.has(id))) return record
  const toSignIn = status < 400 && redirects.length > 0 && looksLikeSignIn(address)
  const incidents = record.incidents.map((incident): Incident => {
    if (!keys.has(incident.id) || wasOver(exchange, incident.exchange)) return incident
    // What was mended before is another story, unless that was undone since.
    const past = incident.state === 'healed' && !incident.instead
    // The refusal took another form: nothing is mended yet.
    if (toSignIn) {
      const instead: Instead = { what: 'sign-in', host: address.host }
      return judgeSteps({ ...incident, away: true, ...(!past && { instead }) }, now, { startedAt, instead })
    }
    if (status >= 400) {
      const { answer, wording } = exchange
      const told = answer && { answer, ...(wording && { wording }) }
      const pause = told && pauseOf(told, now)
      const instead: Instead = { what: 'error', status, ...(pause && { pause }) }
      // A page shows something else now; a call may still be refused the next time.
      const left = kind === 'page' ? { ...incident, away: true, ...(!past && { instead }) } : incident
      return judgeSteps(left, now, { startedAt, instead, ...(told && { told }) })
    }
    // With another parameter it is another question: what answers that may well refuse this one still.
    if (!asksTheSame(incident.exchange, exchange)) return kind === 'page' ? { ...incident, away: true } : incident
    if (opensAnother(incident, exchange)) {
      const instead: Instead = { what: 'page', host: address.host, path: address.path }
      const left = kind === 'page' ? { ...incident, away: true, ...(!past && { instead }) } : incident
      return judgeSteps(left, now, { startedAt, instead })
    }
    const opens = howItOpens(exchange, status)
    // Whether nothing is what belongs there, only the person can tell; without a step there is nothing to tell of.
    if (opens === 'empty' && incident.steps.length) {
      const instead: Instead = { what: 'empty' }
      return judgeSteps({ ...incident, away: true, ...(!past && { instead }) }, now, { startedAt, instead })
    }
    const retry = isRetry(incident, exchange)
    // In the middle of an experiment it is one of its rounds.
    const askedAt = exchange.loadedAt ?? startedAt
    if (isTrying(incident)) return endTrials(withoutAway(incident), 'works', askedAt)
    if (isOutdated(incident, askedAt)) return withoutAway(incident)
    // Called fixed it is where it was seen; where no step was taken, nothing is called so.
    if (opens === 'coming' && incident.steps.length) return withoutAway(incident)
    if (opens === 'nothing' || (opens === 'broken' && !past)) return leaveUnseen(withoutAway(incident), exchange, now)
    const {
      away: _,
      ledOn: __,
      dueAt: ___,
      quiet: ____,
      instead: _____,
      ...rest
    } = awaitTyped(incident, exchange, record.page) ?? (retry === true ? incident : leaveUnclear(incident, now))
    // Answered well once more, it is still owed to the same step.
    const by = past ? incident.fixed?.by : undefined
    const fixed = { at: now, status, ...(by && { by }) }
    const mended = judgeSteps({ ...rest, state: 'healed', lastAt: now, fixed }, now)
    // A page that leads on need not wait for the end of its own call, nor are we told of the two in order.
    const isLeft = incident.away && kind !== 'page' && record.page && startedAt < record.page.exchange.startedAt
    return isLeft ? leftFor(mended, record.page.exchange) : mended
  })
  return { ...record, incidents }
}

/** Told of late: it was answered before the refused one was asked for, and says nothing of that. */
function wasOver({ answer, end }: Exchange, refused: Exchange): boolean {
  const at = end?.at ?? answer?.at
  return at !== undefined && at < refused.startedAt
}

/**
 * Whether a document answers well that is not the refused one. Where a form is taken, another page is the rule (RFC 9110
 * 15.4.4). A frame that nobody waits for has found its way.
 */
function opensAnother({ method, steps, exchange: refused }: Incident, exchange: Exchange): boolean {
  const awaited = exchange.kind === 'frame' && steps.some(({ state }) => state === 'checking')
  const opens = replacesPage(exchange) || awaited
  return method === 'GET' && opens && !isSamePage(refused.address, exchange.address)
}

/**
 * A page is its whole address; a script's calls often carry what differs from one try to the next. Such a one is a retry
 * only where it was made once the refusal had come: side by side, the two may be asking for different things. So with
 * what a script posts to one address, of which the question is in a body that we do not see (GraphQL over HTTP).
 */
function asksTheSame({ id, address: asked, answer }: Exchange, exchange: Exchange): boolean {
  // The browser answered the challenge with a login that it has, within one request.
  if (id === exchange.id) return true
  const { kind, method, address, redirects, startedAt } = exchange
  const isRetried = kind !== 'page' && startedAt >= (answer?.at ?? 0)
  const told = kind === 'page' || isRead(method)
  return [{ address }, ...redirects].some(
    ({ address: { digest, question } }) =>
      (digest === asked.digest && (told || isRetried)) || (isRetried && question === asked.question),
  )
}
