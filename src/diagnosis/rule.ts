import type { Station, Who } from '../contract/causes'
import type { Answer, Evidence, EvidenceKind, Exchange } from '../contract/evidence'
import type { Message } from '../contract/messages'

/** One thing that was seen and speaks for or against a cause. How much it weighs stands in `weights.ts`. */
export interface Signal<Id extends string = string> {
  readonly id: Id
  readonly saw: Message
  /** True where it makes the cause true by itself, whatever the first cause is (the header is missing, and that is that). */
  readonly fact?: boolean
  /** Where the evidence says that somebody else than usual can mend it, or that another station breaks. */
  readonly who?: Who
  readonly where?: Station
}

/** The exchange without the parts that are evidence kinds of their own: those have to be declared. */
export type Scene = Omit<Exchange, 'request' | 'answer' | 'prompts' | 'wording'>

/** What a rule is handed: the exchange, its answer, and of the rest only what it declared. */
export type Seen<K extends EvidenceKind = never> = { readonly exchange: Scene; readonly answer: Answer } & {
  readonly [P in K]?: Evidence[P] | undefined
}

export interface Rule<Id extends string = string> {
  readonly needs: readonly EvidenceKind[]
  readonly wants: readonly EvidenceKind[]
  readonly judge: (seen: Seen<EvidenceKind>) => Iterable<Signal<Id>>
}

/**
 * Declares how one cause is judged.
 *
 * `needs`: the kinds of evidence without which silence proves nothing: where one is missing and the rest says nothing for the
 * cause, it is reported as unchecked. `wants`: kinds that only sharpen. `judge` is pure: no browser, no clock, no network.
 */
export function rule<
  const Need extends EvidenceKind = never,
  const Want extends EvidenceKind = never,
  Id extends string = never,
>(declared: {
  readonly needs: readonly Need[]
  readonly wants?: readonly Want[]
  readonly judge: (seen: Seen<Need | Want>) => Iterable<Signal<Id>>
}): Rule<Id> {
  return { needs: declared.needs, wants: declared.wants ?? [], judge: declared.judge as Rule<Id>['judge'] }
}

/** A signal by its id in `weights.ts`, and the sentence that a person can verify. */
export function sign<const Id extends string>(id: Id, saw: Message, more?: Omit<Signal, 'id' | 'saw'>): Signal<Id> {
  return more ? { id, saw, ...more } : { id, saw }
}
