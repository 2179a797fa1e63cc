import type { ClockFacts } from './clock'
import type { ClockSample } from './history'
import type { Message, MessageId } from './messages'

/**
 * past-cache: the same request once more, past the browser's cache. without-cookies: without any. top-level: as a page of
 * its own, where it was refused as a part of another site's page. https, other-host: the same path there. clock: what
 * the Date headers of all answers say.
 */
export type ExperimentId = 'past-cache' | 'without-cookies' | 'top-level' | 'https' | 'other-host' | 'clock'

/**
 * fine: answered well. asks: well, but with a form to type a password into. refused: 401. other: another status.
 * leads-on: a redirect, and browsers do not tell a script where to. no-answer: none in time, or the connection failed.
 */
export type Outcome = 'fine' | 'asks' | 'refused' | 'other' | 'leads-on' | 'no-answer'

/** What one experiment came to. Facts only: nothing of the answer itself is kept. */
export interface ExperimentFact {
  readonly id: ExperimentId
  /** Asked there. */
  readonly host: string
  readonly outcome: Outcome
  readonly status?: number
  /**
   * Why this outcome tells nothing: the page's own cookies of a partition cannot be sent by us; a login that the browser
   * adds by itself went away together with the cookies, or never goes along with requests of ours (Firefox).
   */
  readonly blind?: 'partition' | 'browser-login' | 'kept-login'
  /** Of `clock`: the two clocks by all answers; `apartMs`: how far the answers contradict each other. */
  readonly clock?: ClockFacts & { readonly apartMs?: number }
}

/** What the experiments of `run-checks` came to. */
export interface Tried {
  readonly told: readonly ExperimentFact[]
  readonly samples: readonly ClockSample[]
  /** Equal where a request carried the same cookies and credentials as the one that they are about. */
  readonly sender?: string
}

/** What is asked for, as the subject of a sentence. */
export const experimentNames: Readonly<Record<ExperimentId, MessageId>> = {
  'past-cache': 'check_past_cache',
  'without-cookies': 'check_without_cookies',
  'top-level': 'check_top_level',
  https: 'check_https',
  'other-host': 'check_twin_host',
  clock: 'check_clock',
}

const tellings: Readonly<Record<Exclude<ExperimentId, 'clock'>, Readonly<Partial<Record<Outcome, MessageId>>>>> = {
  'past-cache': { fine: 'told_past_cache_fine', refused: 'told_past_cache_refused' },
  'without-cookies': {
    fine: 'told_without_cookies_fine',
    asks: 'told_without_cookies_asks',
    refused: 'told_without_cookies_refused',
  },
  'top-level': { fine: 'told_top_level_fine', refused: 'told_top_level_refused' },
  https: { fine: 'told_https_fine', refused: 'told_https_refused' },
  'other-host': { fine: 'told_other_host_fine', refused: 'told_other_host_refused' },
}

const blindnesses: Readonly<Record<NonNullable<ExperimentFact['blind']>, MessageId>> = {
  partition: 'told_blind_partition',
  'browser-login': 'told_blind_login',
  'kept-login': 'told_blind_kept_login',
}

/** True where what came of it speaks neither for nor against anything. */
export function isSilent({ id, outcome, blind, clock }: ExperimentFact): boolean {
  if (id === 'clock') return !clock
  return blind !== undefined || ['leads-on', 'other', 'no-answer'].includes(outcome)
}

/** What one experiment told, in a sentence; where it cannot tell, that. */
export function tellExperiment({ id, host, outcome, status, blind, clock }: ExperimentFact): Message {
  if (id === 'clock') return tellClock(clock)
  const values = [{ code: host }]
  if (blind) return { id: blindnesses[blind] }
  const known = tellings[id][outcome]
  if (known) return { id: known, ...(id === 'other-host' && { values }) }
  const name = { message: { id: experimentNames[id], values } }
  if (outcome === 'leads-on') return { id: 'told_leads_on', values: [name] }
  if (outcome === 'asks') return { id: 'told_asks', values: [name] }
  return outcome === 'no-answer'
    ? { id: 'told_no_answer', values: [name] }
    : { id: 'told_another_status', values: [name, String(status ?? 0)] }
}

function tellClock(clock: ExperimentFact['clock']): Message {
  if (!clock) return { id: 'told_clock_unknown' }
  const { aheadMs, errorMs, samples, apartMs } = clock
  if (apartMs) return { id: 'told_clock_apart', values: [{ ms: apartMs }] }
  const agrees = Math.abs(aheadMs) <= Math.max(errorMs, 2000)
  if (agrees) return { id: 'told_clock_right', values: [{ count: samples }, { ms: Math.max(errorMs, 1000) }] }
  return {
    id: aheadMs > 0 ? 'told_clock_ahead' : 'told_clock_behind',
    values: [{ count: samples }, { ms: Math.abs(aheadMs) }],
  }
}
