import type { BisectNews } from '../../src/contract/bisect'
import { type CauseId, causes } from '../../src/contract/causes'
import type { Device } from '../../src/contract/device'
import type { Diagnosis, Finding, Incident, StepRecord, StepState, TabRecord } from '../../src/contract/incident'
import type { Message } from '../../src/contract/messages'
import type { Look, Preview, Undoable } from '../../src/contract/protocol'
import type { StepId } from '../../src/contract/remedies'
import { address, evidence } from '../support/fake-evidence'

/** The moment at which every made-up record is looked at. */
export const now = Date.UTC(2026, 10, 21, 9, 47)
export const minute = 60_000

export interface State {
  readonly record: TabRecord
  readonly look: Look
  readonly news?: BisectNews
  /** fails: the background could not tell what would go. */
  readonly preview?: Preview | 'fails'
  readonly device?: Device
  /** Else all that was removed can be put back. fails: the background could not tell. */
  readonly undoable?: Undoable | null | 'fails'
  /** Shown by itself and unfolded, where it would else be far down the list. */
  readonly alone?: StepId
  /** The tab to click on first. */
  readonly tab?: 'owner' | 'details'
}

export const watched: Look = { access: 'watched', host: address.host }

export function diagnosis(
  ranked: readonly [CauseId, number, Partial<Finding>?][],
  more: Partial<Diagnosis> = {},
): Diagnosis {
  const findings = ranked.map(([cause, confidence, changes]): Finding => ({
    cause,
    confidence,
    for: [],
    against: [],
    ...causes[cause],
    ...changes,
  }))
  return { ranked: findings as unknown as Diagnosis['ranked'], also: [], unchecked: [], ...more }
}

export function incident(more: Partial<Incident> = {}): Incident {
  const seen = more.evidence ?? evidence({ at: now - 20_000 })
  return {
    id: 'i1',
    kind: 'page',
    method: 'GET',
    address: seen.exchange.address,
    state: 'open',
    count: 1,
    asked: 0,
    firstAt: now - 20_000,
    lastAt: now - 20_000,
    exchange: seen.exchange,
    evidence: seen,
    steps: [],
    ...more,
  }
}

export function taken(step: StepId, state: StepState, more: Partial<StepRecord> = {}): StepRecord {
  return { step, state, at: now, causeBefore: 'session-expired', ...more }
}

export function record(...incidents: Incident[]): TabRecord {
  return { incidents, spilled: 0 }
}

/** The record of a tab that shows a page of this host by now. */
export function on(host: string, ...incidents: Incident[]): TabRecord {
  const { exchange } = evidence({ at: now })
  return { ...record(...incidents), page: { exchange: { ...exchange, address: { ...address, host } }, at: now } }
}

/** Sentences as rules make them. */
export const saw: readonly Message[] = [
  { id: 'saw_cookie_refused', values: [{ code: 'sid' }] },
  { id: 'saw_worked_before', values: [{ at: now - 34 * minute }] },
  { id: 'saw_words', values: ['Your session has ended.'] },
]

export const preview: Preview = {
  cookies: [
    { name: 'sid', domain: 'intranet.acme.test', path: '/', alsoUsedBy: [], wide: false },
    { name: 'sid', domain: '.acme.test', path: '/', alsoUsedBy: ['docs.acme.test', 'wiki.acme.test'], wide: true },
    { name: '__Host-csrf', domain: 'intranet.acme.test', path: '/', alsoUsedBy: [], wide: false },
  ],
  notes: [],
}
