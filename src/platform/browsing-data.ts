import { browser } from './browser'
import { capabilities } from './capabilities'

/**
 * Removes what exactly these origins stored in the browser, cookies and passwords excepted; cannot be undone. Answers
 * whether that took their part of the cache along. With `localStorage`, the session storage of their tabs goes too.
 * Needs the permission `browsingData`. Never pass `cookies` (Chromium empties the whole registrable domain), nor
 * `passwords`, `history`, `formData` or `downloads`: Firefox does not look at the hosts there, and wipes everything.
 */
export async function removeStored(origins: readonly string[]): Promise<boolean> {
  const kinds = { indexedDB: true, localStorage: true, serviceWorkers: true }
  const byOrigin = capabilities.clearsByOrigin()
  if (byOrigin) {
    // The typings know Firefox's words only.
    const which = { origins: [...origins] } as unknown as { hostnames: string[] }
    const more = { cache: true, cacheStorage: true, fileSystems: true }
    await browser.browsingData.remove(which, { ...more, ...kinds })
  } else {
    const hostnames = hostsOf(origins)
    // Without a store, those of every container would go; workers are not told apart by it, and come back by themselves.
    const { serviceWorkers, ...data } = kinds
    await browser.browsingData.remove({ hostnames, cookieStoreId: 'firefox-default' }, data)
    await browser.browsingData.remove({ hostnames }, { serviceWorkers })
  }
  return byOrigin
}

/** Firefox compares some kinds with the host alone, others with its port (measured on 153). */
function hostsOf(origins: readonly string[]): string[] {
  return [...new Set(origins.map((origin) => new URL(origin)).flatMap(({ hostname, host }) => [hostname, host]))]
}
