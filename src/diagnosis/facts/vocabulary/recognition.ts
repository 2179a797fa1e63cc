/** A clause is about a topic where an `is` matches and `not` does not. */
export interface Recognition {
  readonly is: readonly RegExp[]
  readonly not?: RegExp
  /** A topic that every clause about this one is about, too. */
  readonly kindOf?: string
}
