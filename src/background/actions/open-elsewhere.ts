import { openPrivately, tabView } from '../../platform/tabs'
import { readDevice } from '../../platform/system'
import { isWithin } from '../../remedies/allow-cookies'
import { addressAt, twinOf } from '../../remedies/twin'
import { cookieSetting, privateKeys } from '../../remedies/site-pages'
import { keepSignIn } from '../../store/sign-ins'
import { exactUrl } from '../exact-url'
import { openToBeSeen } from '../opened'
import { openOwn } from '../own-tabs'
import { tellReopen, usedUp, worksOnce } from './reopening'
import { check } from './checking'
import { incidentAt, note, type Place } from './trail'

/** Opens the page under the form of its address where the person is signed in, beside the refused one. */
export async function switchAddress(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  if (worksOnce(incident)) return note(place, usedUp)
  const [tab, exact] = [await tabView(place.tabId), await exactUrl(place.tabId, incident)]
  const twin = incident.evidence && twinOf(incident.evidence)
  if (!tab || !twin) return note(place, { state: 'unavailable' })
  const url = addressAt(twin, incident.exchange, exact)
  await openToBeSeen(place, tab, url, { id: 'switched_to', values: [{ code: twin.host }] })
}

/** Opens the page in a private window, of which nothing can be seen from here: only the person can say how it went. */
export async function openPrivate(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  if (worksOnce(incident)) return note(place, usedUp)
  const url = await exactUrl(place.tabId, incident)
  if ((await tabView(place.tabId))?.incognito)
    return note(place, { state: 'unavailable', note: { id: 'private_already' } })
  if (!url) return note(place, { state: 'unavailable', note: tellReopen(incident) })
  const opened = await openPrivately(url).then(
    () => true,
    () => false,
  )
  if (opened) return note(place, { state: 'unchecked', note: { id: 'private_opened' } })
  const keys = privateKeys(await readDevice())
  await note(place, { state: 'unchecked', note: { id: 'step_private_by_hand', values: [{ code: keys }] } })
}

/** Opens the setting that lets the site keep its cookies; of a part of another site's page, that part by itself. */
export async function allowCookies(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  const tab = await tabView(place.tabId)
  if (!tab) return note(place, { state: 'unavailable' })
  const { evidence, address } = incident
  if (evidence && isWithin(evidence)) {
    const url = await exactUrl(place.tabId, incident)
    if (!url) return note(place, { state: 'unavailable' })
    return openToBeSeen(place, tab, url, { id: 'opened_alone' })
  }
  const setting = cookieSetting(address.origin, await readDevice())
  // The person has done it, by what the step says.
  if (!setting) return check(place, { reopen: true })
  const helperTab = await openOwn(tab, setting)
  if (helperTab === undefined) return note(place, { state: 'unavailable' })
  await keepSignIn({ helperTab, opened: '', site: address.site, ...place })
  await note(place, { state: 'running', helperTab })
}
