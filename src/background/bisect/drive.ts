import { stepOf } from '../../incidents/steps'
import { wakeAt } from '../../platform/alarms'
import { readJournal, writeJournal } from '../../store/bisect'
import { check } from '../actions/checking'
import { changeIncident, note } from '../actions/trail'
import { keepAsIs } from './as-is'
import { end, refusalAt, settle, stepAt } from './ending'
import { askHands, handsOf } from './hands'
import { isKeptAway, leftFor, pageIn } from './leaving'
import { type Bisect, type Ending, viewOf } from './report'
import { advance, offIn, type Seen, verdictOf } from './search'
import { switchOff } from './switches'

const queue = { last: Promise.resolve() as Promise<unknown> }

/** One thing at a time: of two that switch extensions, each would undo what the other does. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = queue.last.then(work, work)
  queue.last = mine.catch(() => undefined)
  return mine
}

export const openBisect = (): Promise<Bisect | undefined> => readJournal<Bisect['search']>()

/**
 * Switches off what the round is about, and has the page ask again. Where the person switches, that waits until they have
 * done all of it: this is called after each.
 */
export async function runRound(begun: Bisect): Promise<void> {
  const journal = begun.search.byHand ? await askHands(begun).catch(() => 'forbidden' as const) : begun
  if (journal === 'forbidden') return stop('forbidden')
  if (!journal) return
  const { place, search } = journal
  // For a worker that dies while nothing is under way that would wake it.
  wakeAt('bisect', Date.now() + 30_000)
  await note(place, { state: 'checking', asking: false, bisect: viewOf(journal, 'searching') })
  const off = offIn(search)
  await changeIncident(place, (incident) => keepAsIs(incident, off))
  try {
    const page = await pageIn(place.tabId)
    const { owed } = await switchOff({ ...journal, ...(page !== undefined && { page }) }, off)
    // One that stays off against the round would pass for harmless, and the page for mended by itself.
    const astray = [...search.suspects, ...search.spared].some((id) => owed.includes(id) && !off.includes(id))
    if (astray) return stop('stuck')
  } catch {
    return stop('forbidden')
  }
  // The last round is the proof: what it shows is the end of the step.
  const asked = check(place, search.stage === 'confirm' ? {} : { trial: search.round })
  // Where the page cannot be asked there is no round: left open, it would be asked again without a click later.
  await asked.catch(() => stop('nothing'))
}

/** Whether its own tab shows where the search stands: once the person has moved on there, it may not. */
export async function isShown(journal: Bisect): Promise<boolean> {
  const incident = await refusalAt(journal)
  return !!incident && !incident.away && stepOf(incident, journal.place.step)?.bisect !== undefined
}

/** How the page was answered in the round under way; undefined while that is not known. */
async function seenIn(journal: Bisect): Promise<Seen | Ending | undefined> {
  const { search } = journal
  const step = await stepAt(journal)
  // The tab was closed, or the refusal made room for others.
  if (!step?.bisect) return 'cancelled'
  const { trial, state, bisect } = step
  const left = trial?.seen === 'elsewhere' ? undefined : await leftFor(journal)
  if (left) return left
  if (bisect.state === 'waiting') return undefined
  // What the record tells of an earlier round says nothing of this one.
  if (bisect.round !== search.round + 1) return undefined
  if (state === 'unchecked') return 'nothing'
  if (search.stage !== 'confirm') return trial?.round === search.round ? trial.seen : undefined
  if (state === 'checking') return undefined
  return state === 'fixed' ? 'works' : 'refused'
}

/**
 * Goes on where the round under way is over; false where there is nothing to go on with. `deaf`: nobody listened for a
 * while, so that no answer came in time says nothing of the page.
 */
export async function goOn(deaf = false): Promise<boolean> {
  const journal = await openBisect()
  if (!journal || journal.ending || verdictOf(journal.search)) return false
  const seen = await seenIn(journal)
  if (!seen || (deaf && seen === 'nothing')) return false
  if (seen !== 'works' && seen !== 'refused') {
    const unseen = (seen === 'left' || seen === 'nothing') && (await isKeptAway(journal))
    await end(journal, unseen ? 'kept-away' : seen)
    return true
  }
  // Switched meanwhile: what was answered is of neither. The last round's check has ended the step already.
  if (await isMixed(journal)) await runRound(journal)
  else await goTo({ ...journal, search: advance(journal.search, seen), deaths: 0 })
  return true
}

async function isMixed(journal: Bisect): Promise<boolean> {
  const { byHand, stage } = journal.search
  return !!byHand && stage !== 'confirm' && (await handsOf(journal)).some(({ done }) => !done)
}

async function goTo(next: Bisect): Promise<void> {
  const verdict = verdictOf(next.search)
  if (!verdict) await runRound(next)
  else if (verdict === 'guilty') await blame(next)
  else await end(next, verdict)
}

/** The person has switched an extension: perhaps one that we asked them to. */
export async function seeHands(): Promise<void> {
  const journal = await openBisect()
  if (!journal?.search.byHand) return
  if (journal.told) return settle(journal)
  if (!journal.ending && (await stepAt(journal))?.bisect?.state === 'waiting') await runRound(journal)
}

/** The page works with these off. They stay so until the person decides; all others are on. */
export async function blame(journal: Bisect): Promise<void> {
  // Nothing is switched any more: whatever the person does with them from here on is theirs.
  await writeJournal(journal)
  const step = await stepAt(journal)
  if (step?.bisect?.state === 'searching') await note(journal.place, { bisect: viewOf(journal, 'found') })
}

/** Gives the search up, where one is under way. */
export async function stop(why: Ending): Promise<void> {
  const journal = await openBisect()
  if (journal && !journal.ending && !verdictOf(journal.search)) await end(journal, why)
}
