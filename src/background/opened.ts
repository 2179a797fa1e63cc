import type { Exchange } from '../contract/evidence'
import type { StepRecord } from '../contract/incident'
import type { Message } from '../contract/messages'
import { readAddress } from '../evidence/from-web-request'
import { finalStatus } from '../incidents/key'
import { looksLikeSignIn } from '../incidents/sign-in-address'
import { stepOf } from '../incidents/steps'
import type { TabView } from '../platform/tabs'
import { tabRecord } from '../store/incidents'
import { endSignIn, keepSignIn, type SignIn } from '../store/sign-ins'
import { incidentAt, note, type Place } from './actions/trail'
import { sessionDigest } from './digest'
import { openOwn } from './own-tabs'

/**
 * Opens an address beside the tab of which only the person can say whether it helps: it is not what was refused. How it
 * is answered is told all the same; `told`: what is said until then.
 */
export async function openToBeSeen(place: Place, tab: TabView, url: string, told: Message): Promise<void> {
  const { address } = await incidentAt(place)
  const helperTab = await openOwn(tab, url)
  await note(place, { state: 'unchecked', ...(helperTab !== undefined && { helperTab }), note: told })
  const opened = readAddress(url, await sessionDigest())?.digest
  if (helperTab === undefined || !opened) return
  const awaited = { helperTab, opened, site: address.site, asks: true, ...place } as const
  await keepSignIn(awaited)
  // A quick site has answered before anybody waited for it.
  const { page } = await tabRecord(helperTab).get()
  if (page) await noticeOpened(awaited, page.exchange)
}

/** Tells the step how what it opened is answered; the question stays the person's, unless it is refused there, too. */
export async function noticeOpened(awaited: SignIn, exchange: Exchange): Promise<void> {
  const { tabId, incident: id, step, helperTab, opened } = awaited
  const stations = [exchange.address, ...exchange.redirects.map(({ address }) => address)]
  const found = stations.some(({ digest }) => digest === opened) && exchange.end && tellAnswer(exchange)
  if (!found) return
  const incident = (await tabRecord(tabId).get()).incidents.find((other) => other.id === id)
  const record = incident && stepOf(incident, step)
  const isAsked = record?.state === 'unchecked' && record.helperTab === helperTab
  if (isAsked) await note(awaited, found)
  // Who signs in there comes back to it.
  if (!isAsked || found.note.id !== 'asks_there') await endSignIn(awaited)
}

/** Undefined where that is not known yet: nothing answered, or the browser's own sign-in window is open. */
function tellAnswer(exchange: Exchange): (Pick<StepRecord, 'state'> & { readonly note: Message }) | undefined {
  const { address, redirects, prompts } = exchange
  const status = finalStatus(exchange)
  const values = [{ code: address.host }]
  if (status === undefined || (status === 401 && prompts.length)) return undefined
  if (status === 401) return { state: 'no-help', note: { id: 'refused_there', values } }
  if (status >= 400) return { state: 'no-help', note: { id: 'error_there', values: [...values, String(status)] } }
  const id = redirects.length && looksLikeSignIn(address) ? 'asks_there' : 'opened_there'
  return { state: 'unchecked', note: { id, values } }
}
