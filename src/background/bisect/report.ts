import type { BisectNews, BisectView, Named } from '../../contract/bisect'
import type { StepRecord } from '../../contract/incident'
import type { Message } from '../../contract/messages'
import type { Journal } from '../../store/bisect'
import { mostRounds, offIn, type Search, type Verdict } from './search'
import { namesOf } from './switches'

export type Bisect = Journal<Search>

/** What the popup shows of a search, while it runs and after it; `stuck`: those that the browser does not switch on. */
export function viewOf(
  { search, people, locked, hands }: Bisect,
  state: BisectView['state'],
  stuck: readonly string[] = [],
): BisectView {
  const off = state === 'stuck' ? stuck : state === 'over' ? [] : offIn(search)
  const round = search.round + 1
  return {
    state,
    round,
    most: Math.max(round, mostRounds(search)),
    off: people.filter(({ id }) => off.includes(id)),
    locked,
    ...(search.byHand && { byHand: true }),
    ...(state === 'waiting' && { hands: hands?.all ?? [] }),
  }
}

/** Of those that are off at the end: who is to switch them on. */
export function newsOfStuck({ search, people, host }: Bisect, stuck: readonly string[]): BisectNews {
  const off = { names: namesOf(people, stuck), host }
  return search.byHand ? { what: 'still-off', ...off, byHand: true } : { what: 'stuck', ...off }
}

/** What the person decides about those that were found. */
export type Decision = 'kept-off' | 'on-again'

/** How a search ends: it finds nobody, or the person has decided. */
export type Ending =
  | Exclude<Verdict, 'guilty'>
  | Decision
  | 'cancelled'
  | 'overtaken'
  | 'left'
  | 'kept-away'
  | 'nothing'
  | 'elsewhere'
  | 'forbidden'
  | 'stuck'
  | 'died'

export function isDecision(ending: string | undefined): ending is Decision {
  return ending === 'kept-off' || ending === 'on-again'
}

/** What is shown at the end. */
export function lastViewOf(journal: Bisect, why: Ending, stuck: readonly string[]): BisectView {
  return viewOf(journal, stuck.length ? 'stuck' : isDecision(why) ? why : 'over', stuck)
}

type End = Partial<Pick<StepRecord, 'state' | 'note'>>

/** It was cut short, by whomever: the news tells. */
const isCut = (why: Ending): why is 'cancelled' | 'left' | 'kept-away' =>
  why === 'cancelled' || why === 'left' || why === 'kept-away'

/** With all of them off, it was answered well; whether with one of them alone was not known yet. */
const hasOpened = ({ search: { stage, guilty } }: Pick<Bisect, 'search'>) =>
  stage === 'halves' || stage === 'as-is-again' || (stage === 'confirm' && guilty.length > 0)

/** What becomes of the step; *fixed* is said by the check itself and by nobody else. */
export function endOf(why: Ending, journal: Bisect): End {
  // The check has told already that the page works without them.
  if (isDecision(why)) return {}
  if (journal.search.byHand) return endByHand(why, journal)
  const locked = journal.locked.map(({ name }) => name)
  const { suspects, spared } = journal.search
  if (why === 'none')
    return {
      state: 'no-help',
      note: locked.length
        ? { id: 'bisect_none_but_locked', values: [{ list: locked }] }
        : { id: 'bisect_none', values: [{ count: suspects.length + spared.length }] },
    }
  if (why === 'by-itself') return { note: { id: 'bisect_by_itself' } }
  if (why === 'unsteady') return { state: 'no-help', note: { id: 'bisect_unsteady' } }
  if (why === 'elsewhere') return { state: 'no-help', note: { id: 'bisect_elsewhere' } }
  // Others are off from now on: of those, the news tells.
  if (why === 'overtaken') return { state: 'todo', note: { id: 'bisect_overtaken' } }
  if (isCut(why))
    return { state: 'todo', note: { id: hasOpened(journal) ? 'bisect_cancelled_open' : 'bisect_cancelled' } }
  const notes = {
    nothing: 'bisect_nothing',
    forbidden: 'bisect_forbidden',
    stuck: 'bisect_was_stuck',
    died: 'bisect_died',
  } as const
  return { state: 'unavailable', note: { id: notes[why] } }
}

/** What is off then is named beside it, and is for the person to switch on: nothing is said of that here. */
function endByHand(why: Exclude<Ending, Decision>, { locked, search }: Bisect): End {
  const { suspects, spared } = search
  if (why === 'none') {
    const values = [{ count: suspects.length + spared.length }]
    if (!locked.length) return { state: 'no-help', note: { id: 'bisect_hand_none', values } }
    const list = locked.map(({ name }) => name)
    return { state: 'no-help', note: { id: 'bisect_hand_none_but_locked', values: [{ list }] } }
  }
  if (why === 'by-itself') return { note: { id: 'bisect_by_itself' } }
  if (why === 'unsteady' || why === 'elsewhere') return { state: 'no-help', note: { id: `bisect_hand_${why}` } }
  if (why === 'overtaken') return { state: 'todo', note: { id: 'bisect_overtaken' } }
  if (isCut(why))
    return {
      state: 'todo',
      note: { id: hasOpened({ search }) ? 'bisect_hand_cancelled_open' : 'bisect_hand_cancelled' },
    }
  const lost = why === 'forbidden' || why === 'stuck' ? 'forbidden' : why
  return { state: 'unavailable', note: { id: `bisect_hand_${lost}` } }
}

/** Where nobody can be switched off at all. */
export function endWithoutSuspects(locked: readonly Named[]): End {
  const note: Message = locked.length
    ? { id: 'bisect_all_locked', values: [{ list: locked.map(({ name }) => name) }] }
    : { id: 'bisect_nobody' }
  return { state: 'no-help', note }
}
