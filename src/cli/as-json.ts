import type { Address } from '../contract/evidence'
import type { Explained } from '../contract/explained'
import { remedyOf } from '../contract/remedies'
import { checkToTell } from '../remedies/pauses'
import { plan } from '../remedies/plan'
import type { Catalogue } from '../text/catalogue'
import { say } from '../text/say'

/** One diagnosis as `explain --json` prints it. */
export function asJson({ incident, diagnosis }: Explained, catalogue: Catalogue) {
  const [first] = diagnosis.ranked
  const decide = checkToTell(diagnosis, incident.evidence)
  const steps = plan(diagnosis, incident.evidence, [])
  return {
    entry: Number(incident.exchange.id),
    method: incident.method,
    url: urlOf(incident.exchange.address),
    cause: first.cause,
    confidence: rounded(first.confidence),
    ranked: diagnosis.ranked.map(({ cause, confidence }) => ({ cause, confidence: rounded(confidence) })),
    also: diagnosis.also,
    evidence: first.for.map((message) => say(message, catalogue)),
    unchecked: diagnosis.unchecked,
    decide: decide ? say(decide, catalogue) : '',
    remedies: [...new Set(steps.map(({ spec }) => remedyOf(spec.id)))],
  }
}

/** The address for reading: `…` stands for every value of its query. */
export function urlOf({ origin, path, query }: Address): string {
  const pairs = query.map(({ name, length }) => (length ? `${name}=…` : name))
  return origin + path + (pairs.length ? `?${pairs.join('&')}` : '')
}

/** Rounded down: 0.8999 must not pass for 0.9. */
const rounded = (probability: number) => Math.floor(probability * 1000) / 1000
