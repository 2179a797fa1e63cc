import type { RequestFacts, TokenFacts } from '../../contract/evidence'
import type { Instant } from './clock'

/** A token that went with the request, and where it stood. */
export interface SentToken {
  readonly place: 'authorization' | 'header' | 'query' | 'user-info' | 'cookie'
  /** Header, parameter or cookie name. */
  readonly name: string
  readonly facts: TokenFacts
}

/** The tokens that the request carried, Authorization first, cookies last. */
export function sentTokens(request: RequestFacts | undefined): readonly SentToken[] {
  const tokens: SentToken[] = []
  for (const { from, name, token } of request?.credentials ?? [])
    if (token) tokens.push({ place: from, name, facts: token })
  for (const { name, token } of request?.cookies ?? []) if (token) tokens.push({ place: 'cookie', name, facts: token })
  return tokens
}

/** How long the token had been past its `exp` (RFC 7519 4.1.4) at that instant, ms; undefined where it was not, or is unknown. */
export function expiredFor(token: TokenFacts, now: Instant): number | undefined {
  return token.exp !== undefined && token.exp + now.errorMs < now.at ? now.at - token.exp : undefined
}

/**
 * True where `exp` lies in what is not known of that instant, and not after it: on or after `exp` a token must not be
 * taken (RFC 7519 4.1.4). Of an instant that is known to the second only.
 */
export function endsNow({ exp }: TokenFacts, { at, errorMs }: Instant): boolean {
  return exp !== undefined && errorMs <= toTheSecond && exp <= at && exp >= at - errorMs
}

/** Date has no finer times (RFC 9110 5.6.7), ms. */
const toTheSecond = 1000

/** True where `exp` says that the token was certainly still good. */
export function stillGood(token: TokenFacts, now: Instant): boolean {
  return token.exp !== undefined && token.exp - now.errorMs > now.at && earlyBy(token, now) === undefined
}

/** How far `nbf` or `iat` lay in the future (RFC 7519 4.1.5, 4.1.6), ms; undefined where they did not. */
export function earlyBy(token: TokenFacts, now: Instant): number | undefined {
  const from = Math.max(token.nbf ?? 0, token.iat ?? 0)
  return from - now.errorMs > now.at ? from - now.at : undefined
}
