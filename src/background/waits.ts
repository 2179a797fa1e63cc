import type { Incident, StepRecord } from '../contract/incident'
import { wakeAt } from '../platform/alarms'
import { onTakenAway } from '../platform/permissions'
import { knownTabs, tabRecord } from '../store/incidents'
import { onRecordChanged } from './incidents'
import { mayReach } from './actions/site-access'
import { check } from './actions/checking'
import { note, type Place } from './actions/trail'

const queue: { last: Promise<void>; timer?: ReturnType<typeof setTimeout>; dues: ReadonlySet<number> } = {
  last: Promise.resolve(),
  dues: new Set(),
}

/**
 * Checks what has waited long enough, and sees to it that the rest is checked in time: by a timer for the person who
 * looks, and by an alarm for a worker that died. One call after the other: both may ring at once.
 */
export function waitOut(): Promise<void> {
  queue.last = queue.last.catch(() => undefined).then(checkDue)
  return queue.last
}

/**
 * Has a pause waited out that the site itself began anew or made another one, and ended where the person keeps us away
 * from the site. Top level only.
 */
export function registerWaits(): void {
  onTakenAway(() => void waitOut())
  onRecordChanged((tabId) => {
    const isNew = ({ state, wait }: StepRecord) => state === 'running' && wait && !queue.dues.has(wait.until)
    if (
      tabRecord(tabId)
        .peek()
        ?.incidents.some(({ steps }) => steps.some(isNew))
    )
      void waitOut()
  })
}

async function checkDue(): Promise<void> {
  const now = Date.now()
  const begun = (await Promise.all((await knownTabs()).map(waitingIn))).flat()
  // Who cannot see how the page answers has nothing to wait for. Meanwhile a tab may have gone.
  const reached = await Promise.all(begun.map(({ place }) => mayReach(place).catch(() => false)))
  const waiting = begun.filter((_, index) => reached[index])
  queue.dues = new Set(waiting.map(({ until }) => until))
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
