import type { Address, Exchange, HistoryFacts } from '../contract/evidence'
import type { SiteRecord } from '../contract/incident'
import { isMissed, owedCookies } from '../contract/owed-cookie'
import { handedFacts } from '../contract/sign-in-answer'
import { sampleClock } from './clock'
import { finalStatus } from './key'
import { letInAfter, letsIn, readLetIn } from './let-in'
import { loginsAfter, readLogins } from './logins'
import { looksLikeSignIn, losesSignIn, setOnTheWay, signsIn, signsOut } from './sign-in-address'
import { endsSignIn } from './sign-in-gone'
import { afterSignOut } from './signed-out'
import { isFine, keepCookies, unchangedSince, whenFine } from './when-fine'

const answersKept = 20
/** How long a refusal counts towards "again and again", ms. */
const refusalTime = 120_000
const samplesKept = 8
const gaveKept = 4
/** Of the cookies that a sign-in set. */
const cookiesKept = 30

export const emptySite: SiteRecord = { answers: [], clock: [] }

/** The site's record after an exchange with it has been answered. */
export function remember(before: SiteRecord, exchange: Exchange): SiteRecord {
  const status = finalStatus(exchange)
  if (status === undefined || !exchange.answer) return before
  const { at, headers } = exchange.answer
  const server = headers['server']
  const { kind, address } = exchange
  const sender = senderOf(exchange)
  const network = exchange.end?.network
  const known = { ...(sender !== undefined && { sender }), ...(server && { server }), ...(network && { network }) }
  const { pathDigest, query, digest } = address
  const gave = gaveTo(exchange)
  const more = { ...(gave && { gave }), ...handedFacts(exchange) }
  const answer = { at, status, kind, pathDigest, ...(query.length && { digest }), ...known, ...more }
  const sample = sampleClock(exchange)
  const signIn = signInOf(exchange)
  return {
    ...(signsOut(exchange)
      ? afterSignOut(before, at)
      : {
          ...(letsIn(exchange, status) ? withoutSignOut(before) : before),
          ...signInFacts(before, exchange, status, at),
        }),
    ...(endsSignIn(before, exchange) && { signInGoneAt: at }),
    answers: [...before.answers, answer].slice(-answersKept),
    clock: sample ? [...before.clock, sample].slice(-samplesKept) : before.clock,
    ...(isFine(exchange, status) && { fineAt: at }),
    ...loginsAfter(before, exchange, status, at),
    ...letInAfter(before, exchange, status, at),
    ...(signIn && { signIn }),
  }
}

/** Of what the browser never sent back. */
function gaveTo({ request, answer, ...exchange }: Exchange): string[] | undefined {
  const sent = request?.cookies
  if (exchange.end?.fromCache || !sent) return undefined
  const names = owedCookies(exchange, answer, 'answer').flatMap((one) => (isMissed(one, sent) ? one.name : []))
  return names.length ? [...new Set(names)].slice(0, gaveKept) : undefined
}

/** Tells only whether two requests carried the same; parts of the digests do for that, and twenty of them are kept. */
export function senderOf({ request }: Exchange): string | undefined {
  const { cookies, credentials = [] } = request ?? {}
  const parts = cookies && [...credentials, ...cookies].map(({ name, digest }) => `${name} ${digest.slice(0, 6)}`)
  return parts && [...new Set(parts)].sort().join(';').slice(0, 400)
}

type SignInFacts = Pick<SiteRecord, 'signedIn' | 'cookiesWhenFine' | 'cookiesFineAt' | 'cookiesBefore' | 'finePage'>

/** What an answer tells of the person's sign-in. A page to sign in on opens for everybody. */
function signInFacts(before: SiteRecord, exchange: Exchange, status: number, at: number): SignInFacts {
  const { kind, address, request } = exchange
  const cookies = isFine(exchange, status) && !looksLikeSignIn(address) ? request?.cookies : undefined
  const set = setOnTheWay(exchange)?.slice(0, cookiesKept)
  const isSignIn = signsIn(exchange) || losesSignIn(exchange)
  const form = kind === 'page'
  const inPlace = form && !exchange.redirects.length && status < 300 && { inPlace: address.pathDigest }
  return {
    // A page's script or a public page comes without any: that tells nothing of the sign-in.
    ...keepCookies(before, cookies, at),
    ...(cookies && status < 300 && kind === 'page' && { finePage: { at, cookies } }),
    ...(isSignIn && { signedIn: { at, host: address.host, form, ...inPlace, ...(set && { set }) } }),
  }
}

const withoutSignOut = ({ signedOutAt: _, ...site }: SiteRecord): SiteRecord => site

/** A page that looks like the one to sign in on and could be shown; its query may be a one-time value and is dropped. */
function signInOf({ kind, address, answer }: Exchange): string | undefined {
  if (kind !== 'page' || !answer || answer.status >= 400 || !looksLikeSignIn(address)) return undefined
  return address.path.includes('…') ? undefined : address.origin + address.path
}

/**
 * The host's own address from which a page led on to another host's page to sign in on. Opened again, it leads there
 * with all that the sign-in needs, which the other host's address alone would not have.
 */
export function doorOf(exchange: Exchange): Address | undefined {
  const { kind, address, redirects, answer } = exchange
  const [first] = redirects
  if (kind !== 'page' || !first || !answer || answer.status >= 400 || !looksLikeSignIn(address)) return undefined
  const { address: door, method } = first
  const repeatable = method === 'GET' && door.whole && !door.query.length && !signsOut(exchange)
  return repeatable && door.host !== address.host ? door : undefined
}

/** What the site's record says of an exchange that was refused. `since`: with what was refused before, another login went. */
export function readHistory(
  site: SiteRecord,
  exchange: Exchange,
  siblings: readonly string[],
  since = -Infinity,
): HistoryFacts {
  const { pathDigest, origin, path, query, digest } = exchange.address
  const now = exchange.answer?.at ?? Infinity
  const before = site.answers.filter(({ at }) => at < now)
  const sent = senderOf(exchange)
  const refused = before.filter(
    (answer) => answer.pathDigest === pathDigest && answer.status === 401 && answer.at >= since,
  )
  return {
    answers: before.map(({ pathDigest: path, digest: whole, sender, ...answer }) => ({
      ...answer,
      samePath: path === pathDigest,
      ...(path === pathDigest && whole === (query.length ? digest : undefined) && { sameAddress: true as const }),
      ...(sent !== undefined && sender !== undefined && { sameSender: sender === sent }),
    })),
    ...whenFine(site, now),
    ...(site.finePage && site.finePage.at < now && { finePage: unchangedSince(site.finePage, exchange) }),
    ...readLogins(site.logins, exchange),
    ...readLetIn(site, exchange),
    ...(site.signedIn && site.signedIn.at < exchange.startedAt && { signedIn: site.signedIn }),
    ...(site.signedOutAt !== undefined && !site.signedIn && { signedOutAt: site.signedOutAt }),
    ...(!site.signIn && site.signInDoor === origin + path && { wasDoor: true }),
    refusals: 1 + refused.filter(({ at }) => now - at < refusalTime).length,
    siblings,
  }
}
