import type { Incident } from '../contract/incident'
import { wholeUrl } from '../contract/whole-address'
import { readAddress } from '../evidence/from-web-request'
import { readPage } from '../platform/scripting'
import { tabView } from '../platform/tabs'
import { sessionDigest } from './digest'

/** Runs in the page: uses nothing outside itself. It stays so, whatever the page's own script shows (history.pushState). */
const readLoaded = () => performance.getEntriesByType('navigation')[0]?.name

/**
 * The very address that was refused, query included, without fragment: the tab still shows it, or has loaded it and shows
 * another since, or nothing of it was hidden on record. Undefined where none is so. It is used at once and never kept.
 */
export async function exactUrl(
  tabId: number,
  { kind, address }: Pick<Incident, 'kind' | 'address'>,
): Promise<string | undefined> {
  const digest = await sessionDigest()
  const kept = wholeUrl(address)
  // What reads alike need not be the same: the path was decoded for reading.
  const find = (urls: readonly (string | undefined)[]) =>
    urls
      .map((url) => url?.replace(/#.*$/s, ''))
      .find((url) => url && readAddress(url, digest)?.digest === address.digest && !readAddress(url, digest)?.userInfo)
  const known = find([kind === 'page' ? (await tabView(tabId))?.url : undefined, kept])
  return known ?? (kind === 'page' ? find([await readPage(tabId, readLoaded)]) : undefined)
}
