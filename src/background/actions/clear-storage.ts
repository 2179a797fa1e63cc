import { removeStored } from '../../platform/browsing-data'
import { hasPermission } from '../../platform/permissions'
import { check, incidentAt, note, type Place } from './trail'

/** Removes what the origin stored, cookies excepted. Without the permission, it waits until that is granted. */
export async function clearStorage(place: Place): Promise<void> {
  const { address } = await incidentAt(place)
  if (!(await hasPermission('browsingData'))) return note(place, { state: 'running', asking: true })
  await note(place, { asking: false })
  await removeStored(address.origin)
  await check(place)
}
