import { isDownload } from '../../contract/download'
import type { Message } from '../../contract/messages'
import type { IncidentView } from '../incident-view'
import { Say } from './Say'

/** The host alone would look as if the page had been refused, and may be one that the person never opened. */
function RefusedPart({ view: { incident } }: { view: IncidentView }) {
  const { kind, address, exchange, evidence, instead } = incident
  const part = { code: `${address.host}${address.path}` }
  // The tab shows the page that led to it.
  if (isDownload(exchange) && !instead) return <Line of={{ id: 'part_refused_file', values: [part] }} />
  if (kind === 'page' || instead) return null
  const from = exchange.initiator && hostOf(exchange.initiator.origin)
  if ((evidence?.page?.status ?? 400) >= 400) return <Line of={{ id: 'part_refused', values: [part] }} />
  if (kind === 'frame' || !from || from === address.host)
    return <Line of={{ id: 'part_refused_opened', values: [part] }} />
  return <Line of={{ id: 'part_refused_elsewhere', values: [part, { code: from }] }} />
}

function Line({ of }: { of: Message }) {
  return (
    <p class="lead part">
      <Say of={of} />
    </p>
  )
}

/** Undefined for an opaque origin, `null`. */
const hostOf = (origin: string) => /^[a-z]+:\/\/(.+)$/.exec(origin)?.[1]

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
      <RefusedPart view={view} />
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
