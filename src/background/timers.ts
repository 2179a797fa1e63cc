import { onWake, wakeAt } from '../platform/alarms'
import { forgetOld } from '../store/undo'
import { restoreJars } from './unchanged-jar'
import { registerWaits, waitOut } from './waits'
import { resumeIncidents, ripen } from './incidents'

/** Registers what wakes the worker by the clock. Top level only. */
export function registerTimers(): void {
  registerWaits()
  onWake((name) => {
    const [what, tabId] = name.split(':')
    if (what === 'ripen') void ripen(Number(tabId))
    if (what === 'wait') void waitOut()
    if (what === 'undo' || what === 'jar') void forgetRemoved()
  })
}

/** Goes on with what an earlier life of the worker left undone. */
export function resume(): void {
  void resumeIncidents(Date.now())
  void forgetRemoved()
  void waitOut()
}

/** Forgets removed cookies whose time is over, and sees to it that the rest is forgotten in time. */
export async function forgetRemoved(): Promise<void> {
  await restoreJars()
  const next = await forgetOld(Date.now())
  if (next !== undefined) wakeAt('undo', next)
}
