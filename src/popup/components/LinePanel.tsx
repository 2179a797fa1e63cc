import { useState } from 'preact/hooks'
import type { Incident } from '../../contract/incident'
import type { MessageId } from '../../contract/messages'
import type { Reached } from '../../contract/protocol'
import { usePort } from '../port'
import { useOnline } from '../use-online'
import { Say } from './Say'

const words: Readonly<Record<Reached['outcome'], MessageId>> = {
  answers: 'line_answers',
  perhaps: 'line_answers_http',
  silent: 'line_silent',
  unasked: 'line_unasked',
}

/** Whether this device has a connection at all, and, on a click, whether the hosts that take part answer. */
export function LinePanel({ incident }: { incident: Incident }) {
  const { ask, tabId } = usePort()
  const online = useOnline()
  const [reached, setReached] = useState<readonly Reached[] | 'asking'>()
  const busy = reached === 'asking'

  function test() {
    setReached('asking')
    ask('reach', { tabId, incident: incident.id, step: 'check-connection' }).then(setReached, () => setReached([]))
  }

  return (
    <>
      <p class={online ? undefined : 'warning'} role="status">
        <Say of={{ id: online ? 'line_up' : 'line_down' }} />
      </p>
      {incident.evidence && (
        <p>
          <Say of={{ id: 'line_test_what' }} />{' '}
          <button type="button" disabled={busy || !online} onClick={test}>
            <Say of={{ id: 'line_test_button' }} />
          </button>
        </p>
      )}
      <div role="status">
        {busy && <Say of={{ id: 'line_testing' }} />}
        {reached && !busy && (
          <ul>
            {(reached as readonly Reached[]).map(({ host, outcome }) => (
              <li key={host} class={outcome === 'silent' ? 'warning' : undefined}>
                <Say of={{ id: words[outcome], values: [host] }} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  )
}
