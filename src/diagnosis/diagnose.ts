import type { CauseId } from '../contract/causes'
import type { Answer, Evidence, EvidenceKind, Exchange, RequestFacts } from '../contract/evidence'
import type { Diagnosis } from '../contract/incident'
import { rank, type Verdict } from './rank'
import type { Rule, Scene, Seen } from './rule'
import { rules } from './rules'

/** What the refusal means: every rule judged on the evidence that it declared, ranked by probability. Pure. */
export function diagnose(evidence: Evidence): Diagnosis {
  return rank(verdictsOf(evidence))
}

/** Every kind by its name: objects of one shape are read several times as fast as those in which some are missing. */
type Kinds = Readonly<Record<EvidenceKind, unknown>>

const judges = (Object.entries(rules) as [CauseId, Rule][]).map(([cause, rule]) => {
  const asked = new Set<EvidenceKind>([...rule.needs, ...rule.wants])
  return { cause, ...rule, asks: kindsOf((kind) => asked.has(kind)) }
})

const kinds = Object.keys(kindsOf(() => true)) as EvidenceKind[]

/** What each rule makes of the evidence, before anything is weighed. */
export function verdictsOf(evidence: Evidence): Verdict[] {
  const { exchange, answer, request } = evidence
  const scene = sceneOf(exchange)
  const all = kindsOf((kind) => evidence[kind])
  const missing = kinds.filter((kind) => all[kind] === undefined)
  if (request && !tellsOfSender(request)) missing.push('request')
  return judges.map(({ cause, needs, asks, judge }) => ({
    cause,
    signals: listOf(judge(hand(scene, answer, all, asks))),
    blind: needs.some((kind) => missing.includes(kind)),
  }))
}

/** A spread would do, and look up how to go through each of them anew. */
function listOf<T>(all: Iterable<T>): T[] {
  const list: T[] = []
  for (const one of all) list.push(one)
  return list
}

/** An export from which Cookie and Authorization were left out has a request that tells nothing of its sender. */
function tellsOfSender({ complete, cookies, credentials }: RequestFacts): boolean {
  return complete === 'all' || cookies !== undefined || credentials.length > 0
}

/** Field by field: to spread an exchange takes as long as a few rules. */
function sceneOf(exchange: Exchange): Scene {
  const scene: { readonly [K in keyof Required<Scene>]: Scene[K] | undefined } = {
    id: exchange.id,
    kind: exchange.kind,
    method: exchange.method,
    address: exchange.address,
    startedAt: exchange.startedAt,
    begunAt: exchange.begunAt,
    loadedAt: exchange.loadedAt,
    initiator: exchange.initiator,
    redirects: exchange.redirects,
    end: exchange.end,
    documentId: exchange.documentId,
    frameId: exchange.frameId,
    embedded: exchange.embedded,
    ofWorker: exchange.ofWorker,
  }
  return scene as Scene
}

/** The evidence cut down to what was declared, so that no rule can lean on what it did not ask for. */
function hand(exchange: Scene, answer: Answer, all: Kinds, asks: Kinds): Seen<EvidenceKind> {
  const handed = {
    exchange,
    answer,
    request: asks.request ? all.request : undefined,
    cookies: asks.cookies ? all.cookies : undefined,
    clock: asks.clock ? all.clock : undefined,
    history: asks.history ? all.history : undefined,
    prompts: asks.prompts ? all.prompts : undefined,
    preflight: asks.preflight ? all.preflight : undefined,
    wording: asks.wording ? all.wording : undefined,
    page: asks.page ? all.page : undefined,
    experiments: asks.experiments ? all.experiments : undefined,
  }
  return handed as Seen<EvidenceKind>
}

function kindsOf(find: (kind: EvidenceKind) => unknown): Kinds {
  return {
    request: find('request'),
    cookies: find('cookies'),
    clock: find('clock'),
    history: find('history'),
    prompts: find('prompts'),
    preflight: find('preflight'),
    wording: find('wording'),
    page: find('page'),
    experiments: find('experiments'),
  }
}
