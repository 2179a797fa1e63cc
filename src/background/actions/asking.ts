import { leavesToHands } from '../../contract/by-hand'
import type { StepRecord } from '../../contract/incident'
import type { Message } from '../../contract/messages'
import { recordStep, stepOf } from '../../incidents/steps'
import { hasPermission } from '../../platform/permissions'
import { findStep } from '../../remedies'
import { knownTabs, tabRecord } from '../../store/incidents'
import { changeIncident, incidentAt, note, type Place } from './trail'

/** How long an answer to the browser's prompt is taken for an answer to this click, ms: no event tells of a refusal. */
const answerTime = 2 * 60_000

const refused = { state: 'unavailable', asking: false, note: { id: 'step_permission_refused' } } as const

/** The step waits for its permission. One intent at a time: whatever waited before was refused its own. */
export async function waitToBeGranted(place: Place): Promise<void> {
  for (const other of await waiting())
    if (other.incident !== place.incident || other.tabId !== place.tabId || other.step !== place.step)
      await note(other, refused)
  await note(place, { state: 'running', asking: true })
}

/** Why we could not do it stays true where the person does it by hand, and has it checked. */
export async function whyByHand(place: Place): Promise<{ readonly told?: Message }> {
  const { note: said } = stepOf(await incidentAt(place), place.step) ?? {}
  return said && leavesToHands.has(said.id) ? { told: said } : {}
}

/** Steps of the tab that still wait for a permission when its popup is opened again were refused it. */
export async function refuseAsked(tabId: number): Promise<void> {
  for (const place of await waitingIn(tabId)) {
    const { needs } = findStep(place.step) ?? {}
    if (needs && !(await hasPermission(needs))) await note(place, refused)
  }
}

/**
 * The step that waited for what was granted just now, to be gone on with by the caller alone. None where its click is
 * too long ago or the tab shows another page by now: such a step was refused.
 */
export async function takeGranted(): Promise<Place | undefined> {
  const [place] = (await waiting()).toSorted((a, b) => b.at - a.at)
  const { needs } = (place && findStep(place.step)) ?? {}
  if (!place || !needs || !(await hasPermission(needs))) return undefined
  let mine = false
  await changeIncident(place, (incident) => {
    const step = stepOf(incident, place.step)
    if (!step?.asking) return incident
    const now = Date.now()
    mine = now - step.at <= answerTime && !incident.away && incident.state !== 'healed'
    const { asking: _, ...next }: StepRecord = { ...step, at: now }
    return recordStep(incident, mine ? next : { ...next, ...refused })
  })
  return mine ? place : undefined
}

interface Waiting extends Place {
  /** When it began to wait, epoch ms. */
  readonly at: number
}

async function waitingIn(tabId: number): Promise<Waiting[]> {
  const { incidents } = await tabRecord(tabId).get()
  return incidents.flatMap(({ id: incident, steps }) =>
    steps.flatMap(({ step, at, asking }) => (asking ? [{ tabId, incident, step, at }] : [])),
  )
}

const waiting = async (): Promise<Waiting[]> => (await Promise.all((await knownTabs()).map(waitingIn))).flat()
