import type { Incident } from '../contract/incident'
import { readAddress } from '../evidence/from-web-request'
import { tabView } from '../platform/tabs'
import { sessionDigest } from './digest'

/**
 * The very address that was refused, query included, without fragment: the tab still shows it, or nothing of it was
 * hidden on record. Undefined where neither is so. It is used at once and never kept.
 */
export async function exactUrl(tabId: number, { kind, address }: Incident): Promise<string | undefined> {
  const digest = await sessionDigest()
  const shown = kind === 'page' ? (await tabView(tabId))?.url : undefined
  const kept = address.whole ? address.origin + encodeURI(address.path) : undefined
  // What reads alike need not be the same: the path was decoded for reading.
  return [shown, kept]
    .map((url) => url?.replace(/#.*$/s, ''))
    .find((url) => url && readAddress(url, digest)?.digest === address.digest && !readAddress(url, digest)?.userInfo)
}
