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

interface Words {
  readonly title: Message
  readonly lead: Message
}

const mended: Words = { title: { id: 'fixed_title' }, lead: { id: 'fixed_lead' } }
const saidSo: Words = { title: { id: 'fixed_said_title' }, lead: { id: 'fixed_said_lead' } }
const without: Words = { title: { id: 'opens_without_title' }, lead: { id: 'opens_without_lead' } }
const answered = ({ fixed }: Incident): Words => ({
  title: { id: 'answered_title' },
  lead: { id: 'answered_lead', values: [String(fixed?.status)] },
})

/** Extensions that a search had switched off, or was to have, are off still. */
const areOff = ({ steps }: Incident) => steps.some(({ bisect }) => bisect?.state === 'stuck')

/** The good news, and to what it is owed. */
export function Fixed({ incident }: { incident: Incident }) {
  const { fixed, steps } = incident
  const by = fixed?.by ?? steps.findLast(({ state }) => state === 'fixed')?.step
  const owed = by && !steps.some((record) => record.step === by && didNothing(record)) ? by : undefined
  const spec = owed && findStep(owed)
  const perhaps = isPerhapsFixed(incident)
  const { title, lead } = isSaid(incident) ? saidSo : areOff(incident) ? without : perhaps ? answered(incident) : mended
  return (
    <div class="fixed">
      <h1 id="headline">
        <Say of={title} />
      </h1>
      <p>
        <Say of={lead} />
      </p>
      {spec && !perhaps && (
        <p class="quiet">
          <Say of={owedTo(spec, incident)} />
        </p>
      )}
      {lead !== without.lead && <Prevent incident={incident} />}
    </div>
  )
}
