import type { Message } from '../../contract/messages'
import { isSignInPageFault } from '../../contract/sign-in-page-fault'
import { showsInItsPlace, showsWhereItLed } from '../../contract/where-led'
import { stepOf } from '../../incidents/steps'
import { openIn, reloadTab, tabView } from '../../platform/tabs'
import { tabRecord } from '../../store/incidents'
import { exactUrl } from '../exact-url'
import { staysAsItIs } from '../stays'
import { addressOf, askMoved, formNotResent, isBeneath, isHeldToLink, tellReopen, usedUp, worksOnce } from './reopening'
import { changeIncident, incidentAt, note, noted, type Place } from './trail'

/** How long a page may take to answer again, ms. */
const answerTime = 30_000

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
