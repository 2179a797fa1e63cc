import type { Evidence } from '../contract/evidence'

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
  return !/^[\d.]+$|^\[/.test(hostname) && !/(^|\.)localhost$/.test(hostname)
}
