import type { Message } from '../../contract/messages'
import type { IncidentView } from '../incident-view'
import { Say } from './Say'

function Sentences({ of }: { of: readonly Message[] }) {
  return (
    <ul class="evidence">
      {of.map((sentence) => (
        <li>
          <Say of={sentence} />
        </li>
      ))}
    </ul>
  )
}

/** How sure, and what was seen. Open at first where the headline alone would be hard to believe. */
export function Evidence({ view }: { view: IncidentView }) {
  const { certainty, speaksFor, speaksAgainst, decide } = view
  if (!speaksFor.length && !speaksAgainst.length) return null
  return (
    <details class="seen" open={view.state !== 'fixed'}>
      <summary>
        <b>
          <Say of={certainty} />
        </b>{' '}
        <Say of={{ id: 'evidence_summary', values: [{ count: speaksFor.length }] }} />
      </summary>
      <Sentences of={speaksFor} />
      {speaksAgainst.length > 0 && (
        <>
          <h3>
            <Say of={{ id: 'evidence_against' }} />
          </h3>
          <Sentences of={speaksAgainst} />
        </>
      )}
      {decide && (
        <p class="decide">
          <Say of={decide} />
        </p>
      )}
    </details>
  )
}
