import type { Address } from '../../contract/evidence'

export { isSignInAttempt } from '../../contract/purpose'

/** What shows that an address was damaged on its way: copied from HTML source, or with a sentence's full stop. */
export function damage({ path, query }: Address): { readonly part: string } | undefined {
  const escaped = query.find(({ name }) => name.startsWith('amp;'))
  if (escaped) return { part: escaped.name }
  const tail = /[)\]}>"'“”’,;]$|\.$|\s$/.exec(path)
  return tail && query.length === 0 ? { part: path.slice(-12) } : undefined
}
