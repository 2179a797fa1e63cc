import type { Address, Exchange } from '../../contract/evidence'

const signInWords =
  /(?:^|[-_])(?:log|sign)[-_]?(?:in|on)$|^(?:sessions?|tokens?|auth|authenticate|authentication|oauth2?|password|passwd|identify|identity|connect|credentials|otp|verify|j_security_check)$/

/** True where the request itself is an attempt to sign in: something is posted to an address made for it. */
export function isSignInAttempt({ method, address }: Pick<Exchange, 'method' | 'address'>): boolean {
  if (method !== 'POST') return false
  const words = address.path.toLowerCase().split('/').filter(Boolean).slice(-3)
  return words.some((word) => signInWords.test(word.replace(/\.\w+$/, '')))
}

/** What shows that an address was damaged on its way: copied from HTML source, or with a sentence's full stop. */
export function damage({ path, query }: Address): { readonly part: string } | undefined {
  const escaped = query.find(({ name }) => name.startsWith('amp;'))
  if (escaped) return { part: escaped.name }
  const tail = /[)\]}>"'“”’,;]$|\.$|\s$/.exec(path)
  return tail && query.length === 0 ? { part: path.slice(-12) } : undefined
}
