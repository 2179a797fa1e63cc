import type { Answer, Exchange, ExchangeKind } from '../contract/evidence'
import { answerable } from '../diagnosis/facts/challenge'
import {
  compareFingerprints,
  fingerprintHeaders,
  kindOf,
  placeOf,
  readAddress,
  readAnswer,
  readInitiator,
  readRequest,
} from '../evidence/from-web-request'
import type { MakeDigest } from '../evidence/digest'
import type { RequestDetails, RequestEvent } from '../platform/web-request'
import type { Flight } from '../store/flights'

/** `full`: the listener was shown all headers; others are not shown cookies. */
type Phase = (flight: Flight, details: RequestDetails, digest: MakeDigest, full: boolean) => Flight

/**
 * What one browser event adds to what is known of its request; nothing where the request is not ours to watch. Every
 * secret in `details` ends here: what is answered holds facts only.
 */
export function advance(
  event: RequestEvent,
  details: RequestDetails,
  before: Flight | undefined,
  digest: MakeDigest,
  full: boolean,
): Flight | undefined {
  const flight = before ?? begin(details, digest)
  return flight && (phases[event]?.(flight, details, digest, full) ?? flight)
}

export function begin(details: RequestDetails, digest: MakeDigest, read = readAddress): Flight | undefined {
  const kind = kindOf(details.type, details.method)
  const address = read(details.url, digest)
  if (!kind || !address) return undefined
  const initiator = readInitiator(details.initiator, address)
  const exchange: Exchange = {
    id: details.requestId,
    kind,
    method: details.method,
    address,
    startedAt: details.timeStamp,
    prompts: [],
    redirects: [],
    frameId: details.frameId,
    ...(initiator && { initiator }),
    ...(details.documentId && { documentId: details.documentId }),
    ...(details.tabId < 0 && { ofWorker: true }),
  }
  return { tabId: details.tabId, exchange }
}

const phases: Partial<Record<RequestEvent, Phase>> = {
  onBeforeSendHeaders: (flight, details, digest) => {
    const address = readAddress(details.url, digest) ?? flight.exchange.address
    // A redirect starts anew under the same request id: what the earlier station answered is its own.
    const { answer: _, request: __, end: ___, ...exchange } = flight.exchange
    const before = fingerprintHeaders(details.requestHeaders ?? [], digest)
    return {
      tabId: flight.tabId,
      exchange: { ...exchange, address, method: details.method, startedAt: details.timeStamp },
      before,
    }
  },

  onSendHeaders: (flight, details, digest, full) => {
    // Two listeners may be told of an armed site's call, in either order: the one who sees less adds nothing.
    if (!full && flight.exchange.request) return flight
    const headers = details.requestHeaders ?? []
    const changes = flight.before && compareFingerprints(flight.before, fingerprintHeaders(headers, digest))
    // What the browser adds from its own sign-in window is hidden from us, on calls of the page's own origin too.
    const view = { complete: 'page-only', sawCookies: full, url: details.url, ...(changes && { changes }) } as const
    const request = readRequest(headers, digest, view)
    const isCall = flight.exchange.kind === 'call' || isFile(details, request.names)
    const kind = isCall ? callKind(details, request.names) : flight.exchange.kind
    return { ...flight, exchange: { ...flight.exchange, kind, request } }
  },

  onHeadersReceived: (flight, details, digest, full) => {
    if (!full && flight.exchange.answer?.setCookies) return flight
    const answer = answerOf(details, digest, full)
    const answered = fingerprintHeaders(details.responseHeaders ?? [], digest)
    return { ...flight, answered, exchange: { ...flight.exchange, method: details.method, answer } }
  },

  onAuthRequired: ({ exchange, ...flight }, { scheme = '', realm, isProxy, timeStamp: at, responseHeaders }) => {
    // A proxy's own question (407) is none of the site's.
    if (isProxy) return { ...flight, exchange }
    const prompt = { scheme, at, ...(realm && { realm: realm.slice(0, 100) }) }
    const prompts = [...exchange.prompts, prompt].slice(-10)
    // The browser asks because of a challenge: where none is shown any more, another extension has taken it out.
    const taken = responseHeaders?.every(({ name }) => name.toLowerCase() !== 'www-authenticate')
    const changes = [{ name: 'www-authenticate', how: 'removed' }] as const
    const told = taken && exchange.answer && { answer: { ...exchange.answer, changes } }
    return { ...flight, exchange: { ...exchange, ...told, prompts } }
  },

  onBeforeRedirect: ({ tabId, exchange }, { statusCode: status = 0, redirectUrl = '' }, digest) => {
    // Of the next station the answer may be all that we see: what is known of this one must not be taken for it.
    const { answer, request: _, begunAt = exchange.startedAt, ...rest } = exchange
    const { address, method, redirects } = exchange
    const next = readAddress(redirectUrl, digest) ?? address
    // A chain that sets hundreds at each stop must not fill the storage.
    const setCookies = answer?.setCookies?.slice(0, 10) ?? []
    const stations = [...redirects, { address, method, status, ...(setCookies.length && { setCookies }) }].slice(-20)
    return { tabId, exchange: { ...rest, begunAt, address: next, redirects: stations } }
  },

  onCompleted: (flight, details, digest, full) => {
    const { timeStamp: at, statusCode: status, fromCache, ip, responseHeaders } = details
    const end = { at, ...(status !== undefined && { status }), ...(fromCache && { fromCache }), ...placeOf(ip) }
    const { answer } = flight.exchange
    const changes =
      responseHeaders && flight.answered && answer && status === answer.status && !answer.changes
        ? compareFingerprints(flight.answered, fingerprintHeaders(responseHeaders, digest))
        : []
    if (!answer || !changes.length) return { ...flight, exchange: { ...flight.exchange, end } }
    // A login that Chromium keeps answers the challenge: of the next round these headers are all that is told (measured).
    const isAnother = answerable(answer).byBrowser.length > 0
    const last = isAnother ? { ...answerOf(details, digest, full), at: answer.at } : { ...answer, changes }
    return { ...flight, exchange: { ...flight.exchange, answer: last, end } }
  },

  onErrorOccurred: (flight, { timeStamp: at, error = '' }) => {
    const { answer } = flight.exchange
    return { ...flight, exchange: { ...flight.exchange, end: { at, error, ...(answer && { status: answer.status }) } } }
  },
}

function callKind({ method }: RequestDetails, names: readonly string[]): ExchangeKind {
  return method === 'OPTIONS' && names.includes('access-control-request-method') ? 'preflight' : 'call'
}

/**
 * True of what a click on `<a download>` asks for within the origin. Chromium 156 tells of it as of what is fetched in
 * advance (link rel=prefetch, preload, manifest): type `other`, with the tab and the frame. But it hands over no header
 * of it, not even Accept, which all of those have. To Firefox 153, and across origins, the same click is a navigation.
 */
function isFile({ type }: RequestDetails, names: readonly string[]): boolean {
  return type === 'other' && !names.includes('accept')
}

function answerOf(details: RequestDetails, digest: MakeDigest, full: boolean): Answer {
  const { statusCode: status = 0, statusLine = '', responseHeaders: headers = [], url, timeStamp: at } = details
  const phrase = statusLine.replace(/^\S+\s+\d{3}\s*/, '')
  return readAnswer({ status, phrase, headers, at }, digest, { sawSetCookie: full, url })
}
