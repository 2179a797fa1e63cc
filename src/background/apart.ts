import { cookieStoreOf, openStores } from '../platform/cookies'
import { tabView } from '../platform/tabs'
import { noTab } from '../store/incidents'
import { forgetOtherStores } from '../store/sites'

/** The store that our own requests use: Chromium's, and Firefox's. */
const ourStores = ['0', 'firefox-default']

/**
 * True for a tab in a private window or a container: its cookies, logins and storage are not what our own requests
 * carry, nor ours to empty, and an ordinary request of ours would tell of what is private.
 */
export async function isApart(tabId: number): Promise<boolean> {
  return (await look(tabId)).apart !== undefined
}

async function look(tabId: number): Promise<{ readonly isOpen: boolean; readonly apart: string | undefined }> {
  const [tab, store] = await Promise.all([tabView(tabId), cookieStoreOf(tabId)])
  return { isOpen: tab !== undefined, apart: ofStore(store) ?? (tab?.incognito ? 'private' : undefined) }
}

/** A tab stays in its window's store; of one that is closed, it is no longer told. */
const stores = new Map<number, string | undefined>()

/** Cookie store of a tab that is apart; undefined for any other. Asked of every exchange: each tab is looked at once. */
export async function storeApart(tabId: number): Promise<string | undefined> {
  if (tabId === noTab || stores.has(tabId)) return stores.get(tabId)
  const { isOpen, apart } = await look(tabId)
  if (isOpen) stores.set(tabId, apart)
  return apart
}

/** The store, where it is none that our own requests use. */
export function ofStore(store: string | undefined): string | undefined {
  return store !== undefined && !ourStores.includes(store) ? store : undefined
}

/** What a private window told of its sites goes with its last tab. */
export async function forgetClosedStores(): Promise<void> {
  await forgetOtherStores(await openStores())
}
