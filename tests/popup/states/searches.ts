import type { BisectNews, BisectView, Hand, Named } from '../../../src/contract/bisect'
import type { IncidentState, StepRecord, StepState } from '../../../src/contract/incident'
import type { Message } from '../../../src/contract/messages'
import { diagnosis, incident, now, record, type State, taken, watched } from '../made-up'

const conflict = diagnosis([
  ['extension-conflict', 0.95, { for: [{ id: 'saw_header_removed', values: [{ code: 'cookie' }] }] }],
])

/** As long as a browser lets an extension's name be. */
const wordy = 'Privacy Wall Ultimate: ad, tracker and cookie banner blocker for everybody'
const all: readonly Named[] = [
  { id: 'a', name: wordy, icon: '/icons/icon-32.png' },
  { id: 'b', name: 'Cookie Cleaner' },
  { id: 'c', name: 'Dark Pages' },
  { id: 'd', name: 'Coupon Finder' },
  { id: 'e', name: 'Screenshot' },
  { id: 'f', name: 'أداة الترجمة' },
  { id: 'g', name: 'Tab Suspender' },
  { id: 'h', name: 'Acme Password Vault' },
]
const locked: readonly Named[] = [{ id: 'm', name: 'Acme Web Protection' }]

const search = (more: Partial<BisectView>): BisectView => ({
  state: 'searching',
  round: 1,
  most: 7,
  off: [],
  locked: [],
  ...more,
})

function phase(state: StepState, more: Partial<StepRecord>, of: IncidentState = 'open'): State {
  const record_ = incident({
    state: of,
    diagnosis: conflict,
    steps: [taken('rule-out-extensions', state, { causeBefore: 'extension-conflict', ...more })],
    ...(of === 'healed' && { fixed: { at: now, status: 200, by: 'rule-out-extensions' as const } }),
  })
  return { record: record(record_), look: watched }
}

const onAgain: State = {
  record: record(
    incident({
      state: 'healed',
      instead: { what: 'undone' },
      diagnosis: conflict,
      steps: [taken('rule-out-extensions', 'fixed', { bisect: search({ state: 'on-again', off: all.slice(0, 1) }) })],
    }),
  ),
  look: watched,
}

const hands = (to: Hand['to'], of: readonly Named[], done: readonly string[] = []): Hand[] =>
  of.map((each) => ({ ...each, to, done: done.includes(each.id) }))
const byHand = true
const firefox = { system: 'linux', browserName: 'firefox' } as const
/** In a browser that lets no extension switch another. */
const handed = (state: State): State => ({ ...state, device: firefox })
const waiting = (round: number, asked: readonly Hand[]) =>
  handed(phase('checking', { trial, bisect: search({ state: 'waiting', round, byHand, hands: asked }) }))
const stillOff = (off: readonly Named[]) => search({ state: 'stuck', byHand, off })

const trial = { round: 1, since: now, until: now + 30_000 }
const over = search({ state: 'over' })
const ended = (state: StepState, note: Message) => phase(state, { note, bisect: over })

function told(news: BisectNews): State {
  return { record: record(), look: watched, news }
}

const names = all.slice(0, 3).map(({ name }) => name)
const host = 'shop.other.test'

/** rule-out-extensions in each of its phases, and what another tab says of it. */
export const searches: Readonly<Record<string, State>> = {
  'search-before': { record: record(incident({ diagnosis: conflict })), look: watched },
  'search-asking': phase('running', { asking: true }),
  'search-first': phase('checking', { trial, bisect: search({}) }),
  'search-many-off': phase('checking', { trial, bisect: search({ round: 2, off: all }) }),
  'search-found-one': phase('fixed', { bisect: search({ state: 'found', round: 6, off: all.slice(0, 1) }) }, 'healed'),
  'search-found-two': phase(
    'fixed',
    { bisect: search({ state: 'found', round: 9, most: 9, off: all.slice(0, 2), locked }) },
    'healed',
  ),
  'search-kept': phase('fixed', { bisect: search({ state: 'kept-off', off: all.slice(0, 2) }) }, 'healed'),
  'search-on-again': onAgain,
  'search-none': ended('no-help', { id: 'bisect_none', values: [{ count: 9 }] }),
  'search-none-but-locked': ended('no-help', { id: 'bisect_none_but_locked', values: [{ list: [locked[0]!.name] }] }),
  'search-unsteady': ended('no-help', { id: 'bisect_unsteady' }),
  'search-by-itself': phase('fixed', { note: { id: 'bisect_by_itself' }, bisect: over }, 'healed'),
  'search-stopped': ended('todo', { id: 'bisect_cancelled' }),
  'search-stuck': phase('todo', { bisect: search({ state: 'stuck', off: all.slice(1, 2) }) }),
  'search-stuck-two': phase('no-help', { bisect: search({ state: 'stuck', off: all.slice(0, 2) }) }),
  'search-died': ended('unavailable', { id: 'bisect_died' }),
  'search-forbidden': ended('unavailable', { id: 'bisect_forbidden' }),
  'hand-before': handed({ record: record(incident({ diagnosis: conflict })), look: watched }),
  'hand-first': handed(phase('checking', { trial, bisect: search({ byHand }) })),
  'hand-off': waiting(2, hands('off', all)),
  'hand-partly': waiting(2, hands('off', all.slice(0, 4), ['b', 'd'])),
  'hand-on': waiting(3, hands('on', all.slice(0, 2))),
  'hand-both': waiting(4, [...hands('off', all.slice(2, 3)), ...hands('on', all.slice(0, 2), ['a'])]),
  'hand-checking': handed(phase('checking', { trial, bisect: search({ round: 3, byHand, off: all.slice(0, 2) }) })),
  'hand-found': handed(
    phase('fixed', { bisect: search({ state: 'found', round: 6, byHand, off: all.slice(0, 2) }) }, 'healed'),
  ),
  'hand-none': handed(
    phase('no-help', { note: { id: 'bisect_hand_none', values: [{ count: 3 }] }, bisect: stillOff(all.slice(0, 3)) }),
  ),
  'hand-stopped-open': handed(phase('todo', { note: { id: 'bisect_hand_cancelled_open' }, bisect: stillOff(all) })),
  'hand-opens-without': handed({
    record: record(
      incident({
        state: 'healed',
        fixed: { at: now, status: 200 },
        diagnosis: conflict,
        steps: [
          taken('rule-out-extensions', 'todo', {
            note: { id: 'bisect_hand_cancelled_open' },
            bisect: stillOff(all.slice(0, 2)),
          }),
          taken('reload-fresh', 'unchecked', { note: { id: 'step_opens_without' } }),
        ],
      }),
    ),
    look: watched,
  }),
  'hand-stopped': handed(phase('todo', { note: { id: 'bisect_hand_cancelled' }, bisect: stillOff(all.slice(1, 2)) })),
  'hand-news-waiting': handed(
    told({ what: 'waiting', names: [], host, rounds: { round: 3, most: 7 }, byHand, hands: hands('on', all, ['c']) }),
  ),
  'hand-news-still-off': handed(
    told({ what: 'still-off', names: all.slice(0, 3).map(({ name }) => name), host, byHand }),
  ),
  'hand-news-found': handed(told({ what: 'found', names: [wordy], host, byHand })),
  'search-nobody': phase('no-help', { note: { id: 'bisect_nobody' } }),
  'news-searching': told({ what: 'searching', names, host, rounds: { round: 3, most: 7 } }),
  'news-found': told({ what: 'found', names: names.slice(0, 1), host }),
  'news-kept-away': told({ what: 'kept-away', names: [], host }),
  'search-decide-first': {
    ...phase('todo', { note: { id: 'bisect_decide_first', values: [{ list: names.slice(0, 1) }, { code: host }] } }),
    news: { what: 'found', names: names.slice(0, 1), host },
  },
  'news-recovered': told({ what: 'recovered', names, host }),
  'news-stuck': told({ what: 'stuck', names, host }),
}
