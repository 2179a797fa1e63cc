import { readAddress } from '../../evidence/from-web-request'
import { looksLikeSignIn } from '../../incidents/sign-in-address'
import { hasSiteAccess } from '../../platform/permissions'
import { tabView } from '../../platform/tabs'
import { tabRecord } from '../../store/incidents'
import { sessionDigest } from '../digest'
import { refusalAt } from './ending'
import type { Bisect, Ending } from './report'

/** Keyed digest of the address that a round loads again; undefined where the browser keeps it to itself. */
export async function pageIn(tabId: number): Promise<string | undefined> {
  const url = (await tabView(tabId))?.url?.replace(/#.*$/s, '')
  return url === undefined ? undefined : readAddress(url, await sessionDigest())?.digest
}

/** Who may not look at the page any more sees neither its answers nor whether the person has left it. */
export async function isKeptAway(journal: Bisect): Promise<boolean> {
  const incident = await refusalAt(journal)
  return incident !== undefined && !(await hasSiteAccess(incident.address.origin))
}

/**
 * How the search ends where its tab shows another page by now, to which the one that we load did not lead. That one may
 * send to its sign-in page by a script, too: a round's answer, of which the network shows no more than that. Pages
 * without a request that we see are on record once they are there: who witnesses them puts them there (measured of a
 * site's own service worker: all extensions were on again within half a second; of the back-forward cache not measured,
 * for beside us no test browser kept a page in it).
 */
export async function leftFor(journal: Bisect): Promise<Ending | undefined> {
  const incident = await refusalAt(journal)
  if (!journal.page || !incident?.away) return undefined
  const { page } = await tabRecord(journal.place.tabId).get()
  if (!page) return 'left'
  const { address, redirects } = page.exchange
  const stations = [address, ...redirects.map((station) => station.address)]
  if (stations.some(({ digest }) => digest === journal.page)) return undefined
  return looksLikeSignIn(address) && address.site === incident.address.site ? 'elsewhere' : 'left'
}
