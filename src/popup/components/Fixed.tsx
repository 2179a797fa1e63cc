import type { Incident } from '../../contract/incident'
import type { Message } from '../../contract/messages'
import { findStep } from '../../remedies'
import type { RemedyStep } from '../../remedies/remedy'
import { titleOfCure } from '../../remedies/word-step'
import { didNothing, isPerhapsFixed, isSaid } from '../step-result'
import { Prevent } from './Prevent'
import { Say } from './Say'

/** Loaded again, the page may only have shown what had helped elsewhere before. */
function owedTo(spec: RemedyStep, { steps, diagnosis, evidence }: Incident): Message {
  const cure = steps.find(({ step }) => step === spec.id)?.cure
  if (!cure) return { id: 'fixed_by', values: [{ message: titleOfCure(spec, diagnosis, evidence) }] }
  if (cure.title) return { id: 'fixed_by_elsewhere', values: [{ message: cure.title }] }
  return { id: cure.signedIn ? 'fixed_by_signed_in' : 'fixed_by_opened' }
}

/** The good news, and to what it is owed. */
export function Fixed({ incident }: { incident: Incident }) {
  const { fixed, steps } = incident
  const by = fixed?.by ?? steps.findLast(({ state }) => state === 'fixed')?.step
  const owed = by && !steps.some((record) => record.step === by && didNothing(record)) ? by : undefined
  const spec = owed && findStep(owed)
  const said = isSaid(incident)
  const perhaps = isPerhapsFixed(incident)
  const answered: Message = { id: 'answered_lead', values: [String(fixed?.status)] }
  return (
    <div class="fixed">
      <h1 id="headline">
        <Say of={{ id: said ? 'fixed_said_title' : perhaps ? 'answered_title' : 'fixed_title' }} />
      </h1>
      <p>
        <Say of={perhaps ? answered : { id: said ? 'fixed_said_lead' : 'fixed_lead' }} />
      </p>
      {spec && !perhaps && (
        <p class="quiet">
          <Say of={owedTo(spec, incident)} />
        </p>
      )}
      <Prevent incident={incident} />
    </div>
  )
}
