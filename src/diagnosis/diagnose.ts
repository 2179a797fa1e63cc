import type { CauseId } from '../contract/causes'
import type { Evidence, EvidenceKind } from '../contract/evidence'
import type { Diagnosis } from '../contract/incident'
import { rank, type Verdict } from './rank'
import type { Rule, Seen } from './rule'
import { rules } from './rules'

/** What the refusal means: every rule judged on the evidence that it declared, ranked by probability. Pure. */
export function diagnose(evidence: Evidence): Diagnosis {
  return rank(verdictsOf(evidence))
}

/** What each rule makes of the evidence, before anything is weighed. */
export function verdictsOf(evidence: Evidence): Verdict[] {
  return Object.entries(rules).map(([cause, rule]) => judge(cause as CauseId, rule, evidence))
}

function judge(cause: CauseId, rule: Rule, evidence: Evidence): Verdict {
  const signals = [...rule.judge(hand(evidence, [...rule.needs, ...rule.wants]))]
  return { cause, signals, blind: rule.needs.some((kind) => !isSeen(kind, evidence)) }
}

/** An export from which Cookie and Authorization were left out has a request that tells nothing of its sender. */
function isSeen(kind: EvidenceKind, evidence: Evidence): boolean {
  const { request } = evidence
  if (kind !== 'request' || !request) return evidence[kind] !== undefined
  return request.complete === 'all' || request.cookies !== undefined || request.credentials.length > 0
}

/** The evidence cut down to what was declared, so that no rule can lean on what it did not ask for. */
function hand({ exchange, answer, ...rest }: Evidence, kinds: readonly EvidenceKind[]): Seen<EvidenceKind> {
  const { request: _, answer: __, prompts: ___, wording: ____, ...scene } = exchange
  const own = Object.entries(rest).filter(([kind]) => kinds.includes(kind as EvidenceKind))
  return { exchange: scene, answer, ...(Object.fromEntries(own) as Partial<Evidence>) }
}
