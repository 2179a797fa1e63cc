import type { Preview } from '../../contract/protocol'
import { hasSiteAccess } from '../../platform/permissions'
import { findStep } from '../../remedies'
import { reopen } from './told-steps'
import { incidentAt, note, type Place } from './trail'

/** Without access, the browser shows us an empty jar and no answer: it is said as that, and nothing is done. */
export async function mayReach(place: Place): Promise<boolean> {
  const { address } = await incidentAt(place)
  // A report is of what was seen before.
  if (findStep(place.step)?.act === 'find-contact' || (await hasSiteAccess(address.origin))) return true
  await note(place, { state: 'unavailable', note: { id: 'step_no_access' } })
  return false
}

/** What a step would remove, where that can be seen at all: without access, the jar would look empty. */
export async function previewWithAccess(place: Place, preview: (at: Place) => Promise<Preview>): Promise<Preview> {
  const { address } = await incidentAt(place)
  return (await hasSiteAccess(address.origin)) ? preview(place) : { cookies: [], notes: [], noAccess: true }
}

/** Steps that only wanted the access are to be done again once it is back, wherever the person gave it. */
export function followAccess(): Promise<void> {
  return reopen('step_no_access', ({ address }) => hasSiteAccess(address.origin))
}
