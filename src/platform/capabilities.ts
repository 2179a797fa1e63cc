import { browser } from './browser'

/**
 * What browsers do differently, each under its own name, found by what their API offers (measured: Chromium 156, Firefox
 * 153): no other place asks which browser it is in order to know what it can do. Functions, as the namespaces of optional
 * permissions come with their grant.
 */
export const capabilities = {
  /** Some headers are handed to those alone who ask for them by a word, at which other browsers throw. */
  keepsHeadersBack(): boolean {
    const { webRequest } = browser as unknown as { webRequest: { OnHeadersReceivedOptions?: object } }
    return 'EXTRA_HEADERS' in (webRequest.OnHeadersReceivedOptions ?? {})
  },

  /** Stored data is removed by origin, the cache too; else by host, and the site's part of the cache stays. */
  clearsByOrigin(): boolean {
    return 'removeCacheStorage' in browser.browsingData
  },

  /**
   * One extension may switch another off and on. Asked before `management` is granted, too, which must not be looked at
   * then (Chromium makes it as the permissions are at the first look): who has this function rejects `setEnabled`.
   */
  switchesExtensions(): boolean {
    return !('getBrowserInfo' in browser.runtime)
  },
}
