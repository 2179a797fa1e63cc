import type { Address, Exchange } from '../../contract/evidence'
import type { Message } from '../../contract/messages'

export { isSignInAttempt } from '../../contract/purpose'

/** What shows that an address was damaged on its way: copied from HTML source, or with a sentence's full stop. */
export function damage({ path, query }: Address): { readonly part: string } | undefined {
  const escaped = query.find(({ name }) => name.startsWith('amp;'))
  if (escaped) return { part: escaped.name }
  const tail = /[)\]}>"'“”’,;]$|\.$|\s$/.exec(path)
  return tail && query.length === 0 ? { part: path.slice(-12) } : undefined
}

/** What shows that the link itself is what lets somebody in; one that lost its end does so no more. */
export function sawSignedLink({ address: { query } }: Pick<Exchange, 'address'>): Message | undefined {
  const cut = query.find((fact) => fact.cut)
  if (cut) return { id: 'saw_link_cut', values: [{ code: cut.name }] }
  const signed = query.find(({ looks }) => looks === 'signature')
  return signed && { id: 'saw_link_secret', values: [{ code: signed.name }] }
}
