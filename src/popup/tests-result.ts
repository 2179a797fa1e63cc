import { experimentNames } from '../contract/experiments'
import type { Incident, StepRecord } from '../contract/incident'
import type { Message } from '../contract/messages'
import type { StepView } from './incident-view'

/** Which of the questions is being asked: the site may take its time over each. */
function tellAsking({ planned = [] }: Pick<StepRecord, 'planned'>, { tried }: Incident): Message {
  const told = new Set(tried?.told.map(({ id }) => id))
  const index = planned.findIndex(({ id }) => !told.has(id))
  const asked = planned[index]
  if (!asked) return { id: planned.length ? 'checks_comparing' : 'checks_running' }
  const question: Message = { id: experimentNames[asked.id], values: [{ code: asked.host }] }
  return { id: 'checks_asking', values: [index + 1, planned.length, { message: question }] }
}

/** What is said of the tests; `told`: their note. They mend nothing: that they did not help would be no news. */
export function tellTests({ state, record }: StepView, incident: Incident, told: Message | undefined): Message[] {
  if (state === 'running') return [tellAsking(record ?? {}, incident), ...(told ? [told] : [])]
  if (told) return [told]
  return state === 'unavailable' ? [{ id: 'result_unavailable' }] : []
}
