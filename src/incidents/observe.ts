import type { Exchange } from '../contract/evidence'
import type { Incident, TabRecord } from '../contract/incident'
import type { Message } from '../contract/messages'
import { judgeSteps } from './steps'
import { looksLikeSignIn } from './sign-in-address'
import { admit } from './admit'
import { isOvertaken, replacesPage, turnPage, wasGivenUp } from './page-visit'
import { quietReason } from './quiet'

/** How long a refused call may take to heal by itself (token refresh, retry), ms. */
export const healingTime = 5_000
/** How long a page's answer may stay without an end before it counts as refused (a body that streams), ms. */
const streamingTime = 2_000

/**
 * What makes two requests of one tab "the same": method and address without query. A preflight stands for the request
 * that it asks for.
 */
export function keyOf({ kind, method, address, request }: Exchange): string {
  const meant = kind === 'preflight' ? (request?.headers['access-control-request-method'] ?? 'GET') : method
  return `${meant} ${address.pathDigest}`
}

/** The status that the person got: a sign-in window answered well turns a 401 into another one. */
export function finalStatus({ answer, end }: Exchange): number | undefined {
  return end?.status ?? answer?.status
}

/**
 * The record after one more thing was seen of `exchange`: its answer, a sign-in window, its end. The same exchange may
 * be observed in each phase and again; the result is the same. `now`: epoch ms. `again`: this exchange was observed
 * with its answer before; where many are under way at once, the record alone does not tell.
 */
export function observe(record: TabRecord, exchange: Exchange, now: number, again = false): TabRecord {
  if (isOvertaken(record, exchange)) return record
  const status = finalStatus(exchange)
  const moved = replacesPage(exchange) ? turnPage(record, exchange, keyOf(exchange), now) : record
  if (wasGivenUp(exchange) && exchange.answer?.status === 401) return forget(moved, exchange)
  if (status === 401) return refuse(moved, exchange, now, again)
  return status === undefined ? moved : succeed(moved, exchange, status, now)
}

/** The request was given up before it could tell anything. */
function forget(record: TabRecord, { id }: Exchange): TabRecord {
  const pending = (incident: Incident) =>
    incident.exchange.id === id && incident.state !== 'open' && incident.state !== 'healed' && incident.count === 1
  const incidents = record.incidents.filter((incident) => !pending(incident))
  return incidents.length === record.incidents.length ? record : { ...record, incidents }
}

function refuse(record: TabRecord, exchange: Exchange, now: number, again: boolean): TabRecord {
  const key = keyOf(exchange)
  const before = record.incidents.find(({ id }) => id === key)
  // It was one too many, or what it belonged to was left: it was counted then.
  if (again && !before && exchange.kind !== 'page') return record
  const known = before?.exchange.id === exchange.id
  const askedBefore = before ? before.asked - (known ? askings(before.exchange) : 0) : 0
  const asked = askedBefore + (again && before && !known ? 0 : askings(exchange))
  const { away: _, fixed: __, quiet: ___, dueAt: ____, cancelled, ...rest } = before ?? fresh(key, exchange, now)
  const incident: Incident = {
    ...rest,
    ...(known && cancelled && { cancelled }),
    kind: exchange.kind,
    exchange,
    asked,
    count: rest.count + (before && !known && !again ? 1 : 0),
    lastAt: now,
    ...stateOf(exchange, before, asked, now),
  }
  const quiet = quietReason(incident, record.page)
  return admit(record, judgeSteps(quiet ? { ...incident, quiet } : incident, now), now)
}

/** A login that stood in the address was sent and refused before the window opens: it asks again. */
function askings({ prompts, address }: Exchange): number {
  return prompts.length && prompts.length + (address.userInfo ? 1 : 0)
}

function fresh(id: string, exchange: Exchange, now: number): Incident {
  const { kind, method, address } = exchange
  return {
    id,
    kind,
    method,
    address,
    exchange,
    state: 'provisional',
    count: 1,
    firstAt: now,
    lastAt: now,
    asked: 0,
    steps: [],
  }
}

function stateOf(
  { id, kind, prompts, end }: Exchange,
  before: Incident | undefined,
  asked: number,
  now: number,
): Pick<Incident, 'state' | 'dueAt'> {
  const again = before?.state === 'open'
  // The window over a page is opened after the request has ended; over a call, the request waits for it.
  const windowOpen = prompts.length > 0 && (kind === 'page' || !end)
  if (windowOpen) return { state: asked > 1 ? 'open' : 'asking' }
  if (again) return { state: 'open' }
  if (end && kind === 'page') return { state: 'open' }
  const wait = kind === 'page' ? streamingTime : healingTime
  const sameWait = before?.dueAt !== undefined && (before.state === 'settling' || before.exchange.id === id)
  return { state: end ? 'settling' : 'provisional', dueAt: sameWait ? before.dueAt! : now + wait }
}

function succeed(record: TabRecord, exchange: Exchange, status: number, now: number): TabRecord {
  const { kind, redirects, address, startedAt } = exchange
  // A preflight that is let through does not say what the request itself will get.
  if (kind === 'preflight') return record
  const keys = new Set([keyOf(exchange), ...redirects.map((station) => keyOf({ ...exchange, ...station }))])
  if (!record.incidents.some(({ id }) => keys.has(id))) return record
  const toSignIn = redirects.length > 0 && looksLikeSignIn(address)
  const incidents = record.incidents.map((incident): Incident => {
    if (!keys.has(incident.id)) return incident
    // The refusal took another form: nothing is mended yet.
    if (toSignIn) {
      const note: Message = { id: 'step_now_sign_in', values: [address.host] }
      return judgeSteps({ ...incident, away: true }, now, { startedAt, note })
    }
    if (status >= 400) {
      // A page shows something else now; a call may still be refused the next time.
      const left = kind === 'page' ? { ...incident, away: true } : incident
      return judgeSteps(left, now, { startedAt, note: { id: 'step_now_status', values: [status] } })
    }
    const { away: _, dueAt: __, quiet: ___, ...rest } = incident
    return judgeSteps({ ...rest, state: 'healed', lastAt: now, fixed: { at: now, status } }, now)
  })
  return { ...record, incidents }
}
