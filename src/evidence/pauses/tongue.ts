/** The units of time that pauses are named in. */
export type Unit = 's' | 'm' | 'h' | 'd'

/**
 * How a language names a pause, as sources of patterns over folded text: small letters without accents, words parted by
 * one space. `#` stands for a span, `@` for a time of day, `~` for up to five words, `%` for the rest of a word.
 */
export interface PauseTongue {
  readonly units: Readonly<Record<Unit, string>>
  /** The word for 1. */
  readonly one?: string
  /** Units that mean one of them where no number stands before. */
  readonly bare?: Partial<Readonly<Record<Unit, string>>>
  /** Its words stand together without spaces. */
  readonly joined?: true
  /** To try once more, before the span; after it. */
  readonly retry?: string
  readonly back?: string
  readonly wait?: string
  readonly locked?: string
  readonly unlocked?: string
  /** Prepositions: of the span until the try, of that of the lock; of the time of day of the try, of the lock's end. */
  readonly after?: string
  readonly during?: string
  readonly at?: string
  readonly until?: string
  /** What the order of its words asks for beside these. */
  readonly also?: readonly string[]
  /** The day after this one. Beside it a time of day is of that day. */
  readonly tomorrow: string
  /** Where one of these stands, it is about what may happen, or about something else. */
  readonly not?: string
}
