import type { Digest } from './credentials'

export interface QueryFact {
  readonly name: string
  /** Length of the decoded value in UTF-16 units. */
  readonly length: number
  /** The value itself, where it is a small number or a date, and nothing says that it opens something. */
  readonly value?: string
  /** Instant (epoch ms) that a signed link's expiry parameter names, worked out together with its companions. */
  readonly expiresAt?: number
  /** The value's look, where that matters without telling it. */
  readonly looks?: 'token' | 'key' | 'signature' | 'code' | 'url'
  /** The address was cut off here: of a signed link the signature, or its end, is missing. */
  readonly cut?: true
  /** `prompt=none`: whoever is asked must not show the person anything (OpenID Connect Core 3.1.2.1). */
  readonly silent?: true
  /** `error=access_denied`: whoever was asked to agree, or the server there, said no (RFC 6749 4.1.2.1). */
  readonly denied?: true
  /** It asks for a sign-out: `action=logout`. */
  readonly signsOut?: true
}

export interface Address {
  /** Without colon: `https`. */
  readonly scheme: string
  /** Lower case, no port, A-label form; IPv6 in brackets. */
  readonly hostname: string
  /** With the port where it is not the scheme's own. */
  readonly host: string
  readonly origin: string
  /** Registrable domain, or the host name itself where there is none (IP address, localhost). Only for "sibling". */
  readonly site: string
  /** Percent-decoded for reading, segments that may hold a secret replaced by `…`. Starts with `/`. */
  readonly path: string
  /** True where `path` and `query` say all that the address said: no segment is hidden, and no value. */
  readonly whole: boolean
  readonly query: readonly QueryFact[]
  /** When a signed link ends, where its path says so; epoch ms. */
  readonly expiresAt?: number
  readonly userInfo: boolean
  /** Of the address without user information and fragment. */
  readonly digest: Digest
  /** Of origin and path only. */
  readonly pathDigest: Digest
  /** The same where the same is asked for: of path and parameters, without those that differ from one try to the next. */
  readonly question: Digest
}
