import { purposeOf } from '../contract/purpose'
import { asksFactor } from '../incidents/sign-in-address'
import { capabilities } from '../platform/capabilities'
import { type RequestDetails, type RequestEvent, watchRequests } from '../platform/web-request'
import { endFlight, type Flight, flightOf, keepFlight, loadFlights } from '../store/flights'
import { loadRecords } from '../store/incidents'
import { loadReadings } from '../store/readings'
import { arm, watchArmed } from './armed'
import { noticeHeldPage } from './closed-window'
import { sessionDigest } from './digest'
import { forgetGlance, glance, glanced } from './glances'
import { inOrder } from './in-order'
import { isWatchedClosely, takeExchange } from './incidents'
import { advance } from './phases'
import { noticeSignIn } from './sign-ins'
import { noteCookiesOf } from './tab-cookies'
import { callWatches, pageWatches } from './watches'

/** Events whose outcome others wait for; the rest only adds to the flight. */
const telling = new Set<RequestEvent>(['onHeadersReceived', 'onAuthRequired', 'onCompleted', 'onErrorOccurred'])
const redirecting = new Set([301, 302, 303, 307, 308])
const ending = new Set<RequestEvent>(['onCompleted', 'onErrorOccurred'])

const ordered = inOrder(handle)
const loaded = Promise.all([sessionDigest(), loadFlights(), loadRecords(), loadReadings()])

/** Registers all that wakes the worker for a request. Top level only. */
export function registerCapture(): void {
  for (const [event, watch] of [...pageWatches, ...callWatches])
    watchRequests(event, watch, (details) => ordered(event, details, watch.headers === 'all'))
  void watchArmed(ordered)
}

function handle(event: RequestEvent, details: RequestDetails, full: boolean): void {
  // Our own checks and other extensions' requests are nobody's page; a tab that one of them opened is.
  if (details.type !== 'main_frame' && /^[a-z-]*extension:/.test(details.initiator ?? '')) return
  void follow(event, details, full)
}

async function follow(event: RequestEvent, details: RequestDetails, full: boolean): Promise<void> {
  const [digest] = await loaded
  const before = flightOf(details.requestId)
  if (!before && !full && event === 'onSendHeaders') return glance(details, digest)
  if (!before && !worthFollowing(event, details)) return
  // Where nothing is kept back, no watching closely is needed, which begins too late for what wakes us.
  const seesAll = full || (event === 'onHeadersReceived' && !capabilities.keepsHeadersBack())
  const flight = advance(event, details, before ?? glanced(details, digest), digest, seesAll)
  if (!flight) return
  forgetGlance(details.requestId)
  if (!full && isFetchedInAdvance(details, flight)) return
  if (event === 'onHeadersReceived') noteCookiesOf(flight.exchange)
  const stored = ending.has(event) ? endFlight(details.requestId) : keepFlight(flight)
  if (telling.has(event)) await take(flight, before?.exchange.answer !== undefined)
  if (ending.has(event)) void noticeHeldPage(flight.tabId, flight.exchange)
  if (ending.has(event)) await noticeSignIn(flight.tabId, flight.exchange)
  if (flight.exchange.answer?.status === 401) await arm(new URL(details.url).hostname, ordered)
  await stored
}

/** Of what the browser sums up as `other`, people wait for the files that they want to save. */
function isFetchedInAdvance({ type }: RequestDetails, { exchange }: Flight): boolean {
  return type === 'other' && exchange.kind === 'part'
}

/**
 * Tabs of which a refusal is on its way to their record, which may not be loaded yet: all that a background is told as it
 * begins is followed in one moment, the retry that ends the refusal along with it.
 */
const refusing = new Set<number>()

async function take({ tabId, exchange }: Flight, again: boolean): Promise<void> {
  if (exchange.answer?.status !== 401) return takeExchange(tabId, exchange, again)
  refusing.add(tabId)
  await takeExchange(tabId, exchange, again).finally(() => refusing.delete(tabId))
}

/** Out at once where nothing was refused: most requests of the web end here. */
function worthFollowing(event: RequestEvent, details: RequestDetails): boolean {
  const { type, statusCode, tabId, url, initiator } = details
  if (type === 'main_frame' || type === 'sub_frame') return true
  if (event === 'onBeforeSendHeaders' || event === 'onSendHeaders') return true
  // Where a call is redirected is seen of armed sites alone: of others, only the last station is theirs for sure.
  if (event === 'onHeadersReceived')
    return (
      statusCode === 401 ||
      (!redirecting.has(statusCode ?? 0) && (refusing.has(tabId) || isWatchedClosely(tabId) || movesSignIn(details)))
    )
  forgetGlance(details.requestId)
  // A preflight that was refused shows as this only: the next try of its site will tell.
  const { origin, hostname } = new URL(url)
  if (event === 'onErrorOccurred' && details.error === 'net::ERR_FAILED' && initiator && initiator !== origin)
    void arm(hostname, ordered)
  return false
}

/** Of good answers these matter before any refusal: whoever signs out need not hear of what is refused next. */
function movesSignIn({ method, url }: RequestDetails): boolean {
  if (method === 'GET' && !signsOut.test(url)) return false
  const path = new URL(url).pathname
  const purpose = purposeOf({ path })
  return method === 'GET' ? purpose === 'sign-out' : purpose !== undefined || asksFactor({ path })
}

/** Spares most requests the reading of their address. */
const signsOut = /\b(?:log|sign)[-_]?o/i
