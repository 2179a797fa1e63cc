import type { Incident, StepRecord } from '../contract/incident'
import { owedCookies } from '../contract/owed-cookie'
import type { Outcome } from './elsewhere'

/**
 * What becomes of the check after cookies were allowed, where its refusal is the very answer that brought the cookie, and
 * the browser has kept that: whether it helps, only the next request can show, which goes with it. Once only, and not
 * once the check is over: a worker that died and woke would load again what the person types into by now. Undefined where the
 * step is another one, or no cookie was seen to come.
 */
export function onceMore(
  { step, wait, check }: StepRecord,
  { exchange, evidence }: Pick<Incident, 'exchange' | 'evidence'>,
  now: number,
): Outcome | undefined {
  if (step !== 'allow-cookies' || wait || exchange.kind !== 'page' || exchange.method !== 'GET') return undefined
  if (check && now >= check.until) return undefined
  const { request, answer } = exchange
  const jar = evidence?.cookies?.jar
  if (!request?.cookies || !jar) return undefined
  const sent = new Set(request.cookies.map(({ name }) => name))
  const kept = new Set(jar.map(({ name }) => name))
  const came = owedCookies(exchange, answer, 'answer').some(
    ({ name, refused }) => !refused && !sent.has(name) && kept.has(name),
  )
  return came ? { state: 'running', note: { id: 'step_cookie_came' }, wait: { until: now } } : undefined
}
