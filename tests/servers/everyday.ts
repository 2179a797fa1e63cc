import type { RealSituation, Room } from './room'

/** What a person does after a page has opened. */
export const habits = ['reload', 'back', 'reopen'] as const
export type Habit = (typeof habits)[number]

/** One errand of an everyday hour. */
export interface Errand {
  readonly room: Room
  readonly situation: RealSituation
  /** The page is met as it is refused first: a badge is due. */
  readonly refused: boolean
  readonly habit: Habit
}

/** A row of numbers from 0 to 1 that is the same at each run (Lehmer, ISO C++ minstd_rand). */
function numbersFrom(seed: number): () => number {
  let now = seed
  return () => (now = (now * 48_271) % 2_147_483_647) / 2_147_483_647
}

/**
 * Every site of these rooms once, in an order as mixed as a person's: every third is met as it is refused, which is what
 * somebody has to put up with, the others work.
 */
export function planHour(rooms: readonly Room[], seed = 401): readonly Errand[] {
  const next = numbersFrom(seed)
  return rooms
    .flatMap((room) => room.situations.map((situation) => ({ room, situation, place: next() })))
    .toSorted((one, other) => one.place - other.place)
    .map(({ room, situation }, index) => ({
      room,
      situation,
      refused: index % 3 === 0 && situation.cause !== 'none',
      habit: habits[index % habits.length]!,
    }))
}

/** Badges over an hour of browsing; `falsely`, `missed`: which, in words. */
export interface Tally {
  readonly visits: number
  readonly due: number
  readonly falsely: readonly string[]
  readonly missed: readonly string[]
}

/** One line of the table. */
export function describeHour({ visits, due, falsely, missed }: Tally, servers: number): string {
  const shown = due - missed.length
  return `an everyday hour, compressed: ${visits} pages of ${servers} servers in one browser; badges due ${due}, shown ${shown}; false badges ${falsely.length}.`
}
