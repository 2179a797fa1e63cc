import type { Evidence } from '../contract/evidence'
import { isLoopback } from '../contract/loopback'
import { siblingOf } from './address-parts'

/** Another form of the address, where the person is known to be signed in. */
export interface Twin {
  readonly scheme: string
  readonly host: string
}

/**
 * The form of the address where the page opens: by what an experiment told, by what the site answered at another name,
 * or by a cookie that goes with https alone (RFC 6265bis 5.8.3).
 */
export function twinOf(evidence: Evidence): Twin | undefined {
  const { exchange, cookies, experiments = [] } = evidence
  const { address, kind, method } = exchange
  const { scheme, host, hostname } = address
  if (kind !== 'page' || method !== 'GET') return undefined
  const open = (id: string) => experiments.find((one) => one.id === id && one.outcome === 'fine')
  const everybody = open('without-cookies')
  const other = everybody ? undefined : open('other-host')
  if (other) return { scheme, host: other.host }
  if (!everybody && open('https')) return { scheme: 'https', host }
  const sibling = siblingOf(evidence)
  if (sibling) return { scheme, host: sibling.host }
  const plain = scheme === 'http' && host === hostname && !isLoopback(hostname)
  return plain && cookies?.jar?.some(({ secure }) => secure) ? { scheme: 'https', host } : undefined
}
