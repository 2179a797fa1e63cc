import { cookieHeaderLimit, cookieLimit } from '../contract/cookies'
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

function leftOvers(jar: readonly JarCookie[], seen: Seen): JarCookie[] {
  const sent = (seen.cookies?.sent ?? seen.request?.cookies ?? []).map(keyOf)
  // Where Cookie was not shown to us, any of the name may have gone along.
  const went = sent.length ? jar.filter((cookie) => sent.includes(keyOf(cookie))) : jar
  const names = new Set(went.map(({ name }) => name))
  return [...names].flatMap((wanted) => {
    const twins = went.filter(({ name }) => name === wanted)
    if (new Set(twins.map(({ digest }) => digest)).size < 2) return []
    const newest = twins.reduce((best, twin) => (isNewer(twin, best, seen, sent) ? twin : best))
    return twins.filter((twin) => twin !== newest)
  })
}

/**
 * No browser tells when a cookie was made. What the site has just set is newer, then what has not run out, then what
 * lasts longer; else what was sent later: of equal paths, the older one goes first (RFC 6265 5.4), and of others, the
 * one that went first is the one that most servers read, and refused.
 */
function isNewer(one: JarCookie, other: JarCookie, seen: Seen, sent: readonly string[]): boolean {
  const { answer, exchange, history } = seen
  const stops = [...(history?.signedIn?.set ?? []), ...exchange.redirects.flatMap(({ setCookies = [] }) => setCookies)]
  const set = [...stops, ...(answer.setCookies ?? [])].filter(({ removes, refused }) => !removes && !refused).map(keyOf)
  const marks = ({ expires, token, ...cookie }: JarCookie) => [
    set.lastIndexOf(keyOf(cookie)),
    Number((token?.exp ?? Infinity) > answer.at),
    one.expires !== undefined && other.expires !== undefined ? (expires ?? 0) : 0,
    sent.lastIndexOf(keyOf(cookie)),
  ]
  const [ours, theirs] = [marks(one), marks(other)]
  const at = ours.findIndex((mark, index) => mark !== theirs[index])
  return at < 0 || (ours[at] ?? 0) > (theirs[at] ?? 0)
}

/** Sites number what does not fit into one cookie, and make one for each thing that was looked at. */
const familyOf = ({ name }: JarCookie) => name.replace(/[0-9a-f]{8,}|\d+/gi, '#')
const lengthOf = (cookies: readonly SentCookie[]) =>
  cookies.reduce((sum, { name, length }) => sum + name.length + length + 3, 0)

function oversized(jar: readonly JarCookie[]): JarCookie[] {
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
