export interface Options {
  /** Fewest rounds. */
  readonly rounds: number
  /** Rounds after which it ends, however wide the intervals are. */
  readonly most: number
  /** Tells how far it is. */
  say(text: string): void
}

export interface Outcome {
  /** For `--json`. */
  readonly figures: unknown
  /** For a reader, in Markdown. */
  readonly text: string
}

/** A measurement that is run by hand, because its figures are this machine's. */
export interface Bench {
  readonly id: string
  run(options: Options): Promise<Outcome>
}
