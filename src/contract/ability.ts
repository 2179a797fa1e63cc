/**
 * What one browser can do and another cannot, as far as a step has other words for it. Chromium has all of them, Firefox
 * none (measured: 153).
 */
export type Ability =
  /** One extension may switch another off and on. */
  | 'switchesExtensions'
  /** Stored data is removed by origin, and the site's part of the cache with it. */
  | 'clearsByOrigin'
  /** The browser's own sign-in window opens at each load; else, closed twice in a tab, not before the person reloads it. */
  | 'keepsAsking'
  /** Requests of our own carry the logins that the browser keeps. */
  | 'addsLogins'
  /** An extension may open the browser's own settings. */
  | 'opensSettings'
  /** It is allowed to remove a site's stored data without a question to the person. */
  | 'clearsUnasked'
