import type { BisectNews, Hand, Named } from '../contract/bisect'
import type { StepId } from '../contract/remedies'
import { item } from '../platform/storage'

/**
 * What is owed to the person while extensions of theirs are switched off by us: on disk, so that it outlives the browser.
 * `S` is the state of the search.
 */
export interface Journal<S> {
  /** The browser session in which it began: with another one, nobody waits for its end any more. */
  readonly session: string
  readonly place: { readonly tabId: number; readonly incident: string; readonly step: StepId }
  /** Host of the refused page. */
  readonly host: string
  /** Keyed digest of the address that the round under way loads again. */
  readonly page?: string
  /** All that take part, and those that cannot. */
  readonly people: readonly Named[]
  readonly locked: readonly Named[]
  readonly search: S
  /** Ids that we switched off, or are about to. On record before each switch. */
  readonly owed: readonly string[]
  /** What the person is asked to switch for this round (counted from 0), and what of it was done when we last looked. */
  readonly hands?: { readonly round: number; readonly all: readonly Hand[] }
  /** How it ends, or what the person decided: set before anything of that is done. */
  readonly ending?: string
  /** All of the end was done and told; what is owed still is what the browser does not switch on. */
  readonly told?: true
  /** How often the worker died in this round. */
  readonly deaths: number
}

const journal = item<Journal<unknown> | null>('local', 'bisect', null)
const session = item('session', 'bisect-session', '')
const news = item<BisectNews | null>('local', 'bisect-news', null)

export async function readJournal<S>(): Promise<Journal<S> | undefined> {
  return ((await journal.update((now) => now)) as Journal<S> | null) ?? undefined
}

export async function writeJournal<S>(next: Journal<S>): Promise<Journal<S>> {
  await journal.update(() => next)
  return next
}

export async function closeJournal(): Promise<void> {
  await journal.update(() => null)
}

/** A name for this browser session, which the browser forgets when it closes. */
export function bisectSession(): Promise<string> {
  return session.update((now) => now || crypto.randomUUID())
}

/** What is to be told at the next opportunity, whatever happens until then. */
export async function keepNews(next: BisectNews | null): Promise<void> {
  await news.update(() => next)
}

/** Takes back what is no longer true. */
export async function takeNewsBack(what: BisectNews['what']): Promise<void> {
  await news.update((now) => (now?.what === what ? null : now))
}

/**
 * For pages: what the person is asked to switch at the moment, also after the search, where some are still off for it.
 * Reads what is on disk, which the background alone writes.
 */
export async function readHands(): Promise<readonly Hand[]> {
  const now = await journal.get()
  if (!now) return []
  const off = now.people.filter(({ id }) => now.owed.includes(id))
  if (now.told) return off.map((each) => ({ ...each, to: 'on', done: false }))
  const all = now.ending ? [] : (now.hands?.all ?? [])
  return all.some(({ done }) => !done) ? all : []
}

/** Calls back whenever a search, or what is to be told of one, has changed, whoever did it; answers the way to stop. */
export function watchBisect(listener: () => void): () => void {
  const stops = [journal.watch(listener), news.watch(listener)]
  return () => stops.forEach((stop) => stop())
}

export async function readNews(): Promise<BisectNews | undefined> {
  return (await news.update((now) => now)) ?? undefined
}
