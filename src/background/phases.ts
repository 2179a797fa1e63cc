import type { Exchange, ExchangeKind } from '../contract/evidence'
import {
  compareFingerprints,
  fingerprintHeaders,
  kindOf,
  readAddress,
  readAnswer,
  readInitiator,
  readQueryCredentials,
  readRequest,
} from '../evidence/from-web-request'
import type { MakeDigest } from '../evidence/digest'
import type { RequestDetails, RequestEvent } from '../platform/web-request'
import type { Flight } from '../store/flights'

type Phase = (flight: Flight, details: RequestDetails, digest: MakeDigest) => Flight

/**
 * What one browser event adds to what is known of its request; nothing where the request is not ours to watch. Every
 * secret in `details` ends here: what is answered holds facts only.
 */
export function advance(
  event: RequestEvent,
  details: RequestDetails,
  before: Flight | undefined,
  digest: MakeDigest,
): Flight | undefined {
  const flight = before ?? begin(details, digest)
  return flight && (phases[event]?.(flight, details, digest) ?? flight)
}

function begin(details: RequestDetails, digest: MakeDigest): Flight | undefined {
  const kind = kindOf(details.type, details.method)
  const address = readAddress(details.url, digest)
  if (!kind || !address) return undefined
  const initiator = readInitiator(details.initiator ?? details.originUrl, address)
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

  onSendHeaders: (flight, details, digest) => {
    const headers = details.requestHeaders ?? []
    const changes = flight.before && compareFingerprints(flight.before, fingerprintHeaders(headers, digest))
    // What the browser adds from its own sign-in window is hidden from us, on calls of the page's own origin too.
    const read = readRequest(headers, digest, { complete: 'page-only', sawCookies: true, ...(changes && { changes }) })
    const request = { ...read, credentials: [...read.credentials, ...readQueryCredentials(details.url, digest)] }
    const kind = flight.exchange.kind === 'call' ? callKind(details, request.names) : flight.exchange.kind
    return { ...flight, exchange: { ...flight.exchange, kind, request } }
  },

  onHeadersReceived: (flight, details, digest) => {
    const { statusCode: status = 0, responseHeaders: headers = [], url, timeStamp: at } = details
    const sawSetCookie = flight.exchange.request !== undefined
    const answer = readAnswer({ status, headers, at }, digest, { sawSetCookie, url })
    const answered = fingerprintHeaders(headers, digest)
    return { ...flight, answered, exchange: { ...flight.exchange, answer } }
  },

  onAuthRequired: (flight, { scheme = '', realm, isProxy, timeStamp: at }, _digest) => {
    // A proxy's own question (407) is none of the site's.
    if (isProxy) return flight
    const prompt = { scheme, at, ...(realm && { realm: realm.slice(0, 100) }) }
    return { ...flight, exchange: { ...flight.exchange, prompts: [...flight.exchange.prompts, prompt].slice(-10) } }
  },

  onBeforeRedirect: (flight, { statusCode: status = 0 }) => {
    const { address, method, redirects } = flight.exchange
    const station = { address, method, status }
    return { ...flight, exchange: { ...flight.exchange, redirects: [...redirects, station].slice(-20) } }
  },

  onCompleted: (flight, details, digest) => {
    const { timeStamp: at, statusCode: status, fromCache, ip, responseHeaders } = details
    const end = { at, ...(status !== undefined && { status }), ...(fromCache && { fromCache }), ...(ip && { ip }) }
    const { answer } = flight.exchange
    const changes =
      responseHeaders && flight.answered && answer && status === answer.status
        ? compareFingerprints(flight.answered, fingerprintHeaders(responseHeaders, digest))
        : []
    const told = changes.length && answer ? { answer: { ...answer, changes } } : {}
    return { ...flight, exchange: { ...flight.exchange, ...told, end } }
  },

  onErrorOccurred: (flight, { timeStamp: at, error = '' }) => {
    const { answer } = flight.exchange
    return { ...flight, exchange: { ...flight.exchange, end: { at, error, ...(answer && { status: answer.status }) } } }
  },
}

function callKind({ method }: RequestDetails, names: readonly string[]): ExchangeKind {
  return method === 'OPTIONS' && names.includes('access-control-request-method') ? 'preflight' : 'call'
}
