import { cookieStoreOf } from '../platform/cookies'
import { tabView } from '../platform/tabs'

/** The store that our own requests use: Chromium's, and Firefox's. */
const ourStores = ['0', 'firefox-default']

/**
 * True for a tab in a private window or a container: its cookies, logins and storage are not what our own requests
 * carry, nor ours to empty, and an ordinary request of ours would tell of what is private.
 */
export async function isApart(tabId: number): Promise<boolean> {
  const [tab, store] = await Promise.all([tabView(tabId), cookieStoreOf(tabId)])
  return tab?.incognito === true || (store !== undefined && !ourStores.includes(store))
}
