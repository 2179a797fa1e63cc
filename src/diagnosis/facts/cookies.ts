import type { CookieFacts, JarCookie, SentCookie, SetCookieFact } from '../../contract/evidence'
import { pathMatches, reaches } from '../../contract/cookie-reach'
import { isLoopback } from '../../contract/loopback'
import type { Scene } from '../rule'
import { holdsSignIn } from './credentials'

/**
 * Whether a cookie of the jar went with the request, and if not, why not (RFC 6265bis 5.8.3). kept-back: nothing in the
 * cookie explains it, so the browser's settings or the page's own script did.
 */
export type Fate =
  'sent' | 'expired' | 'needs-https' | 'other-path' | 'other-host' | 'same-site' | 'partition' | 'kept-back' | 'unknown'

export interface LedgerLine {
  readonly cookie: JarCookie
  readonly fate: Fate
}

/** One line a cookie of the jar. Empty where the jar or the request's Cookie header could not be seen. */
export function ledger(exchange: Scene, cookies: CookieFacts | undefined): readonly LedgerLine[] {
  const { jar, sent, set = [] } = cookies ?? {}
  if (!jar) return []
  // The browser's jar is read after the answer: what that answer set could not have been sent.
  const isNew = ({ name, digest }: JarCookie) =>
    set.some((fact) => fact.name === name && fact.digest === digest) &&
    !sent?.some((one) => one.name === name && one.digest === digest)
  return jar.map((cookie) => ({
    cookie,
    fate: sent && !isNew(cookie) ? fateOf(cookie, sent, exchange) : 'unknown',
  }))
}

/** Sign-in cookies that the browser has and did not send, each with why. */
export function withheld(exchange: Scene, cookies: CookieFacts | undefined): readonly LedgerLine[] {
  return ledger(exchange, cookies).filter(
    ({ cookie, fate }) =>
      !notOwed.includes(fate) && holdsSignIn(cookie) && !(fate === 'other-path' && isRefresh(cookie)),
  )
}

/** Sign-in cookies of the jar that go to this address, where it is not shown what went. */
export function heldFor({ address, startedAt }: Scene, cookies: CookieFacts | undefined): readonly JarCookie[] {
  return (cookies?.jar ?? []).filter(
    (one) => holdsSignIn(one) && reaches(one, address) && !(one.expires !== undefined && one.expires <= startedAt),
  )
}

const notOwed: readonly Fate[] = ['sent', 'unknown', 'other-host']
/** On purpose, a refresh token goes only where it is exchanged. */
const isRefresh = ({ name }: JarCookie) => /refresh/i.test(name)

function fateOf(cookie: JarCookie, sent: readonly SentCookie[], exchange: Scene): Fate {
  if (sent.some(({ name, digest }) => name === cookie.name && digest === cookie.digest)) return 'sent'
  const { hostname, scheme, path } = exchange.address
  if (cookie.expires !== undefined && cookie.expires <= exchange.startedAt) return 'expired'
  const domain = cookie.domain.replace(/^\./, '')
  if (cookie.hostOnly ? hostname !== domain : hostname !== domain && !hostname.endsWith(`.${domain}`))
    return 'other-host'
  // Browsers take loopback for secure.
  if (cookie.secure && scheme !== 'https' && !isLoopback(hostname)) return 'needs-https'
  // A path of which a part is hidden cannot be compared.
  const hidden = path.includes('…') || cookie.path.includes('…')
  if (!hidden && !pathMatches(path, cookie.path)) return 'other-path'
  if (heldBySameSite(cookie, exchange)) return 'same-site'
  if (cookie.partition !== undefined) return 'partition'
  return 'kept-back'
}

/** RFC 6265bis 5.8.3: Lax goes across sites only with a safe top-level navigation; unspecified counts as Lax in Chromium. */
function heldBySameSite({ sameSite }: JarCookie, { initiator, kind, method, embedded }: Scene): boolean {
  if (sameSite === 'none') return false
  // The site for cookies is that of the page, whichever frame asks (RFC 6265bis 5.2.1).
  if (embedded) return true
  if (initiator?.relation !== 'cross-site') return false
  if (sameSite === 'strict') return true
  return !(kind === 'page' && ['GET', 'HEAD'].includes(method))
}

/** Cookies of one name that went with the request with different values: servers read the first, or the last. */
export function twins(
  sent: readonly SentCookie[] | undefined,
): readonly (readonly [SentCookie, SentCookie, ...SentCookie[]])[] {
  const byName = new Map<string, SentCookie[]>()
  for (const cookie of sent ?? []) {
    const alike = byName.get(cookie.name)
    if (alike) alike.push(cookie)
    else byName.set(cookie.name, [cookie])
  }
  const doubles: (readonly [SentCookie, SentCookie, ...SentCookie[]])[] = []
  for (const [first, second, ...rest] of byName.values())
    if (first && second && [second, ...rest].some(({ digest }) => digest !== first.digest))
      doubles.push([first, second, ...rest])
  return doubles
}

/** Length of the Cookie header: `name=value; ` of each. */
export function cookieHeaderLength(sent: readonly SentCookie[] | undefined): number {
  return (sent ?? []).reduce((sum, { name, length }) => sum + name.length + length + 3, 0)
}

/** Cookies that the answer only removes, though the request had sent them. */
export function removedByAnswer(cookies: CookieFacts | undefined): readonly SetCookieFact[] {
  const names = new Set(cookies?.sent?.map(({ name }) => name))
  return (cookies?.set ?? []).filter((cookie) => cookie.removes && (names.has(cookie.name) || holdsSignIn(cookie)))
}
