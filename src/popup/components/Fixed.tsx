import type { Incident } from '../../contract/incident'
import type { Message } from '../../contract/messages'
import { findStep } from '../../remedies'
import { type Step, wordStep } from '../../remedies/word-step'
import { didNothing, isSaid } from '../step-result'
import { Prevent } from './Prevent'
import { Say } from './Say'

/** "Check again" is what to do, not what helped. */
const titleOf = ({ spec, title }: Step): Message => (spec.act === 'reload' ? { id: spec.title } : title)

/** The good news, and to what it is owed. */
export function Fixed({ incident }: { incident: Incident }) {
  const { fixed, steps, diagnosis, evidence } = incident
  const by = fixed?.by ?? steps.findLast(({ state }) => state === 'fixed')?.step
  const owed = by && !steps.some((record) => record.step === by && didNothing(record)) ? by : undefined
  const spec = owed && findStep(owed)
  const said = isSaid(incident)
  return (
    <div class="fixed">
      <h1 id="headline">
        <Say of={{ id: said ? 'fixed_said_title' : 'fixed_title' }} />
      </h1>
      <p>
        <Say of={{ id: said ? 'fixed_said_lead' : 'fixed_lead' }} />
      </p>
      {spec && (
        <p class="quiet">
          <Say of={{ id: 'fixed_by', values: [{ message: titleOf(wordStep(spec, diagnosis, evidence)) }] }} />
        </p>
      )}
      <Prevent incident={incident} />
    </div>
  )
}
