import { removeStored } from '../../platform/browsing-data'
import { hasPermission } from '../../platform/permissions'
import type { Preview } from '../../contract/protocol'
import { isApart } from '../apart'
import { originsOf, tellStored } from '../stored-data'
import { waitToBeGranted } from './asking'
import { check } from './checking'
import { incidentAt, note, type Place } from './trail'

/** Whose data would go, and how much of each kind. */
export async function previewStorage(place: Place): Promise<Preview> {
  return { cookies: [], ...(await tellStored(place.tabId, await incidentAt(place))) }
}

/** Removes what the origin stored, cookies excepted. Without the permission, it waits until that is granted. */
export async function clearStorage(place: Place): Promise<void> {
  const incident = await incidentAt(place)
  // The browser would empty the profile that this background runs in.
  if (await isApart(place.tabId)) return note(place, { state: 'unavailable', asking: false })
  if (!(await hasPermission('browsingData'))) return waitToBeGranted(place)
  await note(place, { asking: false })
  const cacheToo = await removeStored(await originsOf(place.tabId, incident))
  await check(place, { pastCache: !cacheToo })
}
