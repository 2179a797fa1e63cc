import type { BisectChoice, BisectNews } from '../../contract/bisect'
import { isOn } from '../../platform/management'
import { keepNews, readNews } from '../../store/bisect'
import { reopen } from '../actions/told-steps'
import { isShown, openBisect, stop } from './drive'
import { end, forgive, stepAt } from './ending'
import { type Bisect, viewOf } from './report'
import { verdictOf } from './search'
import { namesOf } from './switches'

/** Said of a search that waits for what the person decides of an earlier one. */
export const decideFirst = 'bisect_decide_first'

/** Names of those that were found, are off, and of which the person is asked. */
export async function undecidedIn({ search, ending, people }: Bisect): Promise<string[]> {
  if (ending || verdictOf(search) !== 'guilty') return []
  const on = await Promise.all(search.guilty.map((id) => isOn(id)))
  return namesOf(
    people,
    search.guilty.filter((_, index) => on[index] === false),
  )
}

/** What the person decides of a search, wherever they are asked. */
export async function choose(what: BisectChoice): Promise<void> {
  if (what === 'dismiss') return dismiss()
  if (what === 'stop') return stop('cancelled')
  const journal = await openBisect()
  if (!journal || journal.ending || verdictOf(journal.search) !== 'guilty') return
  await end(journal, what === 'keep' ? 'kept-off' : 'on-again')
  await reopen(decideFirst, () => true)
}

async function dismiss(): Promise<void> {
  const journal = await openBisect()
  if (journal?.told && journal.search.byHand) await forgive(journal)
  else await keepNews(null)
}

/** What is to be told in the popup over this tab: what its own record does not show, or no more. */
export async function newsFor(tabId: number): Promise<BisectNews | undefined> {
  const journal = await openBisect()
  if (!journal || journal.ending || (journal.place.tabId === tabId && (await isShown(journal)))) return readNews()
  const { people, search, owed, host } = journal
  const byHand = search.byHand && { byHand: true as const }
  if (verdictOf(search) === 'guilty') return { what: 'found', names: namesOf(people, search.guilty), host, ...byHand }
  const { round, most } = viewOf(journal, 'searching')
  const shown = (await stepAt(journal))?.bisect
  if (shown?.state === 'waiting')
    return { what: 'waiting', names: [], host, rounds: { round, most }, ...byHand, hands: shown.hands ?? [] }
  return { what: 'searching', names: namesOf(people, owed), host, rounds: { round, most }, ...byHand }
}
