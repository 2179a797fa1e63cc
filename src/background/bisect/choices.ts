import type { BisectChoice, BisectNews } from '../../contract/bisect'
import { closeJournal, keepNews, readNews } from '../../store/bisect'
import { changeExtensionList } from '../../store/extension-changes'
import { changeIncident, note } from '../actions/trail'
import { markOurs } from './changes'
import { isShown, openBisect } from './drive'
import { end } from './ending'
import { type Bisect, viewOf } from './report'
import { verdictOf } from './search'
import { namesOf, switchOn } from './switches'

/** What the person decides of a search, wherever they are asked. */
export async function choose(what: BisectChoice): Promise<void> {
  if (what === 'dismiss') return keepNews(null)
  const journal = await openBisect()
  if (!journal) return
  const found = verdictOf(journal.search) === 'guilty'
  if (what === 'stop' && !found) return end(journal, 'cancelled')
  if (what === 'keep' && found) {
    await decide(journal, 'kept-off')
    // Once the person switches them on again, that is worth knowing.
    await changeExtensionList((list) => markOurs(list, journal.owed, false))
    await closeJournal()
  }
  if (what === 'switch-on' && found) await switchOnAgain(journal)
}

async function decide(journal: Bisect, decided: 'kept-off' | 'on-again'): Promise<void> {
  await note(journal.place, { bisect: viewOf(journal, decided) })
}

async function switchOnAgain(journal: Bisect): Promise<void> {
  const { owed, people, host, place } = journal
  const stuck = await switchOn(owed)
  if (stuck.length) return keepNews({ what: 'stuck', names: namesOf(people, stuck), host })
  await decide(journal, 'on-again')
  // How the page is answered now is not known before it is opened again.
  await changeIncident(place, (now) => ({ ...now, instead: { what: 'undone' } }))
  await closeJournal()
}

/** What is to be told in the popup over this tab: what its own record does not show, or no more. */
export async function newsFor(tabId: number): Promise<BisectNews | undefined> {
  const journal = await openBisect()
  if (!journal || journal.ending || (journal.place.tabId === tabId && (await isShown(journal)))) return readNews()
  const found = verdictOf(journal.search) === 'guilty'
  return {
    what: found ? 'found' : 'searching',
    names: namesOf(journal.people, journal.owed),
    host: journal.host,
  }
}
