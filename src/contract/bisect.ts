/** What an extension may do to a sign-in, as far as its permissions tell. */
export type Touch = 'headers' | 'sign-in' | 'cookies' | 'proxy' | 'page'

/** What last changed about an extension, as far as we saw it. */
export interface Change {
  readonly what: 'new' | 'updated' | 'switched-on'
  /** When it was noticed, epoch ms. */
  readonly at: number
  /** Where it was not seen to happen: it happened after this instant, epoch ms. */
  readonly after?: number
}

/** An extension as the person knows it. */
export interface Named {
  readonly id: string
  readonly name: string
  /** Address of its icon within the browser. */
  readonly icon?: string
  /** Only where it is recent enough to make it a suspect. */
  readonly change?: Change
}

/** One that the person is to switch: the browser lets no extension do it. */
export interface Hand extends Named {
  readonly to: 'off' | 'on'
  readonly done: boolean
}

/** Where the search for the extension that breaks a page stands. */
export interface BisectView {
  /**
   * found: those in `off` break it, and stay off until the person decides. stuck: it is over, and the browser did not
   * switch those in `off` on again. over: nobody is off by us. waiting: the round begins once all of `hands` are done.
   */
  readonly state: 'searching' | 'waiting' | 'found' | 'kept-off' | 'on-again' | 'stuck' | 'over'
  /** The round under way, from 1. */
  readonly round: number
  /** Rounds in all at most, where one extension is to blame. */
  readonly most: number
  /** Switched off at the moment. */
  readonly off: readonly Named[]
  /** The organisation or the browser lets nobody switch them off: nothing is known of them. */
  readonly locked: readonly Named[]
  /** The person switches, and we do the rest. */
  readonly byHand?: true
  readonly hands?: readonly Hand[]
}

/**
 * What the person must know of a search that is not shown in the tab at hand. recovered: it broke off, these are on
 * again. left: it ended with its page, all are on. kept-away: so it did, as we may not look at that page any more.
 * stuck: the browser did not switch these on again. waiting: the person is to switch `hands`. still-off: they switched these off for us, and not on again yet.
 */
export interface BisectNews {
  readonly what: 'searching' | 'waiting' | 'found' | 'recovered' | 'left' | 'kept-away' | 'stuck' | 'still-off'
  readonly names: readonly string[]
  /** Host of the page that was refused. */
  readonly host: string
  /** The person switches, and we do the rest. */
  readonly byHand?: true
  readonly hands?: readonly Hand[]
  /** Of `searching` and `waiting`: the round under way, and rounds in all at most. */
  readonly rounds?: Pick<BisectView, 'round' | 'most'>
}

/** stop: all are on again. keep, switch-on: what becomes of those that were found. dismiss: the news was read; what is still off stays so. */
export type BisectChoice = 'stop' | 'keep' | 'switch-on' | 'dismiss'
