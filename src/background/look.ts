import { isBadPort } from '../contract/bad-port'
import type { Look } from '../contract/protocol'
import { hasSiteAccess } from '../platform/permissions'
import { afterChangeOf, isLoading, tabView } from '../platform/tabs'
import { tabRecord } from '../store/incidents'
import { curesFor } from './cures'
import { refuseAsked } from './actions/asking'
import { errandOf } from './errands'
import { readRefusal } from './reading'
import { wasLoadedAgain } from './loaded-again'
import { waitOut } from './waits'
import { witness } from './witness'

/** Where browsers let no extension in, whatever it may: their own shops. */
const shops =
  /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)(\/|$)/

/** How long a page that was answered, or was not, may be on its way into the tab, ms; and how often the tab is looked at. */
const onItsWay = 3_000
const every = 100

/** What the popup must know about its tab beside the record. Reads the page's own status, and what a refused one says; changes nothing in it. */
export async function look(tabId: number): Promise<Look> {
  const seen = await lookAt(tabId)
  // By what the tab shows once that was waited for.
  const errand = await errandOf(tabId)
  // Of access that is withheld not every way is told.
  if (seen.access === 'no-access') await waitOut()
  const cures = seen.access === 'watched' ? await curesFor(tabId) : undefined
  return { ...seen, ...(errand && { errand }), ...(cures && { cures }) }
}

async function lookAt(tabId: number): Promise<Look> {
  await untilThere(tabId)
  const url = (await tabView(tabId))?.url
  // Without access, the browser keeps the address to itself; its own pages it always keeps.
  if (!url) return { access: (await hasSiteAccess('https://example.com/')) ? 'browser-page' : 'no-access' }
  if (!/^https?:/.test(url) || shops.test(url)) return { access: 'browser-page' }
  const { host } = new URL(url)
  if (!(await hasSiteAccess(url))) return { access: 'no-access', host }
  await refuseAsked(tabId)
  const seen = await witness(tabId)
  await readRefusal(tabId)
  const { incidents, page } = await tabRecord(tabId).get()
  const explained = incidents.some(({ kind, away }) => kind === 'page' && !away)
  if (explained) return { access: 'watched', host }
  if (seen?.status === 401) return { access: (await wasLoadedAgain(seen.address)) ? 'worker' : 'missed', host }
  const { address, answer } = page?.exchange ?? {}
  // Firefox tells of no request there, Chromium of one that failed; a setting may let one through.
  const came = seen !== undefined || (address?.host === host && answer !== undefined)
  if (!came && isBadPort(url)) return { access: 'bad-port', host }
  return { access: seen || page ? 'watched' : 'unseen', host }
}

/** Waits while the tab still shows another site's page, or one of the browser's own, in place of the one that is on record. */
async function untilThere(tabId: number): Promise<void> {
  const { page } = await tabRecord(tabId).get()
  // Behind the browser's own sign-in window the page before stays for as long as that is open.
  if (!page || page.exchange.prompts.length) return
  const { address, end } = page.exchange
  const until = Math.max(page.at, end?.at ?? 0) + onItsWay
  // Its own script may show another address, but of its own origin alone.
  const shows = async () => (await tabView(tabId))?.url?.startsWith(`${address.origin}/`) === true
  while (Date.now() < until && (await isLoading(tabId)) && !(await shows())) await afterChangeOf(tabId, every)
}
