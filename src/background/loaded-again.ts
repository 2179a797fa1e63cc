import type { Address, Digest } from '../contract/evidence'
import { readAddress } from '../evidence/from-web-request'
import { reloadTab, tabView } from '../platform/tabs'
import { item } from '../platform/storage'
import { sessionDigest } from './digest'

/** The address that the person had loaded again last, since we watch. */
const last = item<Digest>('session', 'loaded-again', '')

/** Loads a page again of which no request was seen; `pastWorker`: past the site's own service worker and all caches. */
export async function loadAgain(tabId: number, pastWorker: boolean): Promise<void> {
  const url = (await tabView(tabId))?.url
  const address = url && readAddress(url, await sessionDigest())
  if (address) await last.update(() => address.digest)
  await reloadTab(tabId, pastWorker)
}

/** True where a page without a request of its own has been loaded again under our eyes: it was no old one. */
export async function wasLoadedAgain({ digest }: Address): Promise<boolean> {
  return (await last.update((now) => now)) === digest
}
