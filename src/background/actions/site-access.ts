import type { Preview } from '../../contract/protocol'
import { hasSiteAccess } from '../../platform/permissions'
import { findStep } from '../../remedies'
import { readNews, takeNewsBack } from '../../store/bisect'
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
export async function followAccess(): Promise<void> {
  const { what, host } = (await readNews()) ?? {}
  // The news names no scheme, and the access may be to one of them alone.
  const back = ['https', 'http'].map((scheme) => hasSiteAccess(`${scheme}://${host}/`))
  if (what === 'kept-away' && (await Promise.all(back)).includes(true)) await takeNewsBack(what)
  await reopen('step_no_access', ({ address }) => hasSiteAccess(address.origin))
}
