import { redactName } from '../evidence/redact'
import { reaches } from '../http/cookie'
import { wakeAt } from '../platform/alarms'
import { cookiesBelow, identityOf, type RawCookie, removeCookie, restoreCookie } from '../platform/cookies'
import { isSignInAttempt } from '../contract/purpose'
import { signsOut } from '../incidents/sign-in-address'
import { flightsTo } from '../store/flights'
import { siblingsOf, siteOf } from '../store/sites'
import { dropRemoved, type HeldJar, heldJars, holdJar } from '../store/undo'
import { sessionDigest } from './digest'
import { inTurnAt } from './jar-turns'
import { setInTabs } from './tab-cookies'

/** A request of our own, and the refusal that it is about. */
export interface Asking {
  readonly url: string
  /** Host of the refused page, with its port, and its registrable domain. */
  readonly host: string
  readonly site: string
  /** It was met on https. */
  readonly https: boolean
}

/** What this life of the worker is at: no earlier one left it behind. */
const busy = new Set<string>()

/**
 * Makes a request that may change the site's cookies, and takes back what it changed without need. The jar is held for
 * as long, so that a worker that dies over it can do so at its next start. Whoever signs in or out meanwhile keeps the
 * jar as that left it; what a step of ours takes or puts back waits.
 */
export function leavingJarAsItIs<T>(asking: Asking, doing: () => Promise<T>): Promise<T> {
  return inTurnAt(asking.site, () => leave(asking, doing))
}

async function leave<T>({ url, host, site, https }: Asking, doing: () => Promise<T>): Promise<T> {
  await restoreJars()
  const cookies = await cookiesBelow(site)
  const sent = cookies.filter((cookie) => goesTo(url, cookie)).map(identityOf)
  const begun = Date.now()
  const id = await holdJar({ cookies, sent, site, host, https, begun }, (made) => busy.add(made))
  wakeAt('jar', begun)
  try {
    return await doing()
  } finally {
    if (!(await isTakenOver({ host, site, begun }))) await putBack({ cookies, sent, site, https, begun }, true)
    await dropRemoved(id)
  }
}

/** Partitioned ones never go along with a request of ours (measured); SameSite keeps none back. */
function goesTo(url: string, cookie: RawCookie): boolean {
  const { protocol, hostname, pathname } = new URL(url)
  return !cookie.partitionKey && reaches(cookie, { scheme: protocol.slice(0, -1), hostname, path: pathname })
}

/** As long as a request takes, ms: what the jar has gained by then is of that request. */
const soon = 15_000

const queue = { last: Promise.resolve() }

/** Takes back what a request changed over which an earlier life of the worker died. */
export function restoreJars(): Promise<void> {
  return (queue.last = queue.last.then(restoreAll).catch(() => undefined))
}

async function restoreAll(): Promise<void> {
  for (const [id, jar] of await heldJars()) {
    if (busy.has(id)) continue
    if (!(await isTakenOver(jar))) await putBack(jar, Date.now() - jar.begun < soon)
    await dropRemoved(id)
  }
}

/** Whoever signed in or out since then, or is just about it, wants the jar as it is now. */
async function isTakenOver({ host, site, begun }: Pick<HeldJar, 'host' | 'site' | 'begun'>): Promise<boolean> {
  const hosts = await Promise.all([host, ...(await siblingsOf(host, site))].map((each) => siteOf(each)))
  if (hosts.some(({ signedIn, signedOutAt = 0 }) => Math.max(signedIn?.at ?? 0, signedOutAt) >= begun)) return true
  // Their cookies are in the jar as soon as the answer has begun: the page that it leads to may be long in coming.
  return (await flightsTo(site)).some(
    (exchange) =>
      exchange.startedAt > begun - soon &&
      (signsOut(exchange) || [...exchange.redirects, exchange].some((station) => isSignInAttempt(station))),
  )
}

/**
 * What the answer may have changed, and what becomes of it:
 * - made: goes again. Nobody was signed in by it.
 * - deleted, or emptied, which is how some sites delete: comes back.
 * - replaced, and the old value had been sent: stays. A server that rotates a session id or a refresh token has revoked
 *   the old value with the new one; put back, it would sign the person out, or look like a stolen token (RFC 9700 4.14.2).
 * - replaced, and not sent (another path): comes back. The server did not know the value and cannot have revoked it.
 * - deleted and made anew under the same name, for another domain or path: both stay, for that is a rotation, too.
 * What a tab of the person's own was answered with since then stays as that left it.
 * Not `soon`: whatever is new by now may be of the person's own visits since; only what is missing comes back.
 */
async function putBack(
  held: Pick<HeldJar, 'cookies' | 'sent' | 'site' | 'https' | 'begun'>,
  isSoon: boolean,
): Promise<void> {
  const { cookies: before, sent, site, https, begun } = held
  const digest = await sessionDigest()
  const names = setInTabs(site, begun)
  const isOfTab = ({ name }: RawCookie) => names.has(redactName(name, digest))
  const there = await byIdentity(site)
  const known = new Set(before.map(identityOf))
  const isGone = (cookie: RawCookie) => !there.has(identityOf(cookie)) || isEmptied(cookie, there)
  const made = [...there.values()].filter((cookie) => !known.has(identityOf(cookie)))
  const moved = new Set(made.map(({ name }) => name).filter((name) => before.some((c) => c.name === name && isGone(c))))
  const stay = made.filter((cookie) => !isSoon || moved.has(cookie.name) || isOfTab(cookie))
  const wanted = before.flatMap((cookie) => {
    const now = there.get(identityOf(cookie))
    if (isOfTab(cookie)) return now ? [now] : []
    if (isGone(cookie)) return moved.has(cookie.name) ? [] : [cookie]
    return [now && (!isSoon || sent.includes(identityOf(cookie))) ? now : cookie]
  })
  // The removal of one may take a namesake of another domain along: so what is wanted is looked at after it.
  for (const cookie of made)
    if (!stay.includes(cookie)) await removeCookie(cookie, cookie.domain.replace(/^\./, '')).catch(() => undefined)
  const left = await byIdentity(site)
  for (const cookie of [...wanted, ...stay])
    if (JSON.stringify(left.get(identityOf(cookie))) !== JSON.stringify(cookie))
      await restoreCookie(cookie, https).catch(() => undefined)
}

const isEmptied = (cookie: RawCookie, there: ReadonlyMap<string, RawCookie>) =>
  cookie.value !== '' && there.get(identityOf(cookie))?.value === ''

async function byIdentity(site: string): Promise<Map<string, RawCookie>> {
  return new Map((await cookiesBelow(site)).map((cookie) => [identityOf(cookie), cookie]))
}
