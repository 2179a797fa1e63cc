import { bisectSession, keepNews } from '../../store/bisect'
import { tabEvents } from '../../platform/tabs'
import { onStart, onUpdateWaiting, installUpdate } from '../../platform/lifecycle'
import { forgetOld } from '../../store/undo'
import { onRecordChanged } from '../incidents'
import { blame, goOn, inTurn, openBisect, runRound, seeHands, stop } from './drive'
import { closeRound, end, settle, stepAt } from './ending'
import { type Bisect, type Ending, isDecision } from './report'
import { verdictOf } from './search'
import { namesOf, switchOn } from './switches'

/** A round that dies this often is given up: perhaps it is what kills us. */
const mostDeaths = 4

/** Registers what keeps a search going, and what ends it. Top level only. */
export function registerBisect(): void {
  // To have been started is all that is needed: whatever wakes the worker, it recovers first.
  onStart(() => undefined)
  onRecordChanged((tabId) => void inTurn(() => goOnIn(tabId)))
  tabEvents.onRemoved.addListener((tabId) => void inTurn(() => leave(tabId)))
  onUpdateWaiting(() => void update())
  void inTurn(recover)
}

/** Something became of another extension. */
export function handsMoved(): void {
  void inTurn(seeHands)
}

async function goOnIn(tabId: number): Promise<void> {
  if ((await openBisect())?.place.tabId === tabId) await goOn()
}

/** Who closes the tab no longer waits for what is found. */
async function leave(tabId: number): Promise<void> {
  const journal = await openBisect()
  if (journal?.place.tabId === tabId) await stop('cancelled')
}

/** An update takes with it what can be undone, and the search that is under way: it comes at another time then. */
async function update(): Promise<void> {
  if ((await openBisect()) || (await forgetOld(Date.now())) !== undefined) return
  installUpdate()
}

/**
 * Where the worker, the browser or the machine died: first of all, every extension that we had switched off for a round
 * is on again. In the same browser session that round is then begun anew; in another one nobody waits for it any more,
 * and the person is told. What they had decided of those that were found is done in any case.
 */
export async function recover(): Promise<void> {
  const journal = await openBisect()
  if (!journal) return
  if (journal.told) return settle(journal)
  const { ending } = journal
  if (isDecision(ending)) return end(journal, ending)
  if (journal.session !== (await bisectSession())) return settleDebt(journal)
  if (ending) return end(journal, ending as Ending)
  if (verdictOf(journal.search)) return blame(journal)
  if (await goOn(true)) return
  // The person takes their time, in which we are stopped for being idle.
  if ((await stepAt(journal))?.bisect?.state === 'waiting') return seeHands()
  // What was asked before is answered perhaps while they are switched on again: that would prove nothing.
  await closeRound(journal)
  if (await goOn(true)) return
  await switchOn(journal.owed)
  if (journal.deaths + 1 >= mostDeaths) return end(journal, 'died')
  await runRound({ ...journal, deaths: journal.deaths + 1 })
}

async function settleDebt(journal: Bisect): Promise<void> {
  const { owed, people, host, search } = journal
  const stuck = await switchOn(owed)
  const recovered = namesOf(
    people,
    owed.filter((id) => !stuck.includes(id)),
  )
  if (recovered.length && !search.byHand) await keepNews({ what: 'recovered', names: recovered, host })
  await end({ ...journal, owed: stuck }, 'died')
}
