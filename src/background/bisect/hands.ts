import type { Hand } from '../../contract/bisect'
import { isOn } from '../../platform/management'
import { writeJournal } from '../../store/bisect'
import { changeExtensionList } from '../../store/extension-changes'
import { changeIncident, note } from '../actions/trail'
import { keepAsIs } from './as-is'
import { markOurs } from './changes'
import { type Bisect, viewOf } from './report'
import { offIn } from './search'

/**
 * What the person is to switch for the round under way, and what of it is done; likeliest first. One that was removed is
 * none of it any more.
 */
export async function handsOf({ search, people, hands }: Bisect): Promise<Hand[]> {
  const off = offIn(search)
  const before = hands?.round === search.round ? hands.all.map(({ id }) => id) : []
  const all: Hand[] = []
  for (const each of people) {
    if (![...search.suspects, ...search.spared].includes(each.id)) continue
    const on = await isOn(each.id)
    const to = off.includes(each.id) ? 'off' : 'on'
    const done = on === (to === 'on')
    // What is done stays in the list, with its tick.
    if (on !== undefined && (!done || before.includes(each.id))) all.push({ ...each, to, done })
  }
  return all
}

/**
 * Asks the person for what the round needs; what they are to switch off is on disk as owed before. Answers the journal
 * once all of it is done.
 * @throws where the permission to look was taken away
 */
export async function askHands(journal: Bisect): Promise<Bisect | undefined> {
  const { place, search, owed } = journal
  const off = offIn(search)
  const all = await handsOf(journal)
  const asked = all.flatMap(({ id, to, done }) => (to === 'off' && !done ? [id] : []))
  const next = { ...journal, owed: [...new Set([...owed, ...asked])], hands: { round: search.round, all } }
  const written = await writeJournal<Bisect['search']>(next)
  if (all.every(({ done }) => done)) return written
  // That one comes on again which they switched off for us is no change of theirs.
  await changeExtensionList((list) => markOurs(list, asked, true))
  await changeIncident(place, (incident) => keepAsIs(incident, off))
  await note(place, { state: 'checking', asking: false, bisect: viewOf(written, 'waiting') })
  return undefined
}
