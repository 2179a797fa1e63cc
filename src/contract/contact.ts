/** Whom to ask, as the site's own page or its security.txt (RFC 9116) names them. */
export interface Contact {
  readonly mail?: string
  /** Origin and path. */
  readonly page?: string
  readonly from: 'page' | 'security-txt'
}
