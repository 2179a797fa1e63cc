import { browser } from '../../../src/platform/browser'
import { type RequestDetails, type RequestEvent, watchRequests } from '../../../src/platform/web-request'
import type { Order, Report } from './orders'
import { type Watches, completed } from './sets'

/** The listeners of now, and what they were called for since. */
const state = {
  stops: [] as (() => void)[],
  late: false,
  events: {} as Partial<Record<RequestEvent, number>>,
  seen: new Set<string>(),
}
/** Requests that carried credentials; of 401s, those whose end is awaited. */
const noted = new Map<string, readonly string[]>()
const refused = new Set<string>()
const loaded = Promise.resolve()

function register(watches: Watches): void {
  for (const [event, watch] of watches)
    state.stops.push(watchRequests(event, watch, (details) => handle(event, details)))
}

// The same steps as `background/capture.ts` before it knows that an answer is no 401: the bench is to pay for them too.
function handle(event: RequestEvent, details: RequestDetails): void {
  if (details.type !== 'main_frame' && /^[a-z-]*extension:/.test(details.initiator ?? '')) return
  state.events[event] = (state.events[event] ?? 0) + 1
  void follow(event, details)
}

async function follow(event: RequestEvent, details: RequestDetails): Promise<void> {
  await loaded
  const { requestId, statusCode, type } = details
  if (type === 'main_frame' || type === 'sub_frame') return
  if (event === 'onSendHeaders') return note(details)
  if (event === 'onHeadersReceived') {
    const sent = noted.get(requestId)
    noted.delete(requestId)
    if (statusCode === 401) refuse(details, sent ?? [])
  } else if (refused.has(requestId) && event === 'onCompleted') state.seen.add('end')
}

function note({ requestId, requestHeaders = [] }: RequestDetails): void {
  const found = requestHeaders
    .map(({ name }) => name.toLowerCase())
    .filter((name) => /^(authorization|cookie)$/.test(name))
  if (found.length) noted.set(requestId, found)
}

function refuse({ requestId, method, responseHeaders = [] }: RequestDetails, sent: readonly string[]): void {
  refused.add(requestId)
  for (const name of sent) state.seen.add(name)
  if (method === 'OPTIONS') state.seen.add('preflight')
  if (responseHeaders.some(({ name }) => name.toLowerCase() === 'set-cookie')) state.seen.add('set-cookie')
  if (!state.late) return
  state.late = false
  register(completed)
}

function obey(order: Order): Report {
  if (order.use) {
    for (const stop of state.stops.splice(0)) stop()
    register(order.use)
    Object.assign(state, { late: order.late ?? false, events: {} })
    state.seen.clear()
    refused.clear()
    noted.clear()
  }
  return { events: state.events, seen: [...state.seen] }
}

browser.runtime.onInstalled.addListener(() => void browser.tabs.create({ url: 'driver.html' }))
browser.runtime.onMessage.addListener((order: unknown) => Promise.resolve(obey(order as Order)))
