import { isLoopback } from '../contract/loopback'
import { findStep } from '../remedies'
import { wordStep } from '../remedies/word-step'
import { type IncidentView, isUnderWay, type StepView } from './incident-view'

/** The first step where the device has no connection: whatever else is tried meanwhile reaches nobody. */
export function viewOffline(view: IncidentView): IncidentView {
  const { incident, steps, state } = view
  const spec = findStep('check-connection')
  // What runs on the device itself is there all the same.
  if (!spec || state === 'fixed' || isLoopback(incident.address.hostname)) return view
  const busy = steps.some((step) => isUnderWay(step))
  const known = steps.find(({ step }) => step.spec === spec)
  const step = { ...wordStep(spec, incident.diagnosis, incident.evidence), what: { id: 'line_down_what' } as const }
  const first: StepView = { state: 'todo', ...known, step, next: !busy }
  const others = steps
    .filter((other) => other !== known)
    .map((other): StepView => ({ ...other, next: busy && other.next }))
  const tried = others.filter((other) => other.state !== 'todo')
  return { ...view, steps: [...tried, first, ...others.filter((other) => other.state === 'todo')], exhausted: false }
}
