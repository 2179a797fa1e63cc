import { useEffect, useState } from 'preact/hooks'
import type { StepRecord } from '../contract/incident'
import type { Requests, Undoable } from '../contract/protocol'
import { usePort } from './port'
import { useNow } from './use-record'

/** Cookies run out and sites set new ones, of which the record does not tell: looked at anew so often, ms. */
const lookAgain = 3_000

/**
 * What can be put back of what a step removed. over: the time is; unknown: the background has not said, or cannot.
 * Undefined where nothing was removed, or it was put back. Asks anew whenever `undo` is read anew.
 */
export function useUndoable(
  { tabId, incident, step }: Requests['undoable']['ask'],
  undo: StepRecord['undo'],
): Undoable | 'over' | 'asking' | 'unknown' | undefined {
  const port = usePort()
  const [seen, setSeen] = useState<Undoable | 'over' | 'asking' | 'unknown'>('asking')
  const { until = 0 } = undo ?? {}
  const now = useNow(port, 1000, until > port.now())
  const over = until <= now
  const beat = Math.floor(now / lookAgain)
  useEffect(() => {
    let gone = false
    const show = (known: typeof seen) => {
      if (!gone) setSeen(known)
    }
    if (undo && !over)
      void port.ask('undoable', { tabId, incident, step }).then(
        (known) => show(known ?? 'over'),
        () => show('unknown'),
      )
    return () => {
      gone = true
    }
  }, [port, tabId, incident, step, undo, over, beat])
  if (!until) return undefined
  return over ? 'over' : seen
}

/** True where a click on undo puts something back, as far as is known. */
export function isOpen(standing: ReturnType<typeof useUndoable>): boolean {
  return standing !== undefined && standing !== 'over' && (typeof standing === 'string' || standing.back > 0)
}
