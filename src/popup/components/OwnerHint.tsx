import type { Diagnosis } from '../../contract/incident'
import { ownerHints } from '../../remedies/owner/hints'
import { causeMessage } from '../incident-view'
import { Say } from './Say'

/** For the one who runs the site: each cause in question, and those that hold beside it. */
export function OwnerHint({ diagnosis }: { diagnosis: Diagnosis | undefined }) {
  const likely = diagnosis?.ranked.filter(({ confidence }, index) => index === 0 || confidence >= 0.2) ?? []
  const causes = [...new Set([...likely.map(({ cause }) => cause), ...(diagnosis?.also ?? [])])].slice(0, 4)
  return (
    <>
      <h1 id="headline">
        <Say of={{ id: 'owner_title' }} />
      </h1>
      <p class="lead">
        <Say of={{ id: 'owner_lead' }} />
      </p>
      {causes.map((cause) => (
        <section class="hint">
          <h2>
            <Say of={causeMessage(cause, 'title')} />
          </h2>
          <p>
            <Say of={{ id: ownerHints[cause] }} />
          </p>
        </section>
      ))}
    </>
  )
}
