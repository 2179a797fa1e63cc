import type { Address, Digest, JarCookie } from '../contract/evidence'
import type { Incident } from '../contract/incident'
import { readJar } from '../evidence/from-web-request'
import { domainMatches } from '../http/cookie'
import { capabilities } from '../platform/capabilities'
import { cookiesBelow, cookieStoreOf, identityOf, type RawCookie } from '../platform/cookies'
import { chooseCookies, type CookieChoice } from '../remedies/cookie-choice'
import { noTab } from '../store/incidents'
import { sessionDigest } from './digest'

/** All cookies that the browser could send to the host, raw; of every path and partition. */
export async function rawJar(tabId: number, address: Pick<Address, 'hostname' | 'site'>): Promise<RawCookie[]> {
  const store = tabId === noTab ? undefined : await cookieStoreOf(tabId)
  const below = await cookiesBelow(address.site, store)
  return below.filter(({ domain, hostOnly }) =>
    hostOnly ? domain === address.hostname : domainMatches(address.hostname, domain.replace(/^\./, '')),
  )
}

/** The same as facts; undefined where the browser keeps its jar from us. */
export async function jarOf(tabId: number, address: Address): Promise<JarCookie[] | undefined> {
  const digest = await sessionDigest()
  return rawJar(tabId, address).then(
    (cookies) => readJar(cookies, digest, capabilities.laxByDefault()),
    () => undefined,
  )
}

/** Of those cookies, raw, the ones that `choice` means by what is known of the refusal. */
export async function chosenCookies(
  tabId: number,
  { address, evidence }: Incident,
  choice: CookieChoice,
): Promise<{ readonly chosen: readonly RawCookie[]; readonly all: readonly RawCookie[] }> {
  const all = await rawJar(tabId, address)
  if (choice === 'all' || !evidence) return { chosen: choice === 'all' ? all : [], all }
  // In the order of the raw ones, so that each finds its own.
  const facts = readJar(all, await sessionDigest())
  const chosen = new Set(chooseCookies(choice, facts, evidence))
  return { chosen: all.filter((_, index) => chosen.has(facts[index] as JarCookie)), all }
}

/** Which cookies the tab's jar has of the site, and with which values; undefined where the browser keeps it from us. */
export async function jarPrint(tabId: number, site: string): Promise<Digest | undefined> {
  const digest = await sessionDigest()
  return cookieStoreOf(tabId)
    .then((store) => cookiesBelow(site, store))
    .then(
      (cookies) => digest(JSON.stringify(cookies.map((cookie) => [identityOf(cookie), cookie.value]).sort())),
      () => undefined,
    )
}
