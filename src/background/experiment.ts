import type { ClockSample } from '../contract/incident'
import type { Evidence, ExperimentFact, Outcome } from '../contract/evidence'
import { readHtml } from '../evidence/html-text'
import { parseHttpDate } from '../http/date'
import { measureClock } from '../incidents/clock'
import { probe, type ProbeAnswer } from '../platform/probe'
import { blindTo, type Experiment } from '../remedies/experiments'

/** How long one request may take, ms. */
const patience = 5_000
/** Date has whole seconds (RFC 9110 5.6.7). */
const second = 1000

/** One request, from when to when (epoch ms), and what came of it. */
export interface Asked {
  readonly from: number
  readonly to: number
  readonly answer?: ProbeAnswer
}

/** Asks once. Nothing in time is an outcome, too. */
export async function ask(url: string, { method, cookies }: Experiment, stop: AbortSignal): Promise<Asked> {
  const from = Date.now()
  const signal = AbortSignal.any([stop, AbortSignal.timeout(patience)])
  // As a page is asked for: sites send programs something else.
  const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
  const answer = await probe({ url, method, cookies, headers, signal }).catch(() => undefined)
  return { from, to: Date.now(), ...(answer && { answer }) }
}

/** What the answer says of the two clocks. */
export function sampleOf({ from, to, answer }: Asked): ClockSample[] {
  const date = answer?.date === undefined || answer.aged ? undefined : parseHttpDate(answer.date, to)
  return date === undefined ? [] : [{ low: from - (date + second), high: to - date, at: to }]
}

/** What all answers of one experiment come to. `samples`: of this clock, earlier ones too. */
export function tell(
  { id, host }: Experiment,
  asked: readonly Asked[],
  evidence: Evidence,
  samples: readonly ClockSample[],
  addsLogins = true,
): ExperimentFact {
  const { answer } = asked[0] ?? {}
  const outcome = outcomeOf(answer)
  const status = answer?.status ? { status: answer.status } : {}
  const blind = outcome === 'refused' ? blindTo(id, evidence, addsLogins) : undefined
  const clock = id === 'clock' ? clockOf(samples) : undefined
  return { id, host, outcome, ...status, ...(blind && { blind }), ...(clock && { clock }) }
}

function outcomeOf(answer: ProbeAnswer | undefined): Outcome {
  if (!answer) return 'no-answer'
  if (answer.status === 0 || (answer.status >= 300 && answer.status < 400)) return 'leads-on'
  if (answer.status === 401) return 'refused'
  if (answer.status >= 400) return 'other'
  return /html/i.test(answer.type) && readHtml(answer.body).asksPassword ? 'asks' : 'fine'
}

function clockOf(samples: readonly ClockSample[]): ExperimentFact['clock'] {
  const clock = measureClock(samples)
  const apartMs = Math.max(...samples.map(({ low }) => low)) - Math.min(...samples.map(({ high }) => high))
  return clock && { ...clock, ...(apartMs > 0 && { apartMs }) }
}
