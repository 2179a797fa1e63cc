import { useOnline } from '../use-online'
import { Say } from './Say'

/** Whether this device has a connection at all. */
export function LinePanel() {
  const online = useOnline()
  return (
    <p class={online ? undefined : 'warning'} role="status">
      <Say of={{ id: online ? 'line_up' : 'line_down' }} />
    </p>
  )
}
