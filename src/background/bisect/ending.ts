import type { Incident, StepRecord } from '../../contract/incident'
import { stepOf } from '../../incidents/steps'
import { closeJournal, keepNews, takeNewsBack, writeJournal } from '../../store/bisect'
import { changeExtensionList } from '../../store/extension-changes'
import { tabRecord } from '../../store/incidents'
import { changeSite } from '../../store/sites'
import { changeIncident, note, noted } from '../actions/trail'
import { storeApart } from '../apart'
import { backToAsIs } from './as-is'
import { markOurs } from './changes'
import { type Bisect, type Ending, endOf, lastViewOf, newsOfStuck, viewOf } from './report'
import { switchOn } from './switches'

/** The refusal that the search is about, where it is still on record. */
export async function refusalAt({ place }: Bisect): Promise<Incident | undefined> {
  return (await tabRecord(place.tabId).get()).incidents.find(({ id }) => id === place.incident)
}

export async function stepAt(journal: Bisect): Promise<StepRecord | undefined> {
  const incident = await refusalAt(journal)
  return incident && stepOf(incident, journal.place.step)
}

/**
 * Switches on all that is owed, has the step say how it ended, and closes the journal. That comes first which says what
 * is to be done: whatever dies here, the rest of it is done when the worker starts anew.
 */
export async function end(journal: Bisect, why: Ending): Promise<void> {
  // It has ended before, in another way.
  if (journal.told) return settle(journal)
  const { guilty } = journal.search
  const kept = why === 'kept-off' ? guilty : []
  const owed = journal.owed.filter((id) => !kept.includes(id))
  const known = await writeJournal<Bisect['search']>({ ...journal, owed, ending: why })
  // Once the person switches them on again, that is worth knowing.
  if (kept.length) await changeExtensionList((list) => markOurs(list, kept, false))
  // An answer may come while they are switched on, and long after: it shows how the page is without them.
  else await note(known.place, await closeTrial(known))
  const stuck = await switchOn(owed)
  if (stuck.length) await keepNews(newsOfStuck(known, stuck))
  // The step is out of sight with its page.
  else if (why === 'left' || why === 'kept-away') await keepNews({ what: why, names: [], host: known.host })
  const over = kept.length ? {} : await closeTrial(known)
  await changeIncident(known.place, (incident) => backToAsIs(incident, why))
  await note(known.place, { ...sayOf(known, why, stuck), ...over, bisect: lastViewOf(known, why, stuck) })
  if (why === 'on-again' && guilty.some((id) => !stuck.includes(id))) await leaveOpen(known)
  await close({ ...known, owed: stuck, told: true })
}

/** Whatever was asked until now and is not answered yet shows nothing any more, neither of a round nor of the proof. */
export async function closeRound({ place }: Bisect): Promise<void> {
  await changeIncident(place, (incident) => {
    const { state, trial } = stepOf(incident, place.step) ?? {}
    if (state !== 'checking' || !trial || trial.over !== undefined) return incident
    return noted(incident, place.step, { trial: { ...trial, over: Date.now() } })
  })
}

/** What is asked until now is asked in one of the rounds. */
async function closeTrial(journal: Bisect): Promise<Pick<StepRecord, 'trial'>> {
  const trial = (await stepAt(journal))?.trial
  return trial ? { trial: { ...trial, over: Date.now() } } : {}
}

/** That all are on again is not said where they are not: the view names those instead. */
function sayOf(journal: Bisect, why: Ending, stuck: readonly string[]): ReturnType<typeof endOf> {
  const { note: said, ...rest } = endOf(why, journal)
  // What is said of a search by hand claims nothing of that.
  return said && (!stuck.length || journal.search.byHand) ? { ...rest, note: said } : rest
}

/** How the page is answered with those on again that broke it is not known before it is opened again. */
async function leaveOpen({ place }: Bisect): Promise<void> {
  await changeIncident(place, (now) => ({ ...now, instead: { what: 'undone' } }))
}

async function close(journal: Bisect): Promise<void> {
  if (journal.owed.length) return void (await writeJournal(journal))
  if (journal.ending !== 'kept-off') await forgetOpened(journal)
  await takeNewsBack('stuck')
  await takeNewsBack('still-off')
  await closeJournal()
}

/** What its host has opened without them says nothing of how it opens with them, in whichever tab. */
async function forgetOpened(journal: Bisect): Promise<void> {
  const { host, site } = (await refusalAt(journal))?.address ?? {}
  if (host === undefined || site === undefined) return
  const store = await storeApart(journal.place.tabId)
  await changeSite({ host, site, store }, (now) => ({ ...now, putBackAt: Date.now() }))
}

/** Tries once more to switch on what the browser did not: that it did not was told, and is told no second time. */
export async function settle(journal: Bisect): Promise<void> {
  const stuck = await switchOn(journal.owed)
  const step = await stepAt(journal)
  if (!stuck.length && step?.bisect?.state === 'stuck') await tellUnstuck(journal, step)
  else if (journal.search.byHand && stuck.length !== journal.owed.length) await tellFewer(journal, stuck)
  await close({ ...journal, owed: stuck })
}

/** The person has switched on some of them, or they are removed. */
async function tellFewer(journal: Bisect, stuck: readonly string[]): Promise<void> {
  await keepNews(newsOfStuck(journal, stuck))
  const { bisect, at } = (await stepAt(journal)) ?? {}
  if (bisect && at !== undefined)
    await note(journal.place, { at, bisect: lastViewOf(journal, journal.ending as Ending, stuck) })
}

/** The person wants those that are still off to stay so: nothing is owed any more. */
export async function forgive(journal: Bisect): Promise<void> {
  const { bisect, at } = (await stepAt(journal)) ?? {}
  await changeExtensionList((list) => markOurs(list, journal.owed, false))
  if (bisect?.state === 'stuck' && at !== undefined) await note(journal.place, { at, bisect: viewOf(journal, 'over') })
  await close({ ...journal, owed: [] })
}

async function tellUnstuck(journal: Bisect, { at }: StepRecord): Promise<void> {
  const why = journal.ending as Ending
  const { note: said } = endOf(why, journal)
  await note(journal.place, { at, ...(said && { note: said }), bisect: lastViewOf(journal, why, []) })
  const { fixed } = (await refusalAt(journal)) ?? {}
  // What has opened since the end of the search has done so without them.
  if (why === 'on-again' || (fixed && fixed.at > at)) await leaveOpen(journal)
}
