/** An answer that is no refusal asks to be left alone. */
export interface ErrorPause {
  /** For so many ms, over at that instant (epoch ms). */
  readonly pause?: { readonly ms: number; readonly until: number }
  /** Until tomorrow, in the words of its page, and nothing says how long that is. */
  readonly tomorrow?: true
}

/**
 * What opening the address leads to now, in place of the refusal: its own sign-in page, another page, an empty one,
 * another error; or what was removed is put back, and how the page answers to that is not known before it is opened again.
 */
export type Instead =
  | { readonly what: 'sign-in'; readonly host: string }
  | { readonly what: 'page'; readonly host: string; readonly path: string }
  /** A page with nothing in it. */
  | { readonly what: 'empty' }
  | ({ readonly what: 'error'; readonly status: number } & ErrorPause)
  /** `elsewhere`: in another tab. */
  | { readonly what: 'undone'; readonly elsewhere?: true }
