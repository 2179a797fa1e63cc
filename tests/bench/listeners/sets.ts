import { callWatches, pageWatches } from '../../../src/background/watches'
import type { RequestEvent, Watch } from '../../../src/platform/web-request'

export type Watches = readonly (readonly [RequestEvent, Watch])[]

/** A set of listeners that is compared with the others. */
export interface ListenerSet {
  readonly id: string
  readonly what: string
  readonly watches: Watches
  /** Adds `onCompleted` for calls when an answer is 401, and only then. */
  readonly late?: boolean
}

const urls = ['http://*/*', 'https://*/*']
const calls = ['xmlhttprequest', 'script', 'stylesheet', 'object']

const plain: Watches = [['onHeadersReceived', { urls, types: calls, headers: 'plain' }]]
const extra: Watches = [['onHeadersReceived', { urls, types: calls, headers: 'all' }]]
const sent: Watches = [['onSendHeaders', { urls, types: calls, headers: 'plain' }]]
const sentExtra: Watches = [['onSendHeaders', { urls, types: calls, headers: 'all' }]]
const sign: Watches = [['onAuthRequired', { urls, types: calls }]]
const failed: Watches = [['onErrorOccurred', { urls, types: calls }]]
/** What the sets with `late` add. */
export const completed: Watches = [['onCompleted', { urls, types: calls }]]
const ends = [...sign, ...completed, ...failed]

const watchCalls = (id: string, what: string, watches: Watches, late = false): ListenerSet => ({
  id,
  what,
  watches: [...pageWatches, ...watches],
  late,
})

const onlyFetches = (watches: Watches): Watches =>
  watches.map(([event, watch]) => [event, { ...watch, types: ['xmlhttprequest'] }])

const named: readonly ListenerSet[] = [
  { id: 'none', what: 'no listener at all', watches: [] },
  watchCalls('A', 'pages only, nothing for calls', []),
  watchCalls('B', 'headersReceived, authRequired, completed, errorOccurred', [...plain, ...ends]),
  watchCalls('C', 'B + sendHeaders', [...plain, ...ends, ...sent]),
  watchCalls('D', 'B with extraHeaders on headersReceived', [...extra, ...ends]),
  watchCalls('E', 'D + sendHeaders with extraHeaders', [...extra, ...ends, ...sentExtra]),
  watchCalls('F', 'headersReceived, errorOccurred; completed after a 401', [...plain, ...failed], true),
  watchCalls('G', 'C for xmlhttprequest alone', onlyFetches([...plain, ...ends, ...sent])),
  watchCalls('H', 'F + authRequired + sendHeaders', [...plain, ...sign, ...failed, ...sent], true),
  watchCalls('I', 'H with extraHeaders on headersReceived', [...extra, ...sign, ...failed, ...sent], true),
  watchCalls('J', 'D + sendHeaders', [...extra, ...ends, ...sent]),
  watchCalls('K', 'E without completed until a 401', [...extra, ...sign, ...failed, ...sentExtra], true),
  watchCalls('L', 'B + sendHeaders for xmlhttprequest', [...plain, ...ends, ...onlyFetches(sent)]),
]

/** Compares without regard to order: the order of registration costs nothing. */
const key = (watches: Watches) =>
  watches
    .map(([event, { types, headers }]) => `${event} ${types.toSorted().join()} ${headers ?? ''}`)
    .toSorted()
    .join('\n')

const ours: Watches = [...pageWatches, ...callWatches]
const isOurs = ({ watches }: ListenerSet) => key(watches) === key(ours)

/** Id of the set that the extension registers at present; `now` where it is none of those that have a name. */
export const current = named.find(isOurs)?.id ?? 'now'

export const listenerSets: readonly ListenerSet[] =
  current === 'now' ? [...named, { id: 'now', what: 'what the extension registers', watches: ours }] : named
