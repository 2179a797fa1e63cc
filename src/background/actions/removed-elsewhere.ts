import type { Incident } from '../../contract/incident'
import type { RemovedElsewhere } from '../../contract/protocol'
import { knownTabs, tabRecord } from '../../store/incidents'
import { undoTime } from '../../store/undo'
import { isApart } from '../apart'

/** The step of another tab that removed cookies of this host last and can still put them back. */
export async function removedElsewhere(
  tabId: number,
  { address }: Pick<Incident, 'address'>,
): Promise<RemovedElsewhere | undefined> {
  // What a private window or a container removes was never here.
  if (await isApart(tabId)) return undefined
  const others = (await knownTabs()).filter((other) => other !== tabId)
  const found = (await Promise.all(others.map((other) => removedIn(other, address.hostname)))).flat()
  return found.toSorted((a, b) => b.undo.until - a.undo.until)[0]
}

async function removedIn(tabId: number, hostname: string): Promise<RemovedElsewhere[]> {
  const incidents = (await tabRecord(tabId).get()).incidents.filter(({ address }) => address.hostname === hostname)
  const found = incidents.flatMap(({ id: incident, steps, state, instead }) =>
    steps.flatMap(({ step, undo }): RemovedElsewhere[] => {
      if (!undo || undo.until <= Date.now()) return []
      const works = state === 'healed' && !instead
      return [{ place: { tabId, incident, step }, undo, at: undo.until - undoTime, works }]
    }),
  )
  return found.length && (await isApart(tabId)) ? [] : found
}
