export interface ClockFacts {
  /** Client minus server, ms; positive: the device is ahead. */
  readonly aheadMs: number
  /** Half-width of what the measurement allows, ms. */
  readonly errorMs: number
  /** How many answers agree. */
  readonly samples: number
}
