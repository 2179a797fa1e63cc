import type { Evidence } from '../contract/evidence'
import type { Finding } from '../contract/incident'
import { isLoopback } from '../contract/loopback'

/** Hosts that took part in the refusal, the refusing one first: what a filter or a hosts file may name. */
export function hostsOf({ exchange: { address, redirects, initiator }, answer }: Evidence): string[] {
  const from = initiator ? [new URL(initiator.origin).host] : []
  const others = [
    ...redirects.map((station) => station.address.host),
    ...(answer.location ? [answer.location.host] : []),
  ]
  return [...new Set([address.host, ...others, ...from])]
}

/** True for a name that is looked up: not for an address in numbers, nor for this very device. */
export function isLookedUp({ exchange: { address } }: Evidence): boolean {
  const { hostname } = address
  return !/^[\d.]+$|^\[/.test(hostname) && !isLoopback(hostname)
}

/** True where this device itself answered in the site's place: what lies beyond it takes no part. */
export function answeredHere({ for: saw }: Finding): boolean {
  return saw.some(({ id }) => id === 'saw_moved_to_this_device' || id === 'saw_own_device')
}
