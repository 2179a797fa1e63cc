import { causes, type CauseId } from '../contract/causes'
import type { Diagnosis, Finding } from '../contract/incident'
import type { Message } from '../contract/messages'
import { decisiveCheck } from './decide'
import type { Signal } from './rule'
import { somethingElse, weights, type CauseWeights } from './weights'

/** What one rule made of the evidence. `blind`: a kind that it needs was missing. */
export interface Verdict {
  readonly cause: CauseId
  readonly signals: readonly Signal[]
  readonly blind: boolean
}

interface Weighed {
  readonly signal: Signal
  readonly weight: number
}

interface Candidate {
  readonly cause: CauseId
  readonly weighed: readonly Weighed[]
  /** Log-odds against "something else". */
  readonly odds: number
}

/** Below this probability a cause is not worth naming. */
const worthNaming = 0.005

/**
 * From signals to probabilities: prior and weights add up to log-odds; the causes that something speaks for share the
 * probability with one more alternative, "something else", so that weak evidence stays weak.
 */
export function rank(verdicts: readonly Verdict[]): Diagnosis {
  const candidates: Candidate[] = []
  const unchecked: CauseId[] = []
  for (const verdict of verdicts) {
    const candidate = weigh(verdict)
    if (candidate) candidates.push(candidate)
    else if (verdict.blind) unchecked.push(verdict.cause)
  }
  // Never empty: where nothing speaks for anything, the commonest reason stands at its prior.
  const all = candidates.length ? candidates : [unspoken('not-signed-in')]
  const top = Math.max(0, ...all.map(({ odds }) => odds))
  const total = all.reduce((sum, { odds }) => sum + Math.exp(odds - top), Math.exp(somethingElse - top))
  const [first, ...rest] = all
    .map((candidate) => ({ candidate, confidence: Math.exp(candidate.odds - top) / total }))
    .sort((a, b) => b.confidence - a.confidence)
    // The first is named, however little is known.
    .filter(({ confidence }, at) => at === 0 || confidence >= worthNaming)
    .map(({ candidate, confidence }) => find(candidate, confidence)) as [Finding, ...Finding[]]
  const decide = rest[0] && decisiveCheck(first, rest[0])
  const diagnosis = {
    ranked: [first, ...rest],
    also: all.filter((one) => one.cause !== first.cause && isFact(one)).map(({ cause }) => cause),
    unchecked: unchecked.filter((cause) => cause !== first.cause),
  } as const
  return decide ? { ...diagnosis, decide } : diagnosis
}

/** Undefined where nothing speaks for the cause. */
function weigh({ cause, signals }: Verdict): Candidate | undefined {
  if (!signals.length) return undefined
  const { prior, signals: table }: CauseWeights = weights[cause]
  const weighed = signals
    .map((signal) => ({ signal, weight: table[signal.id] ?? 0 }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
  if (!weighed.some(({ weight }) => weight > 0)) return undefined
  return { cause, weighed, odds: weighed.reduce((sum, { weight }) => sum + weight, prior) }
}

function unspoken(cause: CauseId): Candidate {
  return { cause, weighed: [], odds: weights[cause].prior }
}

function find({ cause, weighed }: Candidate, confidence: number): Finding {
  const strongest = <K extends 'who' | 'where'>(key: K) =>
    weighed.find(({ signal, weight }) => weight > 0 && signal[key])?.signal[key]
  return {
    cause,
    confidence,
    for: sentences(weighed.filter(({ weight }) => weight > 0)),
    against: sentences(weighed.filter(({ weight }) => weight < 0)),
    who: strongest('who') ?? causes[cause].who,
    where: strongest('where') ?? causes[cause].where,
  }
}

/** Two signals may rest on the same sight; a person reads it once. */
function sentences(weighed: readonly Weighed[]): readonly Message[] {
  const said: Message[] = []
  for (const { signal } of weighed) if (!said.some((other) => isSame(other, signal.saw))) said.push(signal.saw)
  return said
}

function isSame(one: Message, other: Message): boolean {
  return one === other || (one.id === other.id && JSON.stringify(one.values) === JSON.stringify(other.values))
}

function isFact({ weighed }: Candidate): boolean {
  return weighed.some(({ signal }) => signal.fact)
}
