import type { MakeDigest } from '../evidence/digest'
import { glanceAtAddress, readAddress } from '../evidence/from-web-request'
import type { RequestDetails } from '../platform/web-request'
import type { Flight } from '../store/flights'
import { advance, begin } from './phases'

/**
 * What a page's calls brought along, reduced, until they are answered. In memory alone: of the many, hardly one is
 * refused, and where the worker dies in between, the next try of the site tells it again.
 */
const glances = new Map<string, Flight>()
const capacity = 300

/** Notes what a call of a site that is not armed carries. */
export function glance(details: RequestDetails, digest: MakeDigest): void {
  // Most calls are never asked what they asked for.
  const before = begin(details, digest, glanceAtAddress)
  const flight = before && advance('onSendHeaders', details, before, digest, false)
  if (!flight) return
  glances.set(details.requestId, flight)
  const oldest = glances.size > capacity ? glances.keys().next().value : undefined
  if (oldest !== undefined) glances.delete(oldest)
}

/** What was noted of the call at this address: a redirect leads one request to several. */
export function glanced({ requestId, url }: RequestDetails, digest: MakeDigest): Flight | undefined {
  const flight = glances.get(requestId)
  const address = flight && readAddress(url, digest)
  if (!flight || address?.digest !== flight.exchange.address.digest) return undefined
  return { ...flight, exchange: { ...flight.exchange, address } }
}

/** The call is answered, or over. */
export function forgetGlance(requestId: string): void {
  glances.delete(requestId)
}
