import type { TokenFacts } from '../contract/evidence'
import { looksLikeJwt, parseToken } from '../http/token'
import { decodePercent, parseUrl } from '../http/url'
import { redactUrl, scrub } from './redact'

const longestText = 80

/** What a token tells (RFC 7519 4.1), issuer reduced to its host, audiences scrubbed. */
export function readToken(text: string): TokenFacts {
  const { alg, typ, iss, aud, ...rest } = parseToken(text)
  return {
    ...rest,
    ...(alg === undefined ? {} : { alg: scrub(alg, 24) }),
    ...(typ === undefined ? {} : { typ: scrub(typ, 24) }),
    ...(iss === undefined ? {} : { iss: readIssuer(iss) }),
    ...(aud ? { aud: aud.map((each) => (each.includes('://') ? redactUrl(each) : scrub(each, longestText))) } : {}),
  }
}

/** The same for a value that need not be a token, as a cookie's; `undefined` where it has not the look of a JWT. */
export function readJwtIn(value: string): TokenFacts | undefined {
  const text = decodePercent(value)
    .replace(/^"|"$/g, '')
    .replace(/^(?:Bearer |s:|j:)/i, '')
  return looksLikeJwt(text) ? readToken(text) : undefined
}

function readIssuer(iss: string): string {
  const url = parseUrl(iss)
  return url?.host ? redactUrl(url.origin).replace(/^[a-z]+:\/\//, '') : scrub(iss, longestText)
}
