import type { Exchange } from '../contract/evidence'
import { wasGivenUp } from '../contract/given-up'
import type { Incident, StepRecord, TabRecord } from '../contract/incident'
import { streamingTime } from './answered'
import { isEmbedded, noteFrame } from './embedding'
import { judgeSteps } from './steps'
import { finalStatus, isUnderWay, keyOf } from './key'
import { succeed } from './succeed'
import { admit } from './admit'
import { isOvertaken } from './overtaken'
import { replacesPage, turnPage, withoutAway } from './page-visit'
import { quietReason } from './quiet'
import { reopen } from './retry'
import { isAskedByUs, isOutdated } from './trial'
import { takeBack } from './lead-on'
import { askings, closing } from './windows'

/** How long a refused call may take to heal by itself (token refresh, retry), ms. */
export const healingTime = 5_000

/**
 * The record after one more thing was seen of `exchange`: its answer, a sign-in window, its end. The same exchange may
 * be observed in each phase and again; the result is the same. `now`: epoch ms. `again`: this exchange was observed
 * with its answer before; where many are under way at once, the record alone does not tell.
 */
export function observe(before: TabRecord, seen: Exchange, now: number, again = false): TabRecord {
  if (isOvertaken(before, seen) || isUnderWay(seen)) return before
  const record = noteFrame(before, seen)
  const exchange = isEmbedded(record, seen) ? { ...seen, embedded: true } : seen
  const status = finalStatus(exchange)
  const moved = replacesPage(exchange)
    ? turnPage(takeBack(record, exchange, now), exchange, keyOf(exchange), now)
    : record
  // A script that has its answer may give up the rest of it: refused it was all the same.
  if (wasGivenUp(exchange) && exchange.answer?.status === 401 && exchange.kind !== 'call')
    return forget(moved, exchange)
  if (status === 401) return refuse(moved, exchange, now, again)
  return status === undefined ? moved : succeed(moved, exchange, status, now)
}

/** The request was given up before it could tell anything. What a step removed can still be put back: that stays unseen. */
function forget(record: TabRecord, { id, end }: Exchange): TabRecord {
  const isIts = ({ exchange }: Incident) => exchange.id === id
  const isPending = ({ state, count }: Incident) => state !== 'open' && state !== 'healed' && count === 1
  if (!record.incidents.some(isIts)) return record
  const incidents = record.incidents.flatMap((incident): Incident[] => {
    if (!isIts(incident)) return [incident]
    // Its head alone is to tell nothing any more.
    if (!isPending(incident)) return [{ ...incident, exchange: { ...incident.exchange, ...(end && { end }) } }]
    const { dueAt: _, ...rest } = incident
    return rest.steps.length ? [{ ...rest, state: 'open', away: true }] : []
  })
  return { ...record, incidents }
}

function refuse(record: TabRecord, exchange: Exchange, now: number, again: boolean): TabRecord {
  const key = keyOf(exchange)
  const found = record.incidents.find(({ id }) => id === key)
  // Mended and refused again is another story; only what can still be undone goes over to it.
  const before = found?.state === 'healed' ? reopen(found, exchange, now, healingTime) : found
  // It was one too many, or what it belonged to was left, which ends calls: it was counted then.
  if (again && (!before || before.away) && exchange.kind !== 'page') return record
  const known = before?.exchange.id === exchange.id
  // What was asked in an experiment that is over shows nothing of how things are; it is what the tab shows all the same.
  if (before && !known && isOutdated(before, exchange.startedAt)) return backInSight(record, before)
  const anew = !before || firstOfCheck(before, exchange) || (before.cancelled && !known)
  const askedBefore = anew ? 0 : before.asked - (known ? askings(before.exchange) : 0)
  const asked = askedBefore + (again && before && !known ? 0 : askings(exchange))
  const {
    away: _,
    fixed: __,
    quiet: ___,
    dueAt: ____,
    instead: _____,
    cancelled,
    ...rest
  } = before ?? { ...fresh(key, exchange, now), steps: undoable(found, now) }
  // What its page says may have been read before it was told that the request has ended.
  const wording = known && before ? before.exchange.wording : undefined
  const incident: Incident = {
    ...rest,
    kind: exchange.kind,
    exchange: { ...exchange, ...(wording && { wording }) },
    asked,
    count: rest.count + (before && !known && !again && !isAskedByUs(before, exchange.startedAt) ? 1 : 0),
    lastAt: now,
    ...(closing(exchange, known && cancelled) ?? stateOf(exchange, before, asked, now)),
  }
  const reason = quietReason(incident, record.page)
  // What its diagnosis made worth telling stays so until the next one.
  const quiet = before?.diagnosis && !before.quiet ? undefined : reason
  return admit(record, judgeSteps(quiet ? { ...incident, quiet } : incident, now), now)
}

function backInSight(record: TabRecord, incident: Incident): TabRecord {
  if (!incident.away) return record
  return { ...record, incidents: record.incidents.map((each) => (each === incident ? withoutAway(each) : each)) }
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

/** What a step of ours loads anew opens the window for the first time again. */
function firstOfCheck(before: Incident, { startedAt }: Exchange): boolean {
  return before.steps.some(
    ({ state, check }) =>
      state === 'checking' && check && startedAt >= check.since && before.exchange.startedAt < check.since,
  )
}

function undoable(found: Incident | undefined, now: number): StepRecord[] {
  const steps = found?.steps.filter(({ undo }) => undo && undo.until > now) ?? []
  return steps.map((step) => ({ ...step, state: 'no-help' }))
}

function stateOf(
  { kind, prompts, end }: Exchange,
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
  // From the first refusal on: a page that asks again and again must not put it off for ever.
  return { state: end ? 'settling' : 'provisional', dueAt: before?.dueAt ?? now + wait }
}
