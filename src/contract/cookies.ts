import type { Digest, TokenFacts } from './credentials'

/** Common limit of one header line and of all headers in servers' defaults (nginx 8k, Apache 8190, Tomcat 8192). */
export const cookieHeaderLimit = 7_500
/** RFC 6265bis 5.6: browsers keep name and value up to this size; servers and proxies often less. */
export const cookieLimit = 3_900

/**
 * Of a value of 16 characters or more. opaque: as if random, as what signs somebody in is, and ids of much else. plain:
 * words, switches and numbers, as settings are.
 */
export type CookieShape = 'opaque' | 'plain'

export interface SentCookie {
  readonly name: string
  readonly length: number
  readonly digest: Digest
  /** Absent: it tells neither. */
  readonly shape?: CookieShape
  /** A JWT in a cookie has times worth knowing. */
  readonly token?: TokenFacts
}

/** A cookie of the browser's jar that could belong to the address (RFC 6265bis 5.7). */
export interface JarCookie extends SentCookie {
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  readonly secure: boolean
  readonly httpOnly: boolean
  /** As this browser takes it. unspecified: the site asked nothing, which the browser takes for Lax; for None, it is that. */
  readonly sameSite: 'strict' | 'lax' | 'none' | 'unspecified'
  /** Epoch ms; absent for a session cookie. */
  readonly expires?: number
  /** Top-level site of the partition. */
  readonly partition?: string
}

/** What the answer did to the jar (RFC 6265bis 5.6). */
export interface SetCookieFact {
  readonly name: string
  readonly length: number
  readonly digest: Digest
  /** Lower case, without leading dot; absent: this host only. */
  readonly domain?: string
  /** Absent: the directory of the request's path. */
  readonly path?: string
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite?: 'strict' | 'lax' | 'none'
  readonly partitioned: boolean
  /** Epoch ms; `Max-Age` wins over `Expires`. */
  readonly expires?: number
  /** True where it only removes the cookie. */
  readonly removes: boolean
  /** Why a browser does not store it (RFC 6265bis 5.7). */
  readonly refused?: 'other-domain' | 'public-suffix' | 'secure-over-http' | 'none-without-secure' | 'prefix'
  readonly shape?: CookieShape
  readonly token?: TokenFacts
}

export interface CookieFacts {
  readonly sent?: readonly SentCookie[]
  readonly jar?: readonly JarCookie[]
  readonly set?: readonly SetCookieFact[]
}
