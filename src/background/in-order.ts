import { capabilities } from '../platform/capabilities'
import type { RequestDetails, RequestEvent } from '../platform/web-request'

type Handle = (event: RequestEvent, details: RequestDetails, full: boolean) => void

interface Told {
  readonly event: RequestEvent
  readonly details: RequestDetails
  readonly full: boolean
}

/** From this module's first line until the browser knows of all listeners, ms. */
const starting = 300
/** A page may be long in coming, or have the browser ask the person: what is known of it until then is followed, ms. */
const patience = 2_000

const documents = new Set(['main_frame', 'sub_frame'])
const ending = new Set<RequestEvent>(['onCompleted', 'onErrorOccurred'])
/** Within a station; what redirects one comes after its answer. */
const course: readonly RequestEvent[] = [
  'onBeforeSendHeaders',
  'onSendHeaders',
  'onHeadersReceived',
  'onAuthRequired',
  'onBeforeRedirect',
  'onCompleted',
  'onErrorOccurred',
]

/**
 * What a resting Firefox background has not heard yet, it is told listener by listener (measured: platform-firefox.md 2):
 * the sending of all stations of a redirect comes before the first one's answer. Of pages that were under way then, the
 * events wait for the last one, and are handed on as they happened.
 */
export function inOrder(handle: Handle): Handle {
  if (capabilities.wakesInOrder()) return handle
  const known = Date.now() + starting
  const held = new Map<string, readonly Told[]>()
  const release = (requestId: string) => {
    const told = sortTold(held.get(requestId) ?? [])
    held.delete(requestId)
    for (const { event, details, full } of told) handle(event, details, full)
  }
  return (event, details, full) => {
    const { requestId, timeStamp, type } = details
    const before = held.get(requestId)
    if (!before && !(documents.has(type) && timeStamp < known)) return handle(event, details, full)
    if (!before) setTimeout(() => release(requestId), patience)
    held.set(requestId, [...(before ?? []), { event, details, full }])
    if (ending.has(event)) release(requestId)
  }
}

/** By time. Of one moment, station by station: each begins as its address is sent for. */
export function sortTold(told: readonly Told[]): readonly Told[] {
  const begun = told.filter(({ event }) => event === 'onBeforeSendHeaders')
  const stationOf = ({ details: { url, timeStamp } }: Told) =>
    begun.findLastIndex(({ details }) => details.url === url && details.timeStamp <= timeStamp)
  return told
    .map((one) => ({ one, station: stationOf(one) }))
    .sort(
      (a, b) =>
        a.one.details.timeStamp - b.one.details.timeStamp ||
        a.station - b.station ||
        course.indexOf(a.one.event) - course.indexOf(b.one.event),
    )
    .map(({ one }) => one)
}
