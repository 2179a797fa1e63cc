import type { Incident } from '../../contract/incident'
import { prevent } from '../../remedies/prevent'
import { GuidePoint } from './GuidePoint'
import { Say } from './Say'

/** What keeps it from happening again. Nothing here is to be checked: all is well. */
export function Prevent({ incident: { diagnosis, evidence } }: { incident: Incident }) {
  const [spec] = prevent.steps
  const first = diagnosis?.ranked[0]
  const advice = (first && spec.tells?.({ first, evidence })) ?? []
  if (!advice.length) return null
  return (
    <details class="prevent" data-remedy="prevent" data-step="todo">
      <summary>
        <Say of={{ id: spec.title }} />
      </summary>
      <ul>
        {advice.map((point) => (
          <GuidePoint key={point.say.id} point={point} />
        ))}
      </ul>
    </details>
  )
}
