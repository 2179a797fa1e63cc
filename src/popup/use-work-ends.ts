import { useEffect, useRef } from 'preact/hooks'
import { isAtWorkIn } from '../contract/at-work'
import type { TabRecord } from '../contract/incident'
import type { Port } from './port'

/**
 * Looks again where the background dies over a step that was begun by an earlier popup, whose click nobody waits for any
 * more: to be asked wakes it, and what it was at ends.
 */
export function useWorkEnds(port: Port, record: TabRecord | undefined, lookAgain: () => void): void {
  const busy = record !== undefined && isAtWorkIn(record)
  const latest = useRef(lookAgain)
  latest.current = lookAgain
  useEffect(() => {
    if (!busy) return undefined
    let gone = false
    port.ask('workEnds', { tabId: port.tabId }).catch(() => {
      if (!gone) latest.current()
    })
    return () => {
      gone = true
    }
  }, [port, busy])
}
