import { cookieHeaderLimit, cookieLimit } from '../contract/cookies'
import { reaches } from '../contract/cookie-reach'
import type { Evidence, JarCookie, SentCookie } from '../contract/evidence'
import { holdsSignIn } from '../contract/sign-in-cookie'

/**
 * Which of the host's cookies a step removes. left-over: of several with one name, all but the newest. oversized: the
 * families that are too big for a request. session: what holds the sign-in.
 */
export type CookieChoice = 'all' | 'left-over' | 'oversized' | 'session'

type Seen = Pick<Evidence, 'answer' | 'exchange' | 'history' | 'cookies' | 'request'>

/** Those of `jar` that the choice means; empty where it finds nothing, or where only removing all would do it. */
export function chooseCookies(choice: CookieChoice, jar: readonly JarCookie[], seen: Seen): readonly JarCookie[] {
  return choices[choice](jar, seen)
}

const choices: Readonly<Record<CookieChoice, (jar: readonly JarCookie[], seen: Seen) => readonly JarCookie[]>> = {
  all: (jar) => jar,
  'left-over': leftOvers,
  oversized,
  session: (jar) => jar.filter(holdsSignIn),
}

const keyOf = ({ name, digest }: Pick<SentCookie, 'name' | 'digest'>) => JSON.stringify([name, digest])

const sentOf = (seen: Seen) => (seen.cookies?.sent ?? seen.request?.cookies ?? []).map(keyOf)

/** Whether it can go along with the request. Of other partitions than the page's own, only what was seen to go does. */
function mayGo(cookie: JarCookie, seen: Seen): boolean {
  const { address, kind, initiator, embedded } = seen.exchange
  if (!reaches(cookie, address)) return false
  const ofSite = kind === 'page' || (initiator && initiator.relation !== 'cross-site' && !embedded)
  const own = cookie.partition === undefined || (ofSite && cookie.partition === `${address.scheme}://${address.site}`)
  return own || sentOf(seen).includes(keyOf(cookie))
}

function leftOvers(jar: readonly JarCookie[], seen: Seen): JarCookie[] {
  const sent = sentOf(seen)
  // Where Cookie was not shown to us, any that may go did; a path of which a part is hidden cannot be compared.
  const went = jar.filter(
    (cookie) => mayGo(cookie, seen) && (sent.length ? sent.includes(keyOf(cookie)) : !cookie.path.includes('…')),
  )
  const names = new Set(went.map(({ name }) => name))
  return [...names].flatMap((wanted) => {
    const twins = went.filter(({ name }) => name === wanted)
    const newest = twins.find((one) =>
      twins.every((other) => other.digest === one.digest || compareAges(one, other, seen, sent) > 0),
    )
    // Which one is living must be known: to take that one would sign the person out.
    return newest ? twins.filter(({ digest }) => digest !== newest.digest) : []
  })
}

/**
 * Above 0: `one` is newer than `other`; 0: nothing tells. No browser says when a cookie was made. What the site has just
 * set is newer, then what has not run out, then what lasts longer; else what was sent later: of equal paths, the older
 * one goes first (RFC 6265 5.4), and of others, the one that went first is the one that most servers read, and refused.
 * That one of the whole domain is the younger tells nothing against the host's own: a sister may have set it (RFC 6265bis 8.6).
 */
function compareAges(one: JarCookie, other: JarCookie, seen: Seen, sent: readonly string[]): number {
  const { answer, exchange, history } = seen
  const stops = [...(history?.signedIn?.set ?? []), ...exchange.redirects.flatMap(({ setCookies = [] }) => setCookies)]
  const set = [...stops, ...(answer.setCookies ?? [])].filter(({ removes, refused }) => !removes && !refused).map(keyOf)
  const [wide, own] = one.hostOnly ? [other, one] : [one, other]
  const isSister = !wide.hostOnly && own.hostOnly
  const ownIsOlder = isSister && sent.lastIndexOf(keyOf(own)) < sent.lastIndexOf(keyOf(wide))
  const marks = ({ expires, token, ...cookie }: JarCookie) => [
    set.lastIndexOf(keyOf(cookie)),
    Number((token?.exp ?? Infinity) > answer.at),
    one.expires !== undefined && other.expires !== undefined ? (expires ?? 0) : 0,
    ownIsOlder ? 0 : sent.lastIndexOf(keyOf(cookie)),
  ]
  const [ours, theirs] = [marks(one), marks(other)]
  return ours.map((mark, index) => mark - (theirs[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

/** Sites number what does not fit into one cookie, and make one for each thing that was looked at. */
const familyOf = ({ name }: JarCookie) => name.replace(/[0-9a-f]{8,}|\d+/gi, '#')
const lengthOf = (cookies: readonly SentCookie[]) =>
  cookies.reduce((sum, { name, length }) => sum + name.length + length + 3, 0)

function oversized(all: readonly JarCookie[], seen: Seen): JarCookie[] {
  const jar = all.filter((cookie) => mayGo(cookie, seen))
  const names = [...new Set(jar.map(familyOf))]
  const families = names.map((name) => jar.filter((cookie) => familyOf(cookie) === name))
  const tooLarge = (family: readonly JarCookie[]) =>
    family.some(({ name, length }) => name.length + length > cookieLimit)
  // The sign-in is what the person wants to keep: it goes only where it is itself too large.
  const others = families.filter((family) => !family.some(holdsSignIn)).sort((a, b) => lengthOf(b) - lengthOf(a))
  let rest = lengthOf(jar)
  const chosen: JarCookie[] = []
  for (const family of new Set([...families.filter(tooLarge), ...others])) {
    if (!tooLarge(family) && rest <= cookieHeaderLimit) continue
    chosen.push(...family)
    rest -= lengthOf(family)
  }
  return chosen.length === jar.length ? [] : chosen
}
