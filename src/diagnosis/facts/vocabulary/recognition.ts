/** A clause is about a topic where an `is` matches and `not` does not. */
export interface Recognition {
  readonly is: readonly RegExp[]
  readonly not?: RegExp
}
