import { browser } from './browser'

/**
 * Removes what exactly these origins stored in the browser, cookies and passwords excepted; cannot be undone. With
 * `localStorage`, Chromium empties the session storage of the origin's tabs too.
 * Needs the permission `browsingData`. Never pass `cookies` (it empties the whole registrable domain) nor `passwords`.
 */
export async function removeStored(origins: readonly string[]): Promise<void> {
  const kinds = {
    cache: true,
    cacheStorage: true,
    fileSystems: true,
    indexedDB: true,
    localStorage: true,
    serviceWorkers: true,
  }
  // `origins` is Chromium's; the typings know Firefox's `hostnames` only.
  const which = { origins: [...origins] } as unknown as { hostnames: string[] }
  await browser.browsingData.remove(which, kinds)
}
