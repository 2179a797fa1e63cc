import type { Incident, StepRecord } from '../contract/incident'
import { remedyOf } from '../contract/remedies'
import { knownTabs, tabRecord } from '../store/incidents'
import { wasSentIn } from '../store/own-tabs'
import { changeRecord } from './incidents'

/**
 * The person closed the tab that we opened for a new password. Where nothing was sent in it, none was asked for: that is
 * still to do, and what opens from here on is not owed to it.
 */
export async function noticeResetClosed(tabId: number): Promise<void> {
  const isMeant = ({ step, state, helperTab }: StepRecord) =>
    remedyOf(step) === 'reset-password' && state === 'running' && helperTab === tabId
  const closed = ({ helperTab: _, ...step }: StepRecord): StepRecord => ({
    ...{ ...step, state: 'todo', at: Date.now() },
    note: { id: 'step_reset_closed' },
  })
  const change = (incident: Incident): Incident =>
    incident.steps.some(isMeant)
      ? { ...incident, steps: incident.steps.map((step) => (isMeant(step) ? closed(step) : step)) }
      : incident
  for (const from of await knownTabs()) {
    const { incidents } = await tabRecord(from).get()
    if (!incidents.some(({ steps }) => steps.some(isMeant)) || (await wasSentIn(tabId))) continue
    await changeRecord(from, (now) => ({ ...now, incidents: now.incidents.map(change) }))
  }
}
