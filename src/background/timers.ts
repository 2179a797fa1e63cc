import { interrupt } from '../incidents/settle'
import { onWake, wakeAt } from '../platform/alarms'
import { tabView } from '../platform/tabs'
import { knownTabs, noTab, tabRecord } from '../store/incidents'
import { forgetOld } from '../store/undo'
import { registerCures } from './cures'
import { restoreJars } from './unchanged-jar'
import { registerWaits, waitOut } from './waits'
import { forgetTab, ripen } from './incidents'

/** Registers what wakes the worker by the clock. Top level only. */
export function registerTimers(): void {
  registerWaits()
  registerCures()
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

/** Goes on where an earlier life of the worker stopped. `bornAt`: when this one began, epoch ms. */
async function resumeIncidents(bornAt: number): Promise<void> {
  for (const tabId of await knownTabs()) {
    // The end of a request may come after its tab was closed and put it on record again.
    if (await isGone(tabId)) setTimeout(() => void forgetGone(tabId), newsTime)
    else {
      await tabRecord(tabId).update((now) => interrupt(now, bornAt, Date.now()))
      await ripen(tabId)
    }
  }
}

/** The news that a tab has another id by now wakes a worker, and comes to it when it has begun already, ms. */
const newsTime = 1_000

const isGone = async (tabId: number) => tabId !== noTab && !(await tabView(tabId))

async function forgetGone(tabId: number): Promise<void> {
  if (await isGone(tabId)) await forgetTab(tabId)
}

/** Forgets removed cookies whose time is over, and sees to it that the rest is forgotten in time. */
export async function forgetRemoved(): Promise<void> {
  await restoreJars()
  const next = await forgetOld(Date.now())
  if (next !== undefined) wakeAt('undo', next)
}
