import type { TokenFacts } from '../contract/credentials'
import { decodeBase64, decodeUtf8 } from './base64'

/** What a token tells without its secret parts; `iss` and `aud` as they stand, for `evidence/` to reduce. */
export type TokenText = TokenFacts

const sizeCap = 65_536
const audienceCap = 10

/**
 * Reads a token: a JWT in compact form (RFC 7519 3, RFC 7515 7.1), an encrypted one (RFC 7516 7.1), else opaque.
 *
 *     JWS = BASE64URL(header) "." BASE64URL(payload) "." BASE64URL(signature)
 *
 * Claims other than the times, issuer and audience are not looked at. `fault`: it begins like a JWT but does not read as one.
 */
export function parseToken(text: string): TokenText {
  const token = text.trim()
  const parts = token.slice(0, sizeCap).split('.')
  const header = readObject(parts[0] ?? '')
  const jwtLike = token.startsWith('eyJ')
  if (!jwtLike && typeof header !== 'object') return { form: 'opaque' }
  const named = typeof header === 'object' ? { ...textOf(header, 'alg'), ...textOf(header, 'typ') } : {}
  if (parts.length === 5) return { form: 'jwe', ...named, ...(typeof header === 'object' ? {} : { fault: header }) }
  if (parts.length !== 3 || token.length > sizeCap) return { form: 'jwt', ...named, fault: 'parts' }
  if (typeof header !== 'object') return { form: 'jwt', fault: header }
  const claims = readObject(parts[1] ?? '')
  if (typeof claims !== 'object') return { form: 'jwt', ...named, fault: claims }
  const broken = /^[A-Za-z0-9_-]*$/.test(parts[2] ?? '') ? {} : { fault: 'base64' as const }
  return {
    form: 'jwt',
    ...named,
    ...timeOf(claims, 'exp'),
    ...timeOf(claims, 'nbf'),
    ...timeOf(claims, 'iat'),
    ...textOf(claims, 'iss'),
    ...audienceOf(claims),
    ...broken,
  }
}

/** True where a text has the look of a JWT: for values that need not be tokens, as those of cookies. */
export const looksLikeJwt = (text: string) => /^eyJ[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]+\./.test(text)

type Json = Readonly<Record<string, unknown>>

function readObject(part: string): Json | 'base64' | 'json' {
  const octets = decodeBase64(part)
  if (!octets) return 'base64'
  const text = decodeUtf8(octets)
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : 'json'
  } catch {
    return 'json'
  }
}

function textOf<Key extends 'alg' | 'typ' | 'iss'>(object: Json, key: Key): { [Each in Key]?: string } {
  const value = object[key]
  return typeof value === 'string' ? ({ [key]: value } as { [Each in Key]?: string }) : {}
}

/** NumericDate is seconds (RFC 7519 2); issuers that write ms are told by size: 1e11 s is the year 5138. */
function timeOf<Key extends 'exp' | 'nbf' | 'iat'>(claims: Json, key: Key): { [Each in Key]?: number } {
  const value = claims[key]
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 8.64e15) return {}
  const at = Math.round(Math.abs(value) > 1e11 ? value : value * 1000)
  return { [key]: at } as { [Each in Key]?: number }
}

function audienceOf(claims: Json): { aud?: readonly string[] } {
  const { aud } = claims
  const list = (Array.isArray(aud) ? aud : [aud]).filter((each): each is string => typeof each === 'string')
  return list.length ? { aud: list.slice(0, audienceCap) } : {}
}
