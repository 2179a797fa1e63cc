import type { ExchangeKind } from '../../contract/evidence'
import type { Incident } from '../../contract/incident'
import type { MessageId } from '../../contract/messages'
import { tame } from '../../text/tame'
import type { Entry } from '../model'
import { usePort } from '../port'
import { rowTitle } from '../row-words'
import { Say } from './Say'

const kinds: Readonly<Record<ExchangeKind, MessageId>> = {
  page: 'kind_page',
  frame: 'kind_frame',
  call: 'kind_call',
  preflight: 'kind_preflight',
  part: 'kind_part',
}

interface Props {
  readonly title: MessageId
  readonly entries: readonly Entry[]
  readonly choose: (id: string) => void
}

/** Until when something that a step of an earlier page removed can be put back. */
const undoneUntil = ({ away, steps }: Incident) =>
  away ? Math.max(0, ...steps.map(({ undo }) => undo?.until ?? 0)) : 0

/** Several refusals of one tab, to choose from. */
export function IncidentList({ title, entries, choose }: Props) {
  const port = usePort()
  return (
    <section class="incidents">
      <h2>
        <Say of={{ id: title, values: [{ count: entries.length }] }} />
      </h2>
      <ul>
        {entries.map(({ incident, chosen }) => (
          <li key={incident.id}>
            <button type="button" aria-current={chosen ? 'true' : undefined} onClick={() => choose(incident.id)}>
              <span>
                <Say
                  of={{ id: incident.kind === 'page' && incident.away ? 'kind_earlier_page' : kinds[incident.kind] }}
                />{' '}
                <bdi class="path">{tame(`${incident.address.host}${incident.address.path}`, 80)}</bdi>
              </span>
              <small>
                <Say of={rowTitle({ incident, chosen })} />
                {incident.count > 1 && (
                  <>
                    {' · '}
                    <Say of={{ id: 'refused_times', values: [{ count: incident.count }] }} />
                  </>
                )}
              </small>
              {undoneUntil(incident) > port.now() && (
                <small>
                  <Say of={{ id: 'list_undo_until', values: [{ at: undoneUntil(incident) }] }} />
                </small>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
