import { useEffect, useState } from 'preact/hooks'
import { Say } from './Say'

/** Whether this device has a connection at all, as it is now. The system says so; nobody is asked over the network. */
export function LinePanel() {
  const [online, setOnline] = useState(navigator.onLine)

  useEffect(() => {
    const note = () => setOnline(navigator.onLine)
    addEventListener('online', note)
    addEventListener('offline', note)
    return () => {
      removeEventListener('online', note)
      removeEventListener('offline', note)
    }
  }, [])

  return (
    <p class={online ? undefined : 'warning'} role="status">
      <Say of={{ id: online ? 'line_up' : 'line_down' }} />
    </p>
  )
}
