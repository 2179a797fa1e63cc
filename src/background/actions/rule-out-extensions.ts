import type { Installed } from '../../platform/management'
import type { Named } from '../../contract/bisect'
import type { Message } from '../../contract/messages'
import { capabilities } from '../../platform/capabilities'
import { hasPermission } from '../../platform/permissions'
import { bisectSession, takeNewsBack, writeJournal } from '../../store/bisect'
import { siteOf } from '../../store/sites'
import { bearingOf } from '../bisect/changes'
import { choose, decideFirst, undecidedIn } from '../bisect/choices'
import { inTurn, openBisect, runRound } from '../bisect/drive'
import { end } from '../bisect/ending'
import { listExtensions } from '../bisect/notice'
import { endWithoutSuspects } from '../bisect/report'
import { beginSearch, verdictOf } from '../bisect/search'
import { rankSuspects } from '../bisect/suspects'
import { waitToBeGranted } from './asking'
import { usedUp, worksOnce } from './reopening'
import { incidentAt, note, type Place } from './trail'

/** Begins to look for the extensions that break the page. Without the permission, it waits until that is granted. */
export async function ruleOutExtensions(place: Place): Promise<void> {
  // No round could be asked.
  if (worksOnce(await incidentAt(place))) return note(place, usedUp)
  if (!(await hasPermission('management'))) return waitToBeGranted(place)
  await inTurn(() => begin(place))
}

async function begin(place: Place): Promise<void> {
  const earlier = await openBisect()
  const { address } = await incidentAt(place)
  // Switched on again for this search, they would break the other page anew without a word.
  const undecided = earlier && earlier.host !== address.host ? await undecidedIn(earlier) : []
  if (earlier && undecided.length) {
    const first: Message = { id: decideFirst, values: [{ list: undecided }, { code: earlier.host }] }
    return note(place, { state: 'todo', asking: false, note: first })
  }
  // What was found here before and is not decided may well be guilty again: it takes part.
  if (earlier) await (verdictOf(earlier.search) ? choose('switch-on') : end(earlier, 'overtaken'))
  const owed = (await openBisect())?.owed ?? []
  const [{ all, list }, { fineAt }] = [await listExtensions(), await siteOf(address.host)]
  const recent = (id: string) => {
    const change = list?.known[id]?.change
    const bearing = change && bearingOf(change, fineAt, Date.now())
    return bearing && { change, bearing }
  }
  const named = ({ id, name, icon }: Installed): Named => {
    const { change } = recent(id) ?? {}
    return { id, name, ...(icon && { icon }), ...(change && { change }) }
  }
  const { likely, vaults, locked } = rankSuspects(all, address, (id) => recent(id)?.bearing)
  if (!likely.length && !vaults.length) return note(place, { asking: false, ...endWithoutSuspects(locked.map(named)) })
  // Stuck since an earlier search: they take no part, and are named where they still are in the end.
  const stuck = all.filter(({ id, on }) => !on && owed.includes(id))
  await takeNewsBack('left')
  await takeNewsBack('kept-away')
  const journal = await writeJournal({
    session: await bisectSession(),
    place,
    host: address.host,
    people: [...likely, ...vaults, ...stuck].map(named),
    locked: locked.map(named),
    search: beginSearch(ids(likely), ids(vaults), !capabilities.switchesExtensions()),
    owed,
    deaths: 0,
  })
  await runRound(journal)
}

const ids = (all: readonly Installed[]) => all.map(({ id }) => id)

/** Another step would load the page in the middle of a round: first, all that this one switched off is on again. */
export async function makeRoom({ step }: Place): Promise<void> {
  if (step === 'rule-out-extensions') return
  await inTurn(async () => {
    const journal = await openBisect()
    if (journal && !journal.ending && !verdictOf(journal.search)) await end(journal, 'cancelled')
  })
}
