import { formatAt } from '../../text/format'
import { usePort } from '../port'
import { useNow } from '../use-record'
import { Say } from './Say'

/** How long it is until `until`, epoch ms. */
export function Countdown({ until }: { until: number }) {
  const port = usePort()
  const now = useNow(port, 1000, until > port.now())
  if (until <= now) return null
  const at = formatAt(until, { ...port.catalogue, now }, 'medium')
  // Seconds read out loud would drown everything else.
  return (
    <p class="wait" aria-live="off">
      <Say of={{ id: 'step_checked_at', values: [at, { ms: Math.ceil((until - now) / 1000) * 1000 }] }} />
    </p>
  )
}
