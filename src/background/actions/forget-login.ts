import type { Incident } from '../../contract/incident'
import { capabilities } from '../../platform/capabilities'
import { probe } from '../../platform/probe'
import { tabView } from '../../platform/tabs'
import { signsOut } from '../../remedies/experiments'
import { isApart } from '../apart'
import { exactUrl } from '../exact-url'
import { givesWay } from '../jar-turns'
import { leavingJarAsItIs } from '../unchanged-jar'
import { check, incidentAt, note, personTime, type Place } from './trail'

/** How long the site may take to refuse, ms. */
const patience = 10_000
/** `x:y` (RFC 7617 2): a name that nobody has. It locks out no account of the person's. */
const nobody = 'Basic eDp5'

/**
 * Makes the browser forget the login that it adds by itself. A request with another Authorization that is refused takes
 * the place of the kept one and drops it: of this protection space alone (measured: other realms, other hosts, cookies
 * stay; Digest goes the same way). Then the page is loaded, and the browser asks.
 */
export async function forgetLogin(place: Place): Promise<void> {
  // Refused, it is forgotten by the browser itself, in the tab's own container, too: what is left is to be asked.
  if (!capabilities.keepsRefusedLogins()) return check(place, { take: personTime })
  const incident = await incidentAt(place)
  const url = await whereKept(place.tabId, incident)
  if (!url || signsOut(url)) return note(place, { state: 'unavailable', note: { id: 'checks_not_here' } })
  if (await isApart(place.tabId)) return note(place, { state: 'unavailable', note: { id: 'checks_private' } })
  const { site, host, scheme } = incident.address
  const stop = new AbortController()
  const isOver = givesWay(site, () => stop.abort())
  const answer = await leavingJarAsItIs({ url, host, site, https: scheme === 'https' }, async () => {
    // Given up before it was sent: the turn may have been long in coming.
    if (stop.signal.aborted) return undefined
    const signal = AbortSignal.any([stop.signal, AbortSignal.timeout(patience)])
    return probe({ url, method: 'GET', cookies: true, headers: { authorization: nobody }, signal }).catch(
      () => undefined,
    )
  }).finally(isOver)
  // Only an answer drops the login: a request that is given up before it takes nothing away.
  if (!answer && stop.signal.aborted) return note(place, { state: 'todo', note: { id: 'forget_stopped' } })
  if (!answer) return note(place, { state: 'unavailable', note: { id: 'forget_no_answer' } })
  if (answer.status !== 401) return note(place, { state: 'unavailable', note: { id: 'forget_not_asked' } })
  // Whoever clicked since then has the page loaded when they want it.
  if (stop.signal.aborted) return note(place, { state: 'todo', note: { id: 'forget_done' } })
  // What comes next is the person's: the browser's own window opens.
  await check(place, { take: personTime })
}

/**
 * The refused address asks for the login, which the page around a call need not do. Where that one is not known, or is
 * none to get, the page may be in its protection space (RFC 7617 2.2).
 */
async function whereKept(tabId: number, incident: Incident): Promise<string | undefined> {
  const { kind, method, address } = incident
  const refused = method === 'GET' ? await exactUrl(tabId, incident) : undefined
  if (refused || kind === 'page') return refused
  const shown = (await tabView(tabId))?.url
  return shown?.startsWith(`${address.origin}/`) ? shown.replace(/#.*$/s, '') : undefined
}
