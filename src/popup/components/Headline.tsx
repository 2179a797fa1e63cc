import type { IncidentView } from '../incident-view'
import { Say } from './Say'

export function Headline({ view }: { view: IncidentView }) {
  return (
    <>
      <h1 id="headline">
        <Say of={view.headline} />
      </h1>
      <p class="lead">
        {view.lead.map((sentence, index) => (
          <>
            {index > 0 && ' '}
            <Say of={sentence} />
          </>
        ))}
      </p>
      {view.candidates.length > 0 && (
        <ul class="candidates">
          {view.candidates.map((candidate) => (
            <li>
              <Say of={candidate} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
