import type { Incident } from '../../contract/incident'
import { ownerHint } from '../../remedies/owner/hints'
import { causeMessage } from '../cause-words'
import { Say } from './Say'

/** For the one who runs the site: each cause in question, and those that hold beside it. */
export function OwnerHint({
  incident: { diagnosis, evidence },
}: {
  incident: Pick<Incident, 'diagnosis' | 'evidence'>
}) {
  const ranked = diagnosis?.ranked ?? []
  const likely = ranked.filter(({ confidence }, index) => index === 0 || confidence >= 0.2)
  const causes = [...new Set([...likely.map(({ cause }) => cause), ...(diagnosis?.also ?? [])])].slice(0, 4)
  return (
    <>
      <h1 id="headline">
        <Say of={{ id: 'owner_title' }} />
      </h1>
      <p class="lead">
        <Say of={{ id: 'owner_lead' }} />
      </p>
      {causes.map((cause) => {
        const finding = ranked.find((each) => each.cause === cause)
        return (
          <section class="hint">
            <h2>
              <Say of={causeMessage(cause, 'title')} />
            </h2>
            <p>
              <Say of={ownerHint(cause, finding, evidence)} />
            </p>
          </section>
        )
      })}
    </>
  )
}
