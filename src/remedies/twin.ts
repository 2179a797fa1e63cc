import type { Evidence, Exchange } from '../contract/evidence'
import { isLoopback } from '../contract/loopback'
import { siblingOf } from './address-parts'
import { mayHarm } from './experiments'

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
  if (sibling) return { scheme, host: sibling }
  const plain = scheme === 'http' && host === hostname && !isLoopback(hostname)
  return plain && cookies?.jar?.some(({ secure }) => secure) ? { scheme: 'https', host } : undefined
}

const bare = (host: string) => host.replace(/^www\./, '')

/**
 * The refused page under its twin. What stands behind the `?` may open a door, and goes to no host but its own, with
 * `www.` or without; nothing goes along that is good for one use, or does something. `exact`: the refused address as it
 * was, where that is known.
 */
export function addressAt({ scheme, host }: Twin, { address, method }: Exchange, exact?: string): string {
  const url = new URL(`${scheme}://${host}/`)
  if (exact && bare(host) === bare(address.host) && !mayHarm({ address, method })) {
    const { pathname, search } = new URL(exact)
    url.pathname = pathname
    url.search = search
  } else if (!mayHarm({ address: { ...address, query: [] }, method })) url.pathname = address.path
  return url.href
}
