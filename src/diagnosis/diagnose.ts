import type { CauseId } from '../contract/causes'
import type { Evidence, EvidenceKind } from '../contract/evidence'
import type { Diagnosis } from '../contract/incident'
import { rank, type Verdict } from './rank'
import type { Rule, Scene, Seen } from './rule'
import { rules } from './rules'

/** What the refusal means: every rule judged on the evidence that it declared, ranked by probability. Pure. */
export function diagnose(evidence: Evidence): Diagnosis {
  return rank(verdictsOf(evidence))
}

const judges = Object.entries(rules) as [CauseId, Rule][]

/** What each rule makes of the evidence, before anything is weighed. */
export function verdictsOf(evidence: Evidence): Verdict[] {
  const { request: _, answer: __, prompts: ___, wording: ____, ...scene } = evidence.exchange
  return judges.map(([cause, rule]) => judge(cause, rule, evidence, scene))
}

function judge(cause: CauseId, rule: Rule, evidence: Evidence, scene: Scene): Verdict {
  const signals = [...rule.judge(hand(evidence, scene, rule))]
  return { cause, signals, blind: rule.needs.some((kind) => !isSeen(kind, evidence)) }
}

/** An export from which Cookie and Authorization were left out has a request that tells nothing of its sender. */
function isSeen(kind: EvidenceKind, evidence: Evidence): boolean {
  const { request } = evidence
  if (kind !== 'request' || !request) return evidence[kind] !== undefined
  return request.complete === 'all' || request.cookies !== undefined || request.credentials.length > 0
}

/** The evidence cut down to what was declared, so that no rule can lean on what it did not ask for. */
function hand(evidence: Evidence, exchange: Scene, { needs, wants }: Rule): Seen<EvidenceKind> {
  const handed: { -readonly [Kind in EvidenceKind]?: unknown } = {}
  for (const kinds of [needs, wants])
    for (const kind of kinds) if (evidence[kind] !== undefined) handed[kind] = evidence[kind]
  return { exchange, answer: evidence.answer, ...(handed as Partial<Evidence>) }
}
