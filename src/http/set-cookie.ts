import type { SetCookieFact } from '../contract/cookies'
import { parseCookieDate } from './cookie-date'

/** A Set-Cookie field as it came, value included: for `evidence/` only. */
export interface SetCookie extends Omit<SetCookieFact, 'length' | 'digest' | 'removes' | 'refused' | 'token'> {
  readonly value: string
}

/** Name and value together, and one attribute, may have so many octets (RFC 6265bis 5.6). */
const pairCap = 4096
const attributeCap = 1024
/** A browser keeps no cookie longer (RFC 6265bis 5.5). */
const longestLife = 400 * 24 * 3_600_000

/**
 * Reads one Set-Cookie field as a browser does (RFC 6265bis 5.6):
 *
 *     set-cookie-string = cookie-pair *( ";" SP cookie-av )
 *
 * `now`: when it arrived, epoch ms. `undefined` where a browser drops it: control characters, name and value both
 * empty, or too long. What the jar refuses for other reasons (Secure, prefixes, public suffixes) is not judged here.
 */
export function parseSetCookie(text: string, now: number): SetCookie | undefined {
  // eslint-disable-next-line no-control-regex -- the RFC names them
  if (/[\x00-\x08\x0a-\x1f\x7f]/.test(text)) return undefined
  const [pair = '', ...attributes] = text.split(';')
  const at = pair.indexOf('=')
  const name = at < 0 ? '' : pair.slice(0, at).trim()
  const value = (at < 0 ? pair : pair.slice(at + 1)).trim()
  if (!name && !value) return undefined
  if (new TextEncoder().encode(name + value).length > pairCap) return undefined

  const found: { -readonly [Key in keyof SetCookie]: SetCookie[Key] } = {
    name,
    value,
    secure: false,
    httpOnly: false,
    partitioned: false,
  }
  let maxAge: number | undefined
  for (const attribute of attributes) {
    const sign = attribute.indexOf('=')
    const key = (sign < 0 ? attribute : attribute.slice(0, sign)).trim().toLowerCase()
    const content = sign < 0 ? '' : attribute.slice(sign + 1).trim()
    if (content.length > attributeCap) continue
    if (key === 'secure') found.secure = true
    else if (key === 'httponly') found.httpOnly = true
    else if (key === 'partitioned') found.partitioned = true
    else if (key === 'domain') setOrClear(found, 'domain', content.replace(/^\./, '').toLowerCase())
    else if (key === 'path') setOrClear(found, 'path', content.startsWith('/') ? content : '')
    else if (key === 'samesite') setOrClear(found, 'sameSite', sameSiteOf(content))
    else if (key === 'max-age' && /^-?\d+$/.test(content)) maxAge = lifeOf(Number(content), now)
    else if (key === 'expires') {
      const instant = parseCookieDate(content)
      if (instant !== undefined) found.expires = Math.min(instant, now + longestLife)
    }
  }
  if (maxAge !== undefined) found.expires = maxAge
  return found
}

/** The last attribute of a name counts, and an empty or unknown one undoes those before it. */
function setOrClear<Key extends 'domain' | 'path' | 'sameSite'>(
  found: { -readonly [Each in keyof SetCookie]: SetCookie[Each] },
  key: Key,
  value: NonNullable<SetCookie[Key]> | '' | undefined,
): void {
  if (value) Object.assign(found, { [key]: value })
  else delete found[key]
}

function sameSiteOf(text: string): 'strict' | 'lax' | 'none' | undefined {
  const value = text.toLowerCase()
  return value === 'strict' || value === 'lax' || value === 'none' ? value : undefined
}

const lifeOf = (seconds: number, now: number) => (seconds <= 0 ? 0 : now + Math.min(seconds * 1000, longestLife))
