import type { Incident, StepRecord, TabRecord } from '../contract/incident'
import { interrupt } from '../incidents/settle'
import { writeJournal } from '../store/bisect'
import { knownTabs, tabRecord } from '../store/incidents'
import { moveOwnTab } from '../store/own-tabs'
import { moveReadings } from '../store/readings'
import { moveSignIns } from '../store/sign-ins'
import { inTurn, openBisect } from './bisect/drive'
import { waitFor } from './dues'
import { changeRecord, forgetTab } from './incidents'
import { waitOut } from './waits'

/**
 * The browser has given the tab another id: Chromium does so where it puts an idle tab to sleep ("discards" it). All that
 * is known of the tab, and what waits for it, is of the new id from here on. A search for extensions is in no turn meanwhile.
 */
export function moveTab(from: number, to: number): Promise<void> {
  return inTurn(() => move(from, to))
}

async function move(from: number, to: number): Promise<void> {
  const record = await tabRecord(from).get()
  waitFor(from, undefined, () => undefined)
  // Another page was loaded in it before it took the place: what is known of the old one is of no use.
  if ((await tabRecord(to).get()).page) return forgetTab(from)
  await moveSignIns(from, to)
  await moveReadings(from, to)
  await moveOwnTab(from, to)
  for (const tabId of await knownTabs())
    if (tabId !== from) await changeRecord(tabId, (now) => withHelper(now, from, to))
  const journal = await openBisect()
  if (journal?.place.tabId === from) await writeJournal({ ...journal, place: { ...journal.place, tabId: to } })
  if (!record.incidents.length && !record.page) return
  await changeRecord(to, () => withoutHands(withHelper(record, from, to), Date.now()))
  await tabRecord(from).remove()
  await waitOut()
}

function withHelper(record: TabRecord, from: number, to: number): TabRecord {
  const isMeant = ({ helperTab, beside }: StepRecord) => helperTab === from || beside === from
  if (!record.incidents.some(({ steps }) => steps.some(isMeant))) return record
  const moved = (step: StepRecord) => ({
    ...step,
    ...(step.helperTab === from && { helperTab: to }),
    ...(step.beside === from && { beside: to }),
  })
  return { ...record, incidents: record.incidents.map((incident) => changeSteps(incident, moved)) }
}

/** What is just being done to the old id is not told to the new one; a search goes on. */
function withoutHands(record: TabRecord, now: number): TabRecord {
  const cut = interrupt(record, now + 1, now)
  const incidents = cut.incidents.map((incident, index) => {
    const { steps = [] } = record.incidents[index] ?? {}
    return changeSteps(incident, (step, at) => (steps[at]?.bisect ? steps[at] : step))
  })
  return { ...cut, incidents }
}

function changeSteps(incident: Incident, change: (step: StepRecord, index: number) => StepRecord): Incident {
  return { ...incident, steps: incident.steps.map(change) }
}
