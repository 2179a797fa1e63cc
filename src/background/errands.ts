import type { Incident, StepRecord } from '../contract/incident'
import type { Errand } from '../contract/protocol'
import { remedyOf } from '../contract/remedies'
import { isSignInPageFault } from '../contract/sign-in-page-fault'
import { hasLeft } from '../contract/where-led'
import { registrableDomain } from '../http/url'
import { tabView } from '../platform/tabs'
import { findStep } from '../remedies'
import type { Act } from '../remedies/remedy'
import { isPageInUse } from '../remedies/situation'
import { wordStep } from '../remedies/word-step'
import { worksOnce } from './actions/reopening'
import { knownTabs, tabRecord } from '../store/incidents'

/** These lead to the refused site alone, or to a page of the browser; a sign-in may go by way of any other site. */
const ofOneSite: ReadonlySet<Act | undefined> = new Set<Act>(['switch-address', 'allow-cookies'])

/** What we opened the tab for, while the step of another tab waits for it, and the tab has not gone to another site. */
export async function errandOf(tabId: number): Promise<Errand | undefined> {
  const others = (await knownTabs()).filter((other) => other !== tabId)
  const shown = await siteIn(tabId)
  const found = (await Promise.all(others.map((other) => errandsFrom(other, tabId, shown)))).flat()
  return found.toSorted((a, b) => b.at - a.at)[0]?.errand
}

/** Registrable domain; undefined for the browser's own pages, and where it cannot be known. */
async function siteIn(tabId: number): Promise<string | undefined> {
  const { url = '' } = (await tabView(tabId)) ?? {}
  return /^https?:/.test(url) ? registrableDomain(new URL(url).hostname) : undefined
}

async function errandsFrom(
  from: number,
  tabId: number,
  shown: string | undefined,
): Promise<{ readonly at: number; readonly errand: Errand }[]> {
  const tab = await tabRecord(from).get()
  return tab.incidents.flatMap((incident) =>
    incident.steps.flatMap((record) => {
      const { step, helperTab, at, note } = record
      const spec = findStep(step)
      if (!spec || helperTab !== tabId || !isAwaited(record, incident)) return []
      if (ofOneSite.has(spec.act) && shown !== undefined && shown !== incident.address.site) return []
      const { title } = wordStep(spec, incident.diagnosis, incident.evidence)
      const page = incident.address.host + incident.address.path
      return [
        {
          at,
          errand: {
            tabId: from,
            step,
            title,
            page,
            then: thenOf(record, incident, hasLeft(incident, tab)),
            ...(isSignInPageFault(note) && note && { told: note }),
          },
        },
      ]
    }),
  )
}

/** True while the step goes on in its own tab, or is asked about there: once all is well, gone or used up, neither. */
function isAwaited({ state }: StepRecord, incident: Incident): boolean {
  const { state: now, instead, away } = incident
  if (now === 'healed' && !instead) return false
  return state === 'running' || (state === 'unchecked' && !away && !worksOnce(incident))
}

/** What comes once the person is back: nothing by itself where that could lose what was typed, or cannot be checked. */
function thenOf({ state, step }: StepRecord, incident: Incident, left: boolean): Errand['then'] {
  if (state === 'unchecked') return 'asks'
  const { kind, method, away, evidence } = incident
  const once = worksOnce(incident)
  // Whether it is still there or not, nobody is to open it again.
  if (once && step !== 'allow-cookies') return 'stays'
  if (left) return 'left'
  // Nobody signs in among the browser's settings, and back from them such a page is not looked at.
  if (once) return 'goes-on'
  const sentForm = kind === 'page' && method !== 'GET'
  // Of a part, the page may be there still, loaded anew.
  const isThere = !away || kind !== 'page'
  // Nobody waits for the end of it: it may be a mail.
  if (remedyOf(step) === 'reset-password' || sentForm || (isThere && isPageInUse(evidence ?? incident)))
    return 'goes-on'
  // Back from a setting, the page is looked at; to sign in is what a sign-in is about, not to come back.
  return step === 'allow-cookies' ? 'checks' : 'signs-in'
}
