import type { Message } from '../contract/messages'
import { causeTitle } from './cause-words'
import { viewIncident } from './incident-view'
import { viewInstead } from './instead-view'
import type { Entry } from './model'
import { isPerhapsFixed } from './step-result'

/** What a row of the list says of its refusal: what the headline says, or will say once it is chosen. */
export function rowTitle({ incident, chosen }: Entry): Message {
  const { state, diagnosis, away } = incident
  if (state === 'healed') return { id: isPerhapsFixed(incident) ? 'answered_title' : 'fixed_title' }
  // What stands in its place is not what an earlier page of the tab was refused for.
  const view = away && !chosen ? viewIncident(incident) : viewInstead(viewIncident(incident))
  // "The site's fault" would be the same in many a row: here it is told which one.
  return view.siteFault && diagnosis ? causeTitle(diagnosis.ranked[0]) : view.headline
}
