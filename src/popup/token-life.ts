import type { Evidence, TokenFacts } from '../contract/evidence'

/** A token's life on one line: places from 0 (its begin) to 1. */
export interface TokenLife {
  readonly token: TokenFacts
  readonly from: number
  readonly until: number
  readonly now: number
  /** Where the token begins to be valid, ends, and where the request stands. */
  readonly places: { readonly start: number; readonly end: number; readonly now: number }
}

/** The first token with times that was sent: in a header or parameter, else in a cookie. */
export function sentToken({ request, cookies }: Evidence): TokenFacts | undefined {
  const sent = cookies?.sent ?? request?.cookies ?? []
  const tokens = [...(request?.credentials ?? []), ...sent].map(({ token }) => token)
  return tokens.find((token) => token?.exp !== undefined) ?? tokens.find((token) => token)
}

/** Undefined where the token names no end. `exp` without `iat` and `nbf`: its begin is not known, and none is drawn. */
export function tokenLife(token: TokenFacts, now: number): TokenLife | undefined {
  const { exp, nbf, iat } = token
  const from = nbf ?? iat
  if (exp === undefined || from === undefined || exp <= from) return undefined
  const first = Math.min(from, now)
  const span = Math.max(exp, now) - first
  // Room at both ends, so that the mark of the present is never cut off.
  const place = (at: number) => 0.04 + (0.92 * (at - first)) / span
  return { token, from, until: exp, now, places: { start: place(from), end: place(exp), now: place(now) } }
}
