import type { CookieShape, Digest, JarCookie, SentCookie, SetCookieFact } from '../contract/evidence'
import { domainMatches, isSafe, parseCookies } from '../http/cookie'
import { parseSetCookie } from '../http/set-cookie'
import { refusalOf } from '../http/stored-cookie'
import { parseUrl } from '../http/url'
import { shapeOf } from './cookie-shape'
import type { MakeDigest } from './digest'
import type { RawCookie } from './raw'
import { isPlainHost, redactName, redactPath } from './redact'
import { readJwtIn } from './token-facts'
import { hidden } from './words'

const cookieCap = 500

/** Cookies of Cookie header values, in the order sent. */
export function readCookies(values: readonly string[], digest: MakeDigest): SentCookie[] {
  return values
    .flatMap(parseCookies)
    .slice(0, cookieCap)
    .map(({ name, value }) => reduce(name, value, digest))
}

/** Cookies of the browser's jar, in its order. `laxByDefault`: it takes a cookie without SameSite for Lax, not for None. */
export function readJar(cookies: readonly RawCookie[], digest: MakeDigest, laxByDefault = true): JarCookie[] {
  return cookies.slice(0, cookieCap).map((cookie) => {
    const partition = cookie.partitionKey?.topLevelSite
    return {
      ...reduce(cookie.name, cookie.value, digest),
      domain: cookie.domain.toLowerCase(),
      hostOnly: cookie.hostOnly,
      path: redactPath(cookie.path),
      secure: cookie.secure,
      httpOnly: cookie.httpOnly,
      sameSite: sameSiteOf(cookie.sameSite, laxByDefault),
      ...(cookie.expirationDate === undefined || cookie.session
        ? {}
        : { expires: Math.round(cookie.expirationDate * 1000) }),
      ...(partition ? { partition: originOf(partition) } : {}),
    }
  })
}

/** What Set-Cookie fields did; `now`: when the answer came, epoch ms; `url`: from where. Fields that a browser drops are left out. */
export function readSetCookies(
  values: readonly string[],
  { now, url }: { readonly now: number; readonly url: string },
  digest: MakeDigest,
): SetCookieFact[] {
  const { hostname, protocol } = parseUrl(url) ?? { hostname: '', protocol: '' }
  const origin = { hostname, safe: isSafe(protocol.slice(0, -1), hostname) }
  const fields = values.flatMap((value) => value.split('\n')).slice(0, cookieCap)
  return fields.flatMap((field) => {
    const found = parseSetCookie(field, now)
    if (!found) return []
    const { name, value, domain, path, expires, ...flags } = found
    const refused = refusalOf(found, origin)
    return {
      ...reduce(name, value, digest),
      ...flags,
      ...(domain === undefined
        ? {}
        : { domain: domainMatches(hostname, domain) || isPlainHost(domain) ? domain : hidden }),
      ...(path === undefined ? {} : { path: redactPath(path) }),
      ...(expires === undefined ? {} : { expires }),
      removes: expires !== undefined && expires <= now,
      ...(refused ? { refused } : {}),
    }
  })
}

function reduce(name: string, value: string, digest: MakeDigest): SentCookie {
  const token = readJwtIn(value)
  const print = digest(value)
  const shape = shapeOnce(value, print, digest)
  return {
    name: redactName(name, digest),
    length: value.length,
    digest: print,
    ...(shape ? { shape } : {}),
    ...(token ? { token } : {}),
  }
}

/** A browser sends the same cookies with every request, and to look at a value takes its time. */
const shapes = new WeakMap<MakeDigest, Map<Digest, CookieShape | undefined>>()
const mostShapes = 1_000

function shapeOnce(value: string, print: Digest, digest: MakeDigest): CookieShape | undefined {
  const known = shapes.get(digest) ?? new Map<Digest, CookieShape | undefined>()
  shapes.set(digest, known)
  if (known.has(print)) return known.get(print)
  if (known.size >= mostShapes) known.clear()
  const shape = shapeOf(value)
  known.set(print, shape)
  return shape
}

/** Top-level sites are given as `https://site`. */
function originOf(site: string): string {
  const url = parseUrl(site)
  return url?.host ? url.origin : hidden
}

function sameSiteOf(text: string | undefined, laxByDefault: boolean): JarCookie['sameSite'] {
  if (text === 'strict' || text === 'lax') return text
  return text === 'no_restriction' || text === 'none' || !laxByDefault ? 'none' : 'unspecified'
}
