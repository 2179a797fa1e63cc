import { about, type Clause } from './wording'

/** What is said where it does not matter who asks, or where that is known. */
const otherMatters = [
  'permission',
  'locked',
  'network',
  'rate',
  'link-expired',
  'link-invalid',
  'key-invalid',
  'set-up',
  'address',
  'scheme',
] as const

/**
 * What the site says of another matter than that nobody is known. `unnamed`: whoever closed the browser's own window has
 * named nobody; a page that speaks of rights then says the same to everyone.
 */
export function otherMatter(said: readonly Clause[], unnamed: boolean): Clause | undefined {
  return about(said, ...otherMatters.filter((matter) => !unnamed || matter !== 'permission'))
}
