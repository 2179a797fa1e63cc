import { type RequestDetails, type RequestEvent, watchRequests } from '../platform/web-request'
import { armedHosts, armHost } from '../store/armed'
import { armedWatches } from './watches'

type Handle = (event: RequestEvent, details: RequestDetails, full: boolean) => void

/** The listeners over armed sites, renewed as a whole when the sites change. */
const current: { stops: (() => void)[]; key: string } = { stops: [], key: '' }

/** Watches the sites that are armed by now; to be called when the worker starts and when one is added. */
export async function watchArmed(handle: Handle): Promise<void> {
  const hosts = await armedHosts(Date.now())
  const key = hosts.toSorted().join(' ')
  if (key === current.key) return
  const stops = hosts.length
    ? armedWatches(hosts).map(([event, watch]) =>
        watchRequests(event, watch, (details) => handle(event, details, watch.headers === 'all')),
      )
    : []
  // The old ones go last: no request falls between.
  for (const stop of current.stops) stop()
  Object.assign(current, { stops, key })
}

export async function arm(hostname: string, handle: Handle): Promise<void> {
  if (await armHost(hostname, Date.now())) await watchArmed(handle)
}
