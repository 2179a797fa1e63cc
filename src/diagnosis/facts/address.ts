import type { Address, Exchange } from '../../contract/evidence'

const signInWords =
  /^(log-?in|logon|sign-?in|session|sessions|token|tokens|auth|authenticate|authentication|oauth2?|password|passwd|identify|identity|connect|credentials|otp|verify|j_security_check|wp-login\.php)$/

/** True where the request itself is an attempt to sign in: something is posted to an address made for it. */
export function isSignInAttempt({ method, address }: Pick<Exchange, 'method' | 'address'>): boolean {
  if (method !== 'POST') return false
  const words = address.path.toLowerCase().split('/').filter(Boolean)
  return words.slice(-3).some((word) => signInWords.test(word.replace(/\.\w+$/, '')) || /log-?in|sign-?in/.test(word))
}

/** What shows that an address was damaged on its way: copied from HTML source, or with a sentence's full stop. */
export function damage({ path, query }: Address): { readonly part: string } | undefined {
  const escaped = query.find(({ name }) => name.startsWith('amp;'))
  if (escaped) return { part: escaped.name }
  const tail = /[)\]}>"'“”’,;]$|\.$|\s$/.exec(path)
  return tail && query.length === 0 ? { part: path.slice(-12) } : undefined
}
