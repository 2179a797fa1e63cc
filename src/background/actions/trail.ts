import type { Incident, StepRecord } from '../../contract/incident'
import type { Message } from '../../contract/messages'
import type { StepId } from '../../contract/remedies'
import { isSignInPageFault, isSignInPageShut } from '../../contract/sign-in-page-fault'
import { showsInItsPlace, showsWhereItLed } from '../../contract/where-led'
import { recordStep, stepOf } from '../../incidents/steps'
import { openIn, reloadTab, tabView } from '../../platform/tabs'
import { tabRecord } from '../../store/incidents'
import { changeRecord } from '../incidents'
import { exactUrl } from '../exact-url'
import { staysAsItIs } from '../stays'
import { addressOf, askMoved, formNotResent, isBeneath, isHeldToLink, tellReopen, usedUp, worksOnce } from './reopening'

/** How long a page may take to answer again, ms. */
const answerTime = 30_000
/** How long a person may take in the browser's own sign-in window, ms. */
export const personTime = 10 * 60_000

/** Which step of which incident is meant. */
export interface Place {
  readonly tabId: number
  readonly incident: string
  readonly step: StepId
}

/** The incident, or an error that says what is wrong: the popup may be older than the record. */
export async function incidentAt({ tabId, incident: id }: Omit<Place, 'step'>): Promise<Incident> {
  const found = (await tabRecord(tabId).get()).incidents.find((other) => other.id === id)
  if (!found) throw new Error('This refusal is no longer on record: the tab has moved on.')
  return found
}

type Change = Partial<Omit<StepRecord, 'step'>>

/** Notes in the trail what becomes of a step; what is not named stays as it was, but a note goes with its state. */
export async function note(place: Place, change: Change): Promise<void> {
  await changeIncident(place, (incident) => noted(incident, place.step, change))
}

/** The incident once that is noted: for what must come on record with it, or not at all. */
export function noted(incident: Incident, step: StepId, change: Change): Incident {
  const { helperTab, beside, note: said, ...before } = stepOf(incident, step) ?? begin(incident, step)
  // Once the page is looked at, the person is back from the tab.
  const away = helperTab !== undefined && !change.check ? { helperTab } : {}
  const isSame = !change.state || change.state === before.state
  const still = { ...(said && { note: said }), ...(beside !== undefined && !change.check && { beside }) }
  return recordStep(incident, { ...before, ...away, ...(isSame && still), at: Date.now(), ...change })
}

/**
 * A fresh entry, without what an earlier try of the step left; what that one removed can still be put back. False, and
 * nothing changed, where that try is still at work, but for one whose sign-in page does not open: that can go no further.
 */
export async function start(place: Place): Promise<boolean> {
  let begun = false
  await changeIncident(place, (incident) => {
    const { undo, state, asking, shown, note, helperTab } = stepOf(incident, place.step) ?? {}
    const shut = isSignInPageShut(note) && note
    const ended = shut && helperTab !== undefined
    if (((state === 'running' && !ended) || state === 'checking') && !asking) return incident
    begun = true
    const kept = { ...(undo && undo.until > Date.now() && { undo }), ...(shown !== undefined && { shown }) }
    return recordStep(incident, { ...begin(incident, place.step), ...kept, ...(shut && { note: shut }) })
  })
  return begun
}

/** Changes the incident where it is still on record. */
export async function changeIncident(
  { tabId, incident: id }: Omit<Place, 'step'>,
  change: (incident: Incident) => Incident,
): Promise<void> {
  await changeRecord(tabId, (record) =>
    record.incidents.some((other) => other.id === id)
      ? { ...record, incidents: record.incidents.map((other) => (other.id === id ? change(other) : other)) }
      : record,
  )
}

function begin({ diagnosis }: Incident, step: StepId): StepRecord {
  const { ranked, wordless } = diagnosis ?? {}
  const causeBefore = ranked?.[0].cause ?? 'challenge-missing'
  return { step, state: 'running', at: Date.now(), causeBefore, ...(wordless && { wordlessBefore: wordless }) }
}

interface Checking {
  readonly pastCache?: boolean
  readonly take?: number
  readonly reopen?: boolean
  readonly told?: Message
  /** Our tab for it, from which the person has come back too early perhaps. */
  readonly beside?: number
  /** It is this round of an experiment, which ends no step. */
  readonly trial?: number
}

/**
 * Lets the page answer again and waits for the request that was refused; `take`: how long that may take, ms. Never
 * sends a form or a script's call itself: the page that made the call is loaded again (decision 10). `reopen`: the
 * person wants the page back in a tab that shows another by now; else that one is left alone. `told`: why it may well
 * still be refused; said of the step where it is.
 */
export async function check(
  place: Place,
  { pastCache = false, take = answerTime, reopen = false, told, beside, trial }: Checking = {},
): Promise<void> {
  const incident = await incidentAt(place)
  const record = await tabRecord(place.tabId).get()
  const { kind, method } = incident
  const tab = await tabView(place.tabId)
  if (!tab) return note(place, { state: 'unchecked' })
  if (worksOnce(incident)) return note(place, usedUp)
  const beneath = await isBeneath(tab, incident)
  // What the page answers with by now stands where the refusal stood: it is loaded again like that one.
  const away = (incident.away && !showsInItsPlace(incident, record)) || beneath
  const goesBack = reopen || beneath || showsWhereItLed(incident, record)
  const address = away ? await addressOf(incident) : undefined
  // Where the tab shows another page by now, loading that one again would tell nothing.
  if (away && (!goesBack || !address))
    return note(place, { state: 'unchecked', ...(goesBack && { note: tellReopen(incident) }) })
  const shown = away ? undefined : record.page?.exchange
  const loaded = shown ? shown.method : kind === 'page' ? method : 'GET'
  if (loaded !== 'GET') return note(place, { state: 'unchecked', note: formNotResent(shown ?? incident.exchange) })
  const moved = away ? undefined : await askMoved(tab, incident, shown)
  if (moved && kind === 'page' && !moved.url) return note(place, { state: 'unchecked', note: tellReopen(incident) })
  const held = !away && !pastCache && isHeldToLink(incident)
  const anew = moved ? moved.url : held ? await exactUrl(place.tabId, incident) : address
  const since = Date.now()
  const wait = { since, until: since + take, ...(moved?.shows && { shows: moved.shows }) }
  const awaited = trial === undefined ? { check: wait } : { trial: { ...wait, round: trial } }
  // Where the page to sign in on does not open, nobody could: whatever else may be why.
  const before = stepOf(incident, place.step)?.note
  const why = isSignInPageFault(before) ? before : told
  const also = { ...(why && { note: why }), ...(beside !== undefined && { beside }) }
  await note(place, { state: 'checking', ...awaited, ...also })
  const stays = staysAsItIs(place.tabId, wait.until)
  await (anew ? openIn(place.tabId, anew) : reloadTab(place.tabId, pastCache))
  void stays.then((stayed) => (stayed ? endUnloaded(place, since) : undefined))
}

/** The page was not left for the check that began at `since`: it is over, unless something was asked of the site all the same. */
async function endUnloaded(place: Place, since: number): Promise<void> {
  const { page } = await tabRecord(place.tabId).get()
  await changeIncident(place, (incident) => {
    const { state, check } = stepOf(incident, place.step) ?? {}
    const asked = Math.max(incident.exchange.startedAt, page?.exchange.startedAt ?? 0) >= since
    if (state !== 'checking' || check?.since !== since || asked) return incident
    return noted(incident, place.step, { state: 'unchecked', note: { id: 'step_page_stayed' } })
  })
}
