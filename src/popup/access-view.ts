import type { IncidentView, StepView } from './incident-view'

/**
 * The steps while the person keeps us away from the site: none can be taken or checked before the access is back, which is
 * offered above them. A report is of what was seen before.
 */
export function viewWithoutAccess(view: IncidentView): IncidentView {
  const steps = view.steps.map((step): StepView =>
    step.step.spec.act === 'find-contact' ? step : { ...step, next: false, barred: true },
  )
  return { ...view, steps }
}
