import type { ExperimentFact, ExperimentId, Outcome } from '../../contract/evidence'
import { tellExperiment } from '../../contract/experiments'
import type { Message } from '../../contract/messages'

/** What the first of these experiments told, as a sentence, that came out so and can tell. */
export function told(
  experiments: readonly ExperimentFact[] | undefined,
  ids: ExperimentId | readonly ExperimentId[],
  outcome: Outcome,
): Message | undefined {
  const fact = experiments?.find(({ id, outcome: came, blind }) => ids.includes(id) && came === outcome && !blind)
  return fact && tellExperiment(fact)
}
