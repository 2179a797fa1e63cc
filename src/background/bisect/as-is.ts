import type { Incident } from '../../contract/incident'
import type { Ending } from './report'

/** The incident before a round in which `off` are off: what was seen with all of them on is kept beside what comes. */
export function keepAsIs(incident: Incident, off: readonly string[]): Incident {
  // Where none is off any more, what is on record is of the round before until this one is answered.
  if (incident.asIs || !off.length) return incident
  const { exchange, evidence, diagnosis } = incident
  return { ...incident, asIs: { exchange, ...(evidence && { evidence }), ...(diagnosis && { diagnosis }) } }
}

/** Ends that come of all rounds: how the page was answered without extensions tells more than how it was with them. */
const ofAllRounds: readonly Ending[] = ['none', 'unsteady', 'by-itself', 'kept-off', 'on-again']

/** After a search that was cut short, what was seen is again what it was with all of them on, as they are by now. */
export function backToAsIs(incident: Incident, why: Ending): Incident {
  const { asIs, ...rest } = incident
  return asIs && incident.state !== 'healed' && !ofAllRounds.includes(why) ? { ...rest, ...asIs } : rest
}
