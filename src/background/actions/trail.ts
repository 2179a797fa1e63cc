import type { Incident, StepRecord } from '../../contract/incident'
import type { StepId } from '../../contract/remedies'
import { isSignInPageShut } from '../../contract/sign-in-page-fault'
import { recordStep, stepOf } from '../../incidents/steps'
import { tabRecord } from '../../store/incidents'
import { changeRecord } from '../incidents'

/** How long a person may take in the browser's own sign-in window, ms. */
export const personTime = 10 * 60_000

/** Which step of which incident is meant. */
export interface Place {
  readonly tabId: number
  readonly incident: string
  readonly step: StepId
}

/** The incident, or an error that says what is wrong: the popup may be older than the record. */
export async function incidentAt({ tabId, incident: id }: Omit<Place, 'step'>): Promise<Incident> {
  const found = (await tabRecord(tabId).get()).incidents.find((other) => other.id === id)
  if (!found) throw new Error('This refusal is no longer on record: the tab has moved on.')
  return found
}

type Change = Partial<Omit<StepRecord, 'step'>>

/** Notes in the trail what becomes of a step; what is not named stays as it was, but a note goes with its state. */
export async function note(place: Place, change: Change): Promise<void> {
  await changeIncident(place, (incident) => noted(incident, place.step, change))
}

/** The incident once that is noted: for what must come on record with it, or not at all. */
export function noted(incident: Incident, step: StepId, change: Change): Incident {
  const { helperTab, beside, note: said, ...before } = stepOf(incident, step) ?? begin(incident, step)
  // Once the page is looked at, the person is back from the tab.
  const away = helperTab !== undefined && !change.check ? { helperTab } : {}
  const isSame = !change.state || change.state === before.state
  const still = { ...(said && { note: said }), ...(beside !== undefined && !change.check && { beside }) }
  return recordStep(incident, { ...before, ...away, ...(isSame && still), at: Date.now(), ...change })
}

/**
 * A fresh entry, without what an earlier try of the step left; what that one removed can still be put back. False, and
 * nothing changed, where that try is still at work, but for one whose sign-in page does not open: that can go no further.
 */
export async function start(place: Place): Promise<boolean> {
  let begun = false
  await changeIncident(place, (incident) => {
    const { undo, state, asking, shown, note, helperTab } = stepOf(incident, place.step) ?? {}
    const shut = isSignInPageShut(note) && note
    const ended = shut && helperTab !== undefined
    if (((state === 'running' && !ended) || state === 'checking') && !asking) return incident
    begun = true
    const kept = { ...(undo && undo.until > Date.now() && { undo }), ...(shown !== undefined && { shown }) }
    return recordStep(incident, { ...begin(incident, place.step), ...kept, ...(shut && { note: shut }) })
  })
  return begun
}

/** Changes the incident where it is still on record. */
export async function changeIncident(
  { tabId, incident: id }: Omit<Place, 'step'>,
  change: (incident: Incident) => Incident,
): Promise<void> {
  await changeRecord(tabId, (record) =>
    record.incidents.some((other) => other.id === id)
      ? { ...record, incidents: record.incidents.map((other) => (other.id === id ? change(other) : other)) }
      : record,
  )
}

function begin({ diagnosis }: Incident, step: StepId): StepRecord {
  const { ranked, wordless } = diagnosis ?? {}
  const causeBefore = ranked?.[0].cause ?? 'challenge-missing'
  return { step, state: 'running', at: Date.now(), causeBefore, ...(wordless && { wordlessBefore: wordless }) }
}
