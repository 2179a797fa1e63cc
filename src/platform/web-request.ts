import { browser } from './browser'
import { capabilities } from './capabilities'

/** Header as the browser hands it over; bytes that are no UTF-8 arrive as `binaryValue`. */
export interface RawHeader {
  readonly name: string
  readonly value?: string
  readonly binaryValue?: number[]
}

/** What all events of a request carry; see `platform-chromium.md` 2.2 for which event has what. */
export interface RequestDetails {
  readonly requestId: string
  readonly url: string
  readonly method: string
  readonly type: string
  readonly tabId: number
  readonly frameId: number
  readonly timeStamp: number
  /** Who asked: an origin, or an address of it. */
  readonly initiator?: string
  readonly documentId?: string
  readonly requestHeaders?: RawHeader[]
  readonly responseHeaders?: RawHeader[]
  readonly statusCode?: number
  /** `HTTP/1.1 401 Unauthorized`. */
  readonly statusLine?: string
  readonly fromCache?: boolean
  readonly ip?: string
  readonly error?: string
  readonly redirectUrl?: string
  readonly scheme?: string
  readonly realm?: string
  readonly isProxy?: boolean
}

export type RequestEvent =
  | 'onBeforeSendHeaders'
  | 'onSendHeaders'
  | 'onHeadersReceived'
  | 'onAuthRequired'
  | 'onBeforeRedirect'
  | 'onCompleted'
  | 'onErrorOccurred'

export interface Watch {
  readonly urls: readonly string[]
  readonly types: readonly string[]
  /** Hand over the headers of the event's own direction; `all`: those that Chromium keeps back by default too. */
  readonly headers?: 'plain' | 'all'
}

type Listener = (details: RequestDetails) => void
/** Firefox has another word for who asked, and tells the whole address. */
type Told = RequestDetails & { readonly originUrl?: string }
interface Emitter {
  addListener(listener: Listener, filter: { urls: string[]; types: string[] }, extra?: string[]): void
  removeListener(listener: Listener): void
}

const direction: Partial<Record<RequestEvent, string>> = {
  onBeforeSendHeaders: 'requestHeaders',
  onSendHeaders: 'requestHeaders',
  onHeadersReceived: 'responseHeaders',
  onAuthRequired: 'responseHeaders',
  onBeforeRedirect: 'responseHeaders',
  onCompleted: 'responseHeaders',
}

/** Watches `event`; answers the way to stop. Top-level calls are what wakes the background. */
export function watchRequests(event: RequestEvent, watch: Watch, listener: Listener): () => void {
  const emitter = browser.webRequest[event] as unknown as Emitter
  const named = direction[event]
  const extra =
    watch.headers && named
      ? [named, ...(watch.headers === 'all' && capabilities.keepsHeadersBack() ? ['extraHeaders'] : [])]
      : []
  // Each registration needs a function of its own: the browser tells filters apart by the listener.
  const own = ({ originUrl, ...details }: Told) =>
    listener(originUrl === undefined ? details : { ...details, initiator: originUrl })
  // Of an event that has no headers, Firefox does not take even an empty list of them.
  emitter.addListener(own, { urls: [...watch.urls], types: [...watch.types] }, ...(extra.length ? [extra] : []))
  return () => emitter.removeListener(own)
}
