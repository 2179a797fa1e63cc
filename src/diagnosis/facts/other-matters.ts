import { about, type Clause, type Topic } from './wording'

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

/** What is narrower than "that was wrong": about the account, a second proof or a key. */
export const narrower = ['locked', 'verification', 'key-invalid'] as const satisfies readonly Topic[]

/** What is said where the password was not the point. */
export const besidePassword = [
  ...narrower,
  ...(['rate', 'permission', 'network', 'key-missing', 'set-up', 'address'] as const),
] as const satisfies readonly Topic[]

/** What is said of the form itself, of the way to it or of what is behind it: nobody has looked at the password then. */
export const unlooked = [
  ...besidePassword,
  ...(['session-expired', 'forgery', 'link-expired', 'link-refused', 'link-invalid', 'clock'] as const),
] as const satisfies readonly Topic[]

/**
 * What the site says of another matter than that nobody is known. `unnamed`: whoever closed the browser's own window has
 * named nobody; a page that speaks of rights then says the same to everyone.
 */
export function otherMatter(said: readonly Clause[], unnamed: boolean): Clause | undefined {
  return about(said, ...otherMatters.filter((matter) => !unnamed || matter !== 'permission'))
}
