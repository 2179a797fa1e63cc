import { useEffect, useState } from 'preact/hooks'
import type { StepRecord } from '../contract/incident'
import type { Requests, Undoable } from '../contract/protocol'
import { gatherChanges } from './gather-changes'
import { usePort } from './port'
import { useNow } from './use-record'

/**
 * What can be put back of what a step removed. over: the time is; unknown: the background has not said, or cannot.
 * Undefined where nothing was removed, or it was put back, and while the step is `removing`. Asks anew whenever `undo`
 * is read anew, a cookie of `site` (registrable domain) or what we may reach has changed, of which the record does not
 * tell, or one of those that are kept runs out.
 */
export function useUndoable(
  { tabId, incident, step }: Requests['undoable']['ask'],
  site: string,
  undo: StepRecord['undo'],
  removing = false,
): Undoable | 'over' | 'asking' | 'unknown' | undefined {
  const port = usePort()
  const [seen, setSeen] = useState<Undoable | 'over' | 'asking' | 'unknown'>('asking')
  const { until = 0 } = undo ?? {}
  const now = useNow(port, 1000, until > port.now())
  const over = until <= now
  const waits = undo !== undefined && !over
  const [changes, setChanges] = useState(0)
  const due = typeof seen === 'object' && seen.next <= now ? seen.next : undefined
  useEffect(() => {
    if (due !== undefined) setChanges((count) => count + 1)
  }, [due])
  useEffect(() => {
    if (!waits) return undefined
    const [changed, giveUp] = gatherChanges(() => setChanges((count) => count + 1))
    const stops = [port.watchJar(site, changed), port.watchPermissions(changed), giveUp]
    return () => stops.forEach((stop) => stop())
  }, [port, site, waits])
  // What an earlier try of it left is no answer to what it takes now.
  useEffect(() => {
    if (removing) setSeen('asking')
  }, [removing])
  useEffect(() => {
    let gone = false
    const show = (known: typeof seen) => {
      if (!gone) setSeen(known)
    }
    if (undo && waits)
      void port.ask('undoable', { tabId, incident, step }).then(
        (known) => show(known ?? 'over'),
        () => show('unknown'),
      )
    return () => {
      gone = true
    }
  }, [port, tabId, incident, step, undo, waits, changes])
  if (!until || removing) return undefined
  return over ? 'over' : seen
}

/** True where a click on undo puts something back, as far as is known. */
export function isOpen(standing: ReturnType<typeof useUndoable>): boolean {
  return standing !== undefined && standing !== 'over' && (typeof standing === 'string' || standing.back > 0)
}
