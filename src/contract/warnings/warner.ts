/**
 * How a language warns of a lock, as sources of patterns over small letters without accents, words parted by one space.
 * `W` stands for any word, `%` for the rest of one.
 */
export interface Warner {
  /** Prepositions before the tries; how many they are; the tries; conjunctions; what goes wrong behind one. */
  readonly after: string
  readonly counts: string
  readonly tries: string
  readonly when: string
  readonly slips: string
  /** What will be locked, or may be. */
  readonly will: string
  /** "After that you are locked out", as the next statement. */
  readonly then?: string
  /** That it is locked by now; the same where it stands before the tries: "your account is locked after 5 tries". */
  readonly done: string
  readonly now: string
}

/** The same where words are not parted, or not like that: the condition, and that it has come true. */
export interface OtherWarner {
  readonly warns: RegExp
  readonly done: RegExp
}
