import type { Exchange } from '../contract/evidence'
import type { Incident, PageVisit, StepRecord } from '../contract/incident'
import { isSignInAttempt } from '../contract/purpose'

const mayWait = new Set<StepRecord['state']>(['no-help', 'other-cause', 'unchecked', 'checking'])

/**
 * The incident of a sign-in that a page's script sends, once `exchange`, the same request, was taken: the step that had
 * the person type it on that page waits for it still, or once more. They had mistyped it first, say. Undefined where they
 * have loaded the page anew since, or let more time pass than the step's own, or another step is at work.
 */
export function awaitTyped(incident: Incident, exchange: Exchange, page: PageVisit | undefined): Incident | undefined {
  const { kind, state, steps, away, exchange: refused } = incident
  const { startedAt } = exchange
  if (kind !== 'call' || state === 'healed' || !isSignInAttempt(refused)) return undefined
  const shownAt = page ? (page.exchange.loadedAt ?? page.exchange.startedAt) : -Infinity
  const since = ({ check }: StepRecord) => check?.since ?? -Infinity
  const isMeant = (step: StepRecord) =>
    mayWait.has(step.state) &&
    // A check that keeps its tab is one in which the person types.
    step.helperTab !== undefined &&
    step.check !== undefined &&
    // Left for the page to which it leads on, it was sent before that one was asked for.
    (away ? startedAt < shownAt : shownAt < since(step)) &&
    startedAt - Math.max(since(step), refused.startedAt) <= step.check.until - since(step)
  const [last, ...others] = steps.filter(isMeant).toSorted((a, b) => since(b) - since(a))
  const isAtWork = ({ state: now }: StepRecord) => now === 'checking' || now === 'running'
  if (!last || steps.some((step) => isAtWork(step) && step !== last && !others.includes(step))) return undefined
  if (last.state === 'checking') return incident
  const { note: _, ...step } = last
  return { ...incident, steps: steps.map((other) => (other === last ? { ...step, state: 'checking' } : other)) }
}
