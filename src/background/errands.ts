import type { Incident, StepRecord } from '../contract/incident'
import type { Errand } from '../contract/protocol'
import { findStep } from '../remedies'
import { isPageInUse } from '../remedies/situation'
import { wordStep } from '../remedies/word-step'
import { knownTabs, tabRecord } from '../store/incidents'

/** What we opened the tab for, while the step of another tab waits for it. */
export async function errandOf(tabId: number): Promise<Errand | undefined> {
  const others = (await knownTabs()).filter((other) => other !== tabId)
  const found = (await Promise.all(others.map((other) => errandsFrom(other, tabId)))).flat()
  return found.toSorted((a, b) => b.at - a.at)[0]?.errand
}

async function errandsFrom(from: number, tabId: number): Promise<{ readonly at: number; readonly errand: Errand }[]> {
  const { incidents } = await tabRecord(from).get()
  return incidents.flatMap((incident) =>
    incident.steps.flatMap((record) => {
      const { step, helperTab, at } = record
      const spec = findStep(step)
      if (!spec || helperTab !== tabId || !isAwaited(record, incident)) return []
      const { title } = wordStep(spec, incident.diagnosis, incident.evidence)
      const page = incident.address.host + incident.address.path
      return [{ at, errand: { tabId: from, step, title, page, then: thenOf(record, incident) } }]
    }),
  )
}

/** True while the step goes on in its own tab, or is asked about there: once all is well, or gone from it, neither. */
function isAwaited({ state }: StepRecord, { state: now, instead, away }: Incident): boolean {
  if (now === 'healed' && !instead) return false
  return state === 'running' || (state === 'unchecked' && !away)
}

/** What comes once the person is back: nothing by itself where that could lose what was typed, or cannot be checked. */
function thenOf({ state }: StepRecord, incident: Incident): Errand['then'] {
  if (state === 'unchecked') return 'asks'
  const { kind, method, away, evidence } = incident
  const sentForm = kind === 'page' && method !== 'GET'
  return sentForm || (!away && isPageInUse(evidence ?? incident)) ? 'goes-on' : 'checks'
}
