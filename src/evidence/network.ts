import ipaddr from 'ipaddr.js'
import type { Network } from '../contract/evidence'

const networks: Readonly<Record<string, Network>> = {
  loopback: 'this-device',
  private: 'local-network',
  uniqueLocal: 'local-network',
  linkLocal: 'local-network',
  carrierGradeNat: 'local-network',
  unicast: 'internet',
}

/** Where an IP address is, written as browsers and HAR write it (IPv6 with or without brackets); undefined for what is none. */
export function networkOf(ip: string): Network | undefined {
  try {
    const address = ipaddr.parse(ip.replace(/^\[(.*)\]$/, '$1'))
    const mapped = 'isIPv4MappedAddress' in address && address.isIPv4MappedAddress()
    return networks[(mapped ? address.toIPv4Address() : address).range()]
  } catch {
    return undefined
  }
}

/** What is kept of the address that an answer came from; nothing of text that is none. */
export function placeOf(ip: string | undefined): { ip?: string; network?: Network } {
  if (!ip || !ipaddr.isValid(ip.replace(/^\[(.*)\]$/, '$1'))) return {}
  const network = networkOf(ip)
  return { ip, ...(network && { network }) }
}
