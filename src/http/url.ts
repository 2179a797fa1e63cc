import { getDomain, parse } from 'tldts'
import type { Address } from '../contract/address'

/** The parts of an http(s) address as they stand, secrets included: for `evidence/` only. */
export interface AddressText extends Pick<Address, 'scheme' | 'hostname' | 'host' | 'origin' | 'site'> {
  /** Percent-encoded, begins with `/`. */
  readonly path: string
  /** In order, decoded; an item without `=` has no value. */
  readonly query: readonly { readonly name: string; readonly value?: string }[]
  readonly fragment: boolean
  readonly user: string
  readonly password: string
  /** The address without user information and fragment. */
  readonly plain: string
}

const queryCap = 1000

/** Splits an http or https address (WHATWG URL); `undefined` for any other. `base` resolves a relative one. */
export function parseAddress(text: string, base?: string): AddressText | undefined {
  const url = parseUrl(text, base)
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return undefined
  return {
    scheme: url.protocol.slice(0, -1),
    hostname: url.hostname,
    host: url.host,
    origin: url.origin,
    site: registrableDomain(url.hostname),
    path: url.pathname,
    query: parseQuery(url.search),
    fragment: url.hash.length > 1,
    user: url.username,
    password: url.password,
    plain: `${url.origin}${url.pathname}${url.search}`,
  }
}

/** `new URL` without its exception. */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}

/**
 * The registrable domain by the public suffix list, private section included: what browsers call a site. The host name
 * itself where there is none (IP address, localhost, a public suffix).
 */
export function registrableDomain(hostname: string): string {
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname
}

/** True where everybody may register names below it, so that no cookie is stored for all of them (RFC 6265bis 5.7, 5.1.2). */
export function isPublicSuffix(domain: string): boolean {
  const { domain: registrable, isIp } = parse(domain, { allowPrivateDomains: true })
  return registrable === null && !isIp
}

/**
 * Items of a query, `+` and percent encoding undone, at most 1,000 (application/x-www-form-urlencoded). Written out because
 * URLSearchParams cannot tell `?a` from `?a=`.
 */
export function parseQuery(search: string): { name: string; value?: string }[] {
  const items = search.replace(/^\?/, '').split('&', queryCap)
  return items.filter(Boolean).map((item) => {
    const at = item.indexOf('=')
    return at < 0
      ? { name: decodePercent(item.replaceAll('+', ' ')) }
      : {
          name: decodePercent(item.slice(0, at).replaceAll('+', ' ')),
          value: decodePercent(item.slice(at + 1).replaceAll('+', ' ')),
        }
  })
}

/** Percent encoding undone; the text itself where the encoding is broken. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** How two addresses stand to each other, as SameSite judges it: another scheme is another site (RFC 6265bis 5.2). */
export function relationOf(
  one: { readonly origin: string; readonly scheme: string; readonly site: string },
  other: { readonly origin: string; readonly scheme: string; readonly site: string },
): 'same-origin' | 'same-site' | 'cross-site' {
  if (one.origin === other.origin) return 'same-origin'
  return one.scheme === other.scheme && one.site === other.site ? 'same-site' : 'cross-site'
}
