import { stepOf } from '../../incidents/steps'
import { readPage } from '../../platform/scripting'
import { isTypedAnew } from '../../remedies/typed-anew'
import { signInOnPage } from './sign-in'
import { findSignIn } from './sign-in-links'
import { check } from './checking'
import { noteIfWhole } from './cut-removal'
import { incidentAt, note, type Place } from './trail'

/**
 * What "I have done this, check" and "I am back, check" do. Where a script is to send the sign-in again, that is waited
 * for: the page, loaded again, would send nothing and lose what is typed. Who presses once more is asked.
 */
export async function checkByHand(place: Place, how: Parameters<typeof check>[1]): Promise<void> {
  await noteIfWhole(place)
  const incident = await incidentAt(place)
  const { evidence, away } = incident
  const isMeant = !away && evidence && isTypedAnew(place.step, evidence)
  if (!isMeant || !(await readPage(place.tabId, findSignIn))?.asks) return check(place, how)
  const { state, helperTab } = stepOf(incident, place.step) ?? {}
  if (state === 'checking' && helperTab === place.tabId) return note(place, { state: 'unchecked' })
  await signInOnPage(place, incident)
}
