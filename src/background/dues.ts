import { wakeAt } from '../platform/alarms'

/** Tab -> what it waits for: a storm of refusals must not become a storm of timers. */
const waiting = new Map<number, { readonly due: number; readonly timer: ReturnType<typeof setTimeout> }>()

/**
 * Has `ripen` called when `due` (epoch ms) has come, and an earlier wait of the tab given up; undefined: nothing is due.
 * The timer is for the person who looks; the alarm, which cannot be as early, is for a worker that died.
 */
export function waitFor(tabId: number, due: number | undefined, ripen: (tabId: number) => void): void {
  const known = waiting.get(tabId)
  if (known?.due === due) return
  clearTimeout(known?.timer)
  waiting.delete(tabId)
  if (due === undefined) return
  const ring = () => {
    waiting.delete(tabId)
    ripen(tabId)
  }
  waiting.set(tabId, { due, timer: setTimeout(ring, Math.max(0, due - Date.now())) })
  wakeAt(`ripen:${tabId}`, due)
}
