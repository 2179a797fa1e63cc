import type { RequestEvent, Watch } from '../platform/web-request'

const everywhere = ['http://*/*', 'https://*/*']
const navigations = ['main_frame', 'sub_frame']
/** What a page's visible work may hang on. Pictures and fonts are many and seldom why a person is stuck. */
const calls = ['xmlhttprequest', 'script', 'stylesheet', 'object', 'other']
const allParts = [...calls, 'image', 'font', 'media']

type Watches = readonly (readonly [RequestEvent, Watch])[]

/** Navigations are few: all of them is seen, headers included, before and after other extensions. */
export const pageWatches: Watches = (
  [
    'onBeforeSendHeaders',
    'onSendHeaders',
    'onHeadersReceived',
    'onAuthRequired',
    'onBeforeRedirect',
    'onCompleted',
    'onErrorOccurred',
  ] as const
).map((event) => [event, { urls: everywhere, types: navigations, headers: 'all' }])

/** Of everything else, as little as tells that something was refused (measured: `docs/cost.md`). */
export const callWatches: Watches = [
  ['onSendHeaders', { urls: everywhere, types: ['xmlhttprequest', 'other'], headers: 'plain' }],
  ['onHeadersReceived', { urls: everywhere, types: calls, headers: 'plain' }],
  ['onAuthRequired', { urls: everywhere, types: calls }],
  ['onCompleted', { urls: everywhere, types: calls }],
  ['onErrorOccurred', { urls: everywhere, types: calls }],
]

/** A site that has refused something: the next try tells the rest (cookies sent, preflights, what the page sent). */
export function armedWatches(hosts: readonly string[]): Watches {
  const urls = hosts.map((host) => `*://${host}/*`)
  return [
    ['onBeforeSendHeaders', { urls, types: allParts, headers: 'all' }],
    ['onSendHeaders', { urls, types: allParts, headers: 'all' }],
    ['onHeadersReceived', { urls, types: allParts, headers: 'all' }],
    ['onBeforeRedirect', { urls, types: allParts }],
    // Of a site that was refused once, preflights too are seen to their end.
    ['onCompleted', { urls, types: allParts, headers: 'all' }],
    ['onErrorOccurred', { urls, types: allParts }],
  ]
}
