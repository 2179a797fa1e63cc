/** newer: the site has set another one in its place since, which stays. */
export type Lost = 'expired' | 'newer' | 'refused'

export interface Restored {
  /** Of those that were kept. */
  readonly total: number
  readonly lost: readonly { readonly name: string; readonly why: Lost }[]
  /** Identities of those that the browser refused: it may take them later, e.g. once we may reach the site again. */
  readonly left: readonly string[]
  /** Of those that are there again and go to more hosts than one. */
  readonly domains: readonly string[]
}
