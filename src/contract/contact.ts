/** Whom to ask, as the site's own page or its security.txt (RFC 9116) names them; else its home page, to look there. */
export interface Contact {
  readonly mail?: string
  /** Origin and path. */
  readonly page?: string
  /** Of the page, where it is another site's: shown before the click. */
  readonly pageHost?: string
  /** As it is called. */
  readonly tel?: string
  readonly from: 'page' | 'security-txt' | 'home'
}
