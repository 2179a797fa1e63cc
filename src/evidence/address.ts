import type { Address, Exchange } from '../contract/evidence'
import { type AddressText, parseAddress, relationOf } from '../http/url'
import type { MakeDigest } from './digest'
import { pathExpiryOf } from './link-expiry'
import { opensDoor } from './plain-value'
import { readQuery } from './query'
import { questionOf } from './question'
import { redactPath } from './redact'
import { hidden } from './words'

/** An address without its secrets; `undefined` for anything but http and https. `base` resolves a relative one. */
export function readAddress(url: string, digest: MakeDigest, base?: string): Address | undefined {
  const parts = parseAddress(url, base)
  return parts && reduceAddress(parts, digest)
}

/**
 * The same at first sight, for the many that hardly anybody comes back to: without a question of its own, which is a digest
 * more where there are parameters, and without their values. What is kept has to be read anew.
 */
export function glanceAtAddress(url: string, digest: MakeDigest): Address | undefined {
  const parts = parseAddress(url)
  return parts && reduceAddress(parts, digest, false)
}

/** The same of an address that is split already. */
export function reduceAddress(parts: AddressText, digest: MakeDigest, asks = true): Address {
  const { scheme, hostname, host, origin, site, plain } = parts
  const path = redactPath(parts.path)
  const expiresAt = pathExpiryOf(parts.path)
  const query = readQuery(parts.query, () => opensDoor(parts.path), asks)
  const whole = origin + parts.path
  const question = asks ? questionOf(parts, query) : whole
  const pathDigest = digest(whole)
  return {
    scheme,
    hostname,
    host,
    origin,
    site,
    path,
    whole:
      !path.includes(hidden) && query.length === parts.query.length && query.every(({ value }) => value !== undefined),
    query,
    ...(expiresAt !== undefined && { expiresAt }),
    userInfo: parts.user !== '' || parts.password !== '',
    // Each listener pays for a digest: without parameters, one serves for all three.
    digest: plain === whole ? pathDigest : digest(plain),
    pathDigest,
    question: question === whole ? pathDigest : digest(question),
  }
}

/**
 * Who asked for an address: `initiator` is a URL or an origin as browsers give it (`null` for an opaque one). `undefined`
 * where the browser does not tell, or where it is no site (an extension, a browser page).
 */
export function readInitiator(
  initiator: string | undefined,
  address: Pick<Address, 'origin' | 'scheme' | 'site'>,
): Exchange['initiator'] {
  if (initiator === 'null') return { origin: 'null', relation: 'cross-site' }
  const from = initiator === undefined ? undefined : parseAddress(initiator)
  return from && { origin: from.origin, relation: relationOf(from, address) }
}
