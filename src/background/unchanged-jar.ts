import { cookiesBelow, identityOf, type RawCookie, removeCookie, restoreCookie } from '../platform/cookies'

/**
 * Does something that may change the site's cookies, and puts the jar back as it was before. `site`: registrable domain;
 * `https`: it was met on https. The snapshot lives no longer than this call.
 */
export async function leavingJarAsItIs<T>(site: string, https: boolean, doing: () => Promise<T>): Promise<T> {
  const before = await cookiesBelow(site)
  try {
    return await doing()
  } finally {
    await putBack(before, site, https)
  }
}

async function putBack(before: readonly RawCookie[], site: string, https: boolean): Promise<void> {
  const known = new Map(before.map((cookie) => [identityOf(cookie), JSON.stringify(cookie)]))
  // New ones first: the removal of one may take a namesake of another domain along.
  for (const cookie of await cookiesBelow(site))
    if (!known.has(identityOf(cookie)))
      await removeCookie(cookie, cookie.domain.replace(/^\./, '')).catch(() => undefined)
  const now = new Map((await cookiesBelow(site)).map((cookie) => [identityOf(cookie), JSON.stringify(cookie)]))
  for (const cookie of before) {
    const identity = identityOf(cookie)
    if (now.get(identity) !== known.get(identity)) await restoreCookie(cookie, https).catch(() => undefined)
  }
}
