import type { Incident } from '../contract/incident'
import { wakeAt } from '../platform/alarms'
import { knownTabs, tabRecord } from '../store/incidents'
import { onRecordChanged } from './incidents'
import { check, note, type Place } from './actions/trail'

const queue: { last: Promise<void>; timer?: ReturnType<typeof setTimeout> } = { last: Promise.resolve() }

/**
 * Checks what has waited long enough, and sees to it that the rest is checked in time: by a timer for the person who
 * looks, and by an alarm for a worker that died. One call after the other: both may ring at once.
 */
export function waitOut(): Promise<void> {
  queue.last = queue.last.catch(() => undefined).then(checkDue)
  return queue.last
}

/** Has a pause waited out that a check began anew, where the site asked for more time. Top level only. */
export function registerWaits(): void {
  onRecordChanged((tabId) => {
    const waits = ({ steps }: Incident) => steps.some(({ state, wait }) => state === 'running' && wait?.again)
    if (tabRecord(tabId).peek()?.incidents.some(waits)) void waitOut()
  })
}

async function checkDue(): Promise<void> {
  const now = Date.now()
  const waiting = (await Promise.all((await knownTabs()).map(waitingIn))).flat()
  for (const { until, place } of waiting) if (until <= now) await checkOrAsk(place)
  const next = Math.min(...waiting.map(({ until }) => until).filter((until) => until > now))
  clearTimeout(queue.timer)
  if (!Number.isFinite(next)) return
  // Longer than a timer can be, the alarm does it alone.
  if (next - now < 2 ** 31) queue.timer = setTimeout(() => void waitOut(), next - now)
  wakeAt('wait', next)
}

/** A browser may refuse to load a tab again, e.g. while it is dragged: the other pauses end all the same. */
async function checkOrAsk(place: Place): Promise<void> {
  await check(place).catch(() => note(place, { state: 'unchecked', note: { id: 'step_not_reloaded' } }))
}

async function waitingIn(tabId: number): Promise<{ readonly until: number; readonly place: Place }[]> {
  const { incidents } = await tabRecord(tabId).get()
  return incidents.flatMap(({ id: incident, steps }: Incident) =>
    steps.flatMap(({ step, state, wait }) =>
      state === 'running' && wait ? [{ until: wait.until, place: { tabId, incident, step } }] : [],
    ),
  )
}
