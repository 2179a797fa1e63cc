import type { StepId } from '../contract/remedies'
import type { IncidentView, StepView } from './incident-view'

/** The steps where one that has nothing to do is not the one to do now: that is the next one still to do which has. */
export function passOver(steps: readonly StepView[], empty: ReadonlySet<StepId>): readonly StepView[] {
  const isEmpty = ({ step }: StepView) => empty.has(step.spec.id)
  const at = steps.findIndex(({ next }) => next)
  const now = steps[at]
  if (!now || !isEmpty(now)) return steps
  const to = steps.findIndex((one, index) => index > at && one.state === 'todo' && !isEmpty(one))
  return steps.map((one, index) => ({ ...one, next: index === to }))
}

/** What to do now stands above the steps: it opens elsewhere, so what was seen here may be so no longer. */
export function cedeNext(view: IncidentView): IncidentView {
  const [, ...lead] = view.lead
  return {
    ...view,
    ceded: true,
    ...(view.siteFault && { lead: [{ id: 'popup_site_since_lead' }, ...lead] }),
    steps: view.steps.map((step) => ({ ...step, next: false })),
  }
}
