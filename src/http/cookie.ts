export { type CookieReach, domainMatches, isSafe, pathMatches, reaches } from '../contract/cookie-reach'

/** A cookie as sent, value included: for `evidence/` only. */
export interface CookiePair {
  /** Empty for a cookie without a name, which is sent as its value alone. */
  readonly name: string
  readonly value: string
}

/**
 * Reads a Cookie header in the order sent; lenient, as servers are:
 *
 *     cookie-string = cookie-pair *( ";" SP cookie-pair )         (RFC 6265bis 4.2.1)
 *
 * HTTP/2 may split the field; a browser shows it joined again.
 */
export function parseCookies(header: string): CookiePair[] {
  const pairs: CookiePair[] = []
  for (const part of header.split(/[;\n]/)) {
    const pair = part.trim()
    if (!pair) continue
    const at = pair.indexOf('=')
    pairs.push(
      at < 0 ? { name: '', value: pair } : { name: pair.slice(0, at).trim(), value: pair.slice(at + 1).trim() },
    )
  }
  return pairs
}
