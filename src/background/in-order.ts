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
/** Between what two listeners are told on a busy machine, ms. */
const between = 250
/** A page may be long in coming, or have the browser ask the person: what is known until then is followed, ms. */
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
 * the sending of all stations of a redirect comes before the first one's answer, and all of a page before the call whose
 * refusal had led there. All that is told meanwhile is held until the last page that was under way is there, and handed on
 * as it happened.
 */
export function inOrder(handle: Handle): Handle {
  if (capabilities.wakesInOrder()) return handle
  const known = Date.now() + starting
  const held: Told[] = []
  const underWay = new Set<string>()
  let isOver = false
  let quiet: ReturnType<typeof setTimeout> | undefined
  const release = () => {
    if (isOver) return
    isOver = true
    for (const { event, details, full } of sortTold(held.splice(0))) handle(event, details, full)
  }
  return (event, details, full) => {
    const { requestId, timeStamp, type } = details
    const isOld = timeStamp < known
    if (isOver || (!held.length && !isOld)) return handle(event, details, full)
    if (!held.length) setTimeout(release, patience)
    held.push({ event, details, full })
    const isThere = ending.has(event) && underWay.delete(requestId)
    if (isOld && documents.has(type) && !ending.has(event)) underWay.add(requestId)
    // What goes on all the time is nothing to wait for.
    if (!isOld && !isThere) return
    clearTimeout(quiet)
    if (!underWay.size) quiet = setTimeout(release, between)
  }
}

/** By time. Of one moment, station by station: each begins as its address is sent for. */
export function sortTold(told: readonly Told[]): readonly Told[] {
  const begun = told.filter(({ event }) => event === 'onBeforeSendHeaders')
  const stationOf = ({ details: { requestId: id, url, timeStamp } }: Told) =>
    begun.findLastIndex(
      ({ details }) => details.requestId === id && details.url === url && details.timeStamp <= timeStamp,
    )
  return told
    .map((one) => ({ one, station: stationOf(one) }))
    .sort(
      (a, b) =>
        a.one.details.timeStamp - b.one.details.timeStamp ||
        a.one.details.requestId.localeCompare(b.one.details.requestId, 'en', { numeric: true }) ||
        a.station - b.station ||
        course.indexOf(a.one.event) - course.indexOf(b.one.event),
    )
    .map(({ one }) => one)
}
