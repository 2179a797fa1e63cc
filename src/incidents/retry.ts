import type { Exchange } from '../contract/evidence'
import type { Incident, StepRecord } from '../contract/incident'
import { isRead } from './asked-words'

/**
 * Whether what a script asked for and got is what it was refused before, while a step is checked: it may ask several
 * things of one address, of which another one was refused meanwhile. What is sent along we do not know.
 */
export function isRetry({ steps, exchange: refused }: Incident, exchange: Exchange): true | 'unclear' {
  const meanwhile = ({ state, check }: StepRecord) =>
    state === 'checking' && check !== undefined && refused.startedAt >= check.since
  if (exchange.kind === 'page' || refused.id === exchange.id || !steps.some(meanwhile)) return true
  return isRead(exchange.method) || 'unclear'
}

/** The incident without what its steps are waiting for: whether they helped, the person is asked. */
export function leaveUnclear(incident: Incident, now: number): Incident {
  const steps = incident.steps.map((step) =>
    step.state === 'checking' ? { ...step, state: 'unchecked' as const, at: now } : step,
  )
  return { ...incident, steps }
}

/**
 * The incident of a call that seemed to be mended by a step less than `time` ms ago, and is refused again: another one to
 * that address was answered well. Undefined where it is another story.
 */
export function reopen(incident: Incident, exchange: Exchange, now: number, time: number): Incident | undefined {
  const tooEarly = ({ state, at, check, trial }: StepRecord) =>
    (state === 'fixed' || state === 'unchecked') &&
    check !== undefined &&
    trial === undefined &&
    exchange.startedAt >= check.since &&
    now - at < time
  // That the person says so needs no answer.
  if (exchange.kind === 'page' || incident.fixed?.status === undefined || !incident.steps.some(tooEarly))
    return undefined
  const { fixed: _, ledOn: __, ...rest } = incident
  const steps = incident.steps.map((step) =>
    step.state === 'fixed' && tooEarly(step) ? { ...step, state: 'checking' as const, at: now } : step,
  )
  return { ...rest, state: 'provisional', steps }
}
