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

/** What to do now stands above the steps. */
export function cedeNext(view: IncidentView): IncidentView {
  return { ...view, steps: view.steps.map((step) => ({ ...step, next: false })) }
}
