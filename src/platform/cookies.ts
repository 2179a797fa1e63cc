import { browser } from './browser'

/** A cookie as the browser hands it over, its value included: for `evidence/` and `store/undo.ts` alone. */
export interface RawCookie {
  readonly name: string
  readonly value: string
  readonly domain: string
  readonly hostOnly: boolean
  readonly path: string
  readonly secure: boolean
  readonly httpOnly: boolean
  readonly sameSite: 'no_restriction' | 'lax' | 'strict' | 'unspecified'
  readonly session: boolean
  /** Seconds since the epoch. */
  readonly expirationDate?: number
  readonly storeId: string
  readonly firstPartyDomain?: string
  readonly partitionKey?: { readonly topLevelSite?: string; readonly hasCrossSiteAncestor?: boolean }
}

/** Equal for what the jar takes for one and the same cookie (RFC 6265bis 5.7), whatever its value is. */
export function identityOf({ name, domain, path, storeId, partitionKey, firstPartyDomain }: RawCookie): string {
  const { topLevelSite, hasCrossSiteAncestor } = partitionKey ?? {}
  return JSON.stringify([
    name,
    domain,
    path,
    storeId,
    topLevelSite,
    hasCrossSiteAncestor,
    firstPartyDomain || undefined,
  ])
}

/** All cookies of a domain and the hosts below it, partitioned ones too; `partitionKey: {}` is what asks for those. */
export async function cookiesBelow(domain: string, storeId?: string): Promise<RawCookie[]> {
  const which = { domain, partitionKey: {}, ...(storeId !== undefined && { storeId }) }
  // With first-party isolation, Firefox wants to hear of which first party, or of all; elsewhere the word is unknown.
  const ofAll = { ...which, firstPartyDomain: null } as unknown as typeof which
  const found = await browser.cookies.getAll(which).catch(() => browser.cookies.getAll(ofAll))
  return found as unknown as RawCookie[]
}

/** The same, each jar read once however often it is asked for: for a look at one moment. */
export function cookiesBelowOnce(): typeof cookiesBelow {
  const read = new Map<string, ReturnType<typeof cookiesBelow>>()
  return (domain, storeId) => {
    const key = `${storeId} ${domain}`
    const found = read.get(key) ?? cookiesBelow(domain, storeId)
    read.set(key, found)
    return found
  }
}

/**
 * Removes it for `host`, to which it must belong. The browser removes every cookie of that name that fits the address:
 * asked at the cookie's own domain, it would take a host-only namesake of the parent host along.
 */
export async function removeCookie(cookie: RawCookie, host: string): Promise<void> {
  const { name, path, secure, storeId, partitionKey, firstPartyDomain } = cookie
  const url = `${secure ? 'https' : 'http'}://${host}${path}`
  const isolated = firstPartyDomain ? { firstPartyDomain } : {}
  await browser.cookies.remove({ url, name, storeId, ...(partitionKey && { partitionKey }), ...isolated })
}

/**
 * Removes this one and none of its namesakes, which `removeCookie` would take along: it is overwritten by one that has
 * run out, as sites do it.
 */
export async function expireCookie(cookie: RawCookie, https: boolean): Promise<void> {
  // A browser takes no cookie that has neither a name nor a value (RFC 6265bis 5.7), not even to end one.
  const over = { value: cookie.name ? '' : '-', expirationDate: 1 }
  const again = () => browser.cookies.set({ ...settingOf(cookie, true), ...over })
  await browser.cookies.set({ ...settingOf(cookie, https), ...over }).catch(again)
}

/**
 * Puts a removed cookie back, field for field. `https`: the site was met on https, so that the browser keeps that as
 * the cookie's source scheme. Rejects with the browser's reason.
 */
export async function restoreCookie(cookie: RawCookie, https: boolean): Promise<void> {
  // Beside a Secure namesake, browsers take it from https alone (RFC 6265bis 5.7, "leave Secure cookies alone").
  const again = () => browser.cookies.set(settingOf(cookie, true))
  const set = await browser.cookies.set(settingOf(cookie, https)).catch(again)
  if (!(set ?? (https ? undefined : await again()))) throw new Error('refused by the browser')
}

/**
 * A partition names the scheme of the page that it is of, with no other site between: Chromium takes the cookie from
 * that scheme alone (measured), even a Secure one of this machine's own hosts, which it trusts on http, too.
 */
function schemeOf({ secure, partitionKey }: RawCookie, https: boolean): 'http' | 'https' {
  const { topLevelSite, hasCrossSiteAncestor } = partitionKey ?? {}
  if (hasCrossSiteAncestor === false && topLevelSite?.startsWith('http:')) return 'http'
  return secure || https ? 'https' : 'http'
}

function settingOf(cookie: RawCookie, https: boolean) {
  const { name, value, domain, path, secure, httpOnly, sameSite, storeId, partitionKey, expirationDate } = cookie
  return {
    url: `${schemeOf(cookie, https)}://${domain.replace(/^\./, '')}${path}`,
    name,
    value,
    path,
    secure,
    httpOnly,
    sameSite: sameSite as 'lax',
    storeId,
    ...(!cookie.hostOnly && { domain }),
    ...(!cookie.session && expirationDate !== undefined && { expirationDate }),
    ...(partitionKey && { partitionKey }),
    ...(cookie.firstPartyDomain && { firstPartyDomain: cookie.firstPartyDomain }),
  }
}

/** The cookie stores that have a tab. */
export async function openStores(): Promise<string[]> {
  const stores = await browser.cookies.getAllCookieStores()
  return stores.flatMap(({ id, tabIds }) => (tabIds.length ? [id] : []))
}

/** The cookie store (profile, private window, container) that a tab uses. */
export async function cookieStoreOf(tabId: number): Promise<string | undefined> {
  const stores = await browser.cookies.getAllCookieStores()
  return stores.find(({ tabIds }) => tabIds.includes(tabId))?.id
}
