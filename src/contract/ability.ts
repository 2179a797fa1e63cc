/**
 * What one browser can do and another cannot, as far as a step has other words for it. Chromium has all of them, Firefox
 * none (measured: 153).
 */
export type Ability =
  /** One extension may switch another off and on. */
  | 'switchesExtensions'
  /** Stored data is removed by origin, and the site's part of the cache with it. */
  | 'clearsByOrigin'
  /** A login that the site refused is kept and sent again; else it is forgotten at once, and the next load asks. */
  | 'keepsRefusedLogins'
  /** Requests of our own carry the logins that the browser keeps. */
  | 'addsLogins'
  /** An extension may open the browser's own settings. */
  | 'opensSettings'
