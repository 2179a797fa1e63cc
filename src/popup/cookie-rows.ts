import type { Evidence, JarCookie, SentCookie } from '../contract/evidence'
import { pathMatches } from '../contract/cookie-reach'
import { isLoopback } from '../contract/loopback'
import type { Message } from '../contract/messages'

export interface CookieRow {
  readonly name: string
  /** Absent for a cookie that was sent and is not in the jar any more. */
  readonly domain?: string
  /** Only where its name alone does not tell it from another one. */
  readonly path?: string
  /** Undefined where the Cookie header could not be seen. */
  readonly sent: boolean | undefined
  readonly note?: Message
}

/** The names that more than one of them has. */
export function namesakes(cookies: readonly { readonly name: string }[]): ReadonlySet<string> {
  return new Set(cookies.map(({ name }) => name).filter((name, at, all) => all.indexOf(name) !== at))
}

/** Why a cookie of the jar stayed behind (RFC 6265bis 5.7.3), as far as its attributes tell. */
function whyNot(cookie: JarCookie, { exchange, answer }: Evidence): Message {
  const { address, initiator, kind, embedded } = exchange
  const { expires, secure, hostOnly, domain, path, sameSite, partition } = cookie
  const foreign = initiator?.relation === 'cross-site'
  if (expires !== undefined && expires <= answer.at) return { id: 'cookie_expired', values: [{ at: expires }] }
  if (secure && address.scheme === 'http' && !isLoopback(address.hostname)) return { id: 'cookie_secure' }
  if (hostOnly && domain !== address.hostname) return { id: 'cookie_host', values: [domain] }
  if (!pathMatches(address.path, path)) return { id: 'cookie_path', values: [{ code: path }] }
  if (foreign && sameSite === 'strict') return { id: 'cookie_strict' }
  if (foreign && kind !== 'page' && sameSite !== 'none') return { id: 'cookie_lax' }
  if (partition) return { id: 'cookie_partition', values: [partition] }
  if (embedded || (foreign && kind === 'frame')) return { id: 'cookie_kept_across' }
  return { id: 'cookie_kept' }
}

function same(one: SentCookie, other: SentCookie): boolean {
  return one.name === other.name && one.digest === other.digest
}

/** The cookies of this address: those of the jar, then those that were sent and are gone since. */
export function cookieRows(evidence: Evidence): CookieRow[] {
  const sent = evidence.cookies?.sent ?? evidence.request?.cookies
  const jar = evidence.cookies?.jar ?? []
  const twice = namesakes(sent ?? [])
  const alike = namesakes(jar)
  const rows = jar.map((cookie): CookieRow => {
    const { name, domain } = cookie
    const row = { name, domain, ...(alike.has(name) && { path: cookie.path }) }
    const went = sent?.some((other) => same(cookie, other))
    if (went === undefined) return { ...row, sent: undefined }
    if (!went) return { ...row, sent: false, note: whyNot(cookie, evidence) }
    return { ...row, sent: true, ...(twice.has(name) && { note: { id: 'cookie_twice' } }) }
  })
  const gone = (sent ?? []).filter((cookie) => !jar.some((other) => same(cookie, other)))
  return [
    ...rows,
    ...gone.map(({ name }): CookieRow => ({
      name,
      sent: true,
      ...(evidence.cookies?.jar && { note: { id: 'cookie_gone' } }),
    })),
  ]
}
