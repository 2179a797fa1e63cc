import type { Incident } from '../../contract/incident'
import { probe } from '../../platform/probe'
import { tabView } from '../../platform/tabs'
import { signsOut } from '../../remedies/experiments'
import { isApart } from '../apart'
import { exactUrl } from '../exact-url'
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
  const incident = await incidentAt(place)
  const url = await whereKept(place.tabId, incident)
  if (!url || signsOut(url)) return note(place, { state: 'unavailable', note: { id: 'checks_not_here' } })
  if (await isApart(place.tabId)) return note(place, { state: 'unavailable', note: { id: 'checks_private' } })
  const { site, host, scheme } = incident.address
  const signal = AbortSignal.timeout(patience)
  const answer = await leavingJarAsItIs({ url, host, site, https: scheme === 'https' }, () =>
    probe({ url, method: 'GET', cookies: true, headers: { authorization: nobody }, signal }),
  )
  if (answer.status !== 401) return note(place, { state: 'unavailable', note: { id: 'forget_not_asked' } })
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
