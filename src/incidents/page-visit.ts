import { isDownload } from '../contract/download'
import type { Exchange } from '../contract/evidence'
import { wasGivenUp } from '../contract/given-up'
import type { Incident, PageVisit, StepRecord, TabRecord } from '../contract/incident'
import type { Message } from '../contract/messages'
import { pauseOf } from '../contract/pause'
import { keyOf } from './key'
import { isLedBack, isLedOn } from './led-on'

/** No Content, Reset Content and downloads leave the old document in place (RFC 9110 15.3.5, 15.3.6). */
export function replacesPage(exchange: Exchange): boolean {
  const { kind, answer, end } = exchange
  // Fetched in advance, it is not shown (https://wicg.github.io/nav-speculation/prerendering.html).
  if (kind !== 'page' || /prefetch/.test(exchange.request?.headers['sec-purpose'] ?? '')) return false
  // Where nothing answered, the browser shows a page of its own.
  if (!answer) return end?.error !== undefined && !wasGivenUp(exchange)
  if (answer.status >= 300 && answer.status < 400 && answer.location) return false
  return ![204, 205].includes(answer.status) && !isDownload(exchange)
}

/** The tab shows another document: what the one before was refused is away. `key`: of the exchange's own incident. */
export function turnPage(record: TabRecord, exchange: Exchange, key: string, now: number): TabRecord {
  const { page: last } = record
  const isSame = last?.exchange.id === exchange.id
  const { incidents: were } = record
  const before = isSame ? last.under : last && (last.under ?? { exchange: last.exchange, at: last.at, incidents: were })
  const mayStay = before && exchange.answer?.status === 401 && (!exchange.end || wasGivenUp(exchange))
  const pause = pauseAsked(exchange, now) ?? (isSame ? last.pause : undefined)
  const page = {
    exchange: withoutHeaders(exchange),
    at: now,
    ...(pause ? { pause } : isSame && last.tomorrow && { tomorrow: true as const }),
    ...(mayStay && { under: before }),
  }
  if (isSame) return { ...record, page: { ...page, at: last.at } }
  const answeredAt = exchange.answer?.at ?? Infinity
  // What is asked once the page is there is asked by it, though it may be told of first.
  const stays = ({ id, kind, exchange: { startedAt } }: Incident) =>
    (id === key && exchange.answer !== undefined) || (kind !== 'page' && startedAt >= answeredAt)
  const leaves = leavesFor(record, exchange)
  const isAwaited = awaitedIn(record, exchange)
  const incidents = record.incidents.map((incident): Incident => {
    if (stays(incident) || isLedBack(incident, exchange, last?.exchange)) return incident
    if (isAwaited(incident)) return exchange.answer ? withoutAway(incident) : endUnanswered(incident, exchange, now)
    return leftFor(leaves(incident) ? breakOff(incident, exchange, now) : incident, exchange)
  })
  const { embeds: _, ...rest } = record
  return { ...rest, page, incidents }
}

/** What was refused to a page that the tab has left for this document. */
export function leftFor(incident: Incident, exchange: Exchange): Incident {
  const { ledOn: _, ...rest } = incident
  return { ...rest, away: true, ...(isLedOn(incident, exchange) && { ledOn: true }) }
}

/** Whether the tab goes elsewhere, and not where the incident's own page or the one that it belongs to leads to. */
function leavesFor({ page }: TabRecord, exchange: Exchange): (incident: Incident) => boolean {
  const led = new Set(exchange.redirects.map((station) => keyOf({ ...exchange, ...station })))
  const of = page && keyOf(page.exchange)
  const stays = of === keyOf(exchange) || (of !== undefined && led.has(of))
  return ({ id, kind }) => !led.has(id) && (kind === 'page' || !stays)
}

/**
 * Whether the document is what a step of the incident asked for: its own page, where nothing answered, or the page that
 * made the refused call, which may still make it again. Neither is a page for which the incident's own was left.
 */
function awaitedIn({ page }: TabRecord, exchange: Exchange): (incident: Incident) => boolean {
  const { answer, redirects } = exchange
  const asked = new Set([keyOf(exchange), ...redirects.map((station) => keyOf({ ...exchange, ...station }))])
  const isOfCall =
    page !== undefined && (answer ? keyOf(page.exchange) === keyOf(exchange) : asked.has(keyOf(page.exchange)))
  const isFine = answer === undefined || answer.status < 400
  const isIts = ({ id, kind }: Incident, { check }: StepRecord) =>
    kind === 'page' ? !answer && asked.has(id) : isOfCall || check?.shows === exchange.address.pathDigest
  return (incident) => isFine && incident.steps.some((step) => isIts(incident, step) && awaits(step, exchange))
}

/** Not where the person signs in in this very tab, which takes several pages. */
function awaits({ state, check, helperTab, note }: StepRecord, { answer, startedAt }: Exchange): boolean {
  const waits = state === 'checking' || (!answer && state === 'unchecked' && note?.id === noAnswer.id)
  return waits && check !== undefined && helperTab === undefined && startedAt >= check.since
}

const noAnswer: Message = { id: 'step_no_answer' }

/** The browser's own error page says nothing of the refusal: it stays in sight, and can be checked again. */
function endUnanswered(incident: Incident, exchange: Exchange, now: number): Incident {
  const steps = incident.steps.map((step) =>
    step.state === 'checking' && awaits(step, exchange)
      ? { ...step, state: 'unchecked' as const, note: noAnswer, at: now }
      : step,
  )
  return { ...(incident.instead ? incident : withoutAway(incident)), steps }
}

/**
 * Whoever leaves before the page that a step loads again has answered will not see what it answers: the check is over.
 * Not where the person signs in in this very tab, which takes several pages.
 */
function breakOff(incident: Incident, { startedAt }: Exchange, now: number): Incident {
  const steps = incident.steps.map((step) => {
    const { state, check, helperTab } = step
    const unanswered =
      state === 'checking' && check && helperTab === undefined && incident.exchange.startedAt < check.since
    return unanswered && startedAt >= check.since ? { ...step, state: 'unchecked' as const, at: now } : step
  })
  return endPauses({ ...incident, steps }, now)
}

const leftWaiting: Message = { id: 'step_wait_left' }

/** Without the pauses that only make sense while the tab shows what is waited for: nothing could be loaded again. */
export function endPauses(incident: Incident, now: number): Incident {
  const lasts = ({ state, wait }: StepRecord) => state === 'running' && wait !== undefined
  if (!incident.steps.some(lasts)) return incident
  const steps = incident.steps.map((step) => {
    if (!lasts(step)) return step
    const { wait: _, ...rest } = step
    return { ...rest, state: 'todo' as const, note: leftWaiting, at: now }
  })
  return { ...incident, steps }
}

function pauseAsked({ answer }: Exchange, now: number): PageVisit['pause'] {
  return answer && pauseOf({ answer }, now)
}

/** Of the page, later questions are only which one it is and how it was answered. */
function withoutHeaders({ request: _, wording: __, answer, ...exchange }: Exchange): Exchange {
  if (!answer) return exchange
  const { status, at } = answer
  return { ...exchange, answer: { status, at, challenges: [], faults: [], names: [], headers: {} } }
}

/** The tab shows what the incident is about, again or still. */
export function withoutAway({ away: _, ...incident }: Incident): Incident {
  return incident
}
