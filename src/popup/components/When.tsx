import type { Incident } from '../../contract/incident'
import { formatAgo } from '../../text/format'
import { usePort } from '../port'
import { useNow } from '../use-record'
import { Say } from './Say'

/** `401 · refused 3 times · 2 min. ago`, or what the page answers now. */
export function When({ incident: { fixed, exchange, evidence, lastAt, count } }: { incident: Incident }) {
  const port = usePort()
  const now = useNow(port, 15_000, true)
  if (fixed)
    return (
      <span>
        {fixed.status === undefined ? (
          <Say of={{ id: 'when_fixed_said' }} />
        ) : (
          <Say of={{ id: 'when_fixed', values: [String(fixed.status)] }} />
        )}
      </span>
    )
  const status = evidence?.answer.status ?? exchange.answer?.status ?? 401
  // Over the browser's own window, the requests are its tries, and one more when it is closed.
  const often = count > 1 && !exchange.prompts.length
  return (
    <span>
      {status} ·{' '}
      {often && (
        <>
          <Say of={{ id: 'when_refused', values: [{ count }] }} /> ·{' '}
        </>
      )}
      {formatAgo(lastAt, now, port.catalogue) ?? <Say of={{ id: 'when_now' }} />}
    </span>
  )
}
