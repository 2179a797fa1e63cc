import type { StepRecord } from '../contract/incident'
import type { Cure } from '../contract/protocol'
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

/** What of it comes on record with the click. */
export const reasonOf = ({ title, signedIn }: Cure): NonNullable<StepRecord['cure']> => ({
  ...(title && { title }),
  ...(signedIn && { signedIn }),
})

/** What to do now stands above the steps: it opens elsewhere, so what was seen here may be so no longer. */
export function cedeNext(view: IncidentView, cure: Cure): IncidentView {
  const [, ...lead] = view.lead
  const reason = reasonOf(cure)
  return {
    ...view,
    ceded: true,
    ...(view.siteFault && { lead: [{ id: 'popup_site_since_lead' }, ...lead] }),
    steps: view.steps.map((step) => ({
      ...step,
      next: false,
      ...(step.step.spec.act === 'reload' && { cure: reason }),
    })),
  }
}
