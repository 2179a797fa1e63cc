/** What a step removed can be put back until this instant (epoch ms). */
export interface Undo {
  readonly id: string
  readonly until: number
  readonly cookies: number
  /** That was asked for, and is not at its end. */
  readonly begun?: true
  /** The removal was stopped in the middle: of what is kept, some may never have gone. */
  readonly cut?: true
}
