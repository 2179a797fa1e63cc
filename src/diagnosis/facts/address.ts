import type { Address, Exchange } from '../../contract/evidence'

const signInWords =
  /(?:^|[-_])(?:log|sign)[-_]?(?:in|on)(?:$|[-_])|^(?:sessions?|tokens?|auth|authenticate|authentication|oauth2?|password|passwd|identify|identity|connect|credentials|otp|verify|userauth|j_security_check)$/
/** What is done at such an address without anybody signing in. */
const otherDeeds =
  /^(?:list|all|get|info|count|search|query|status|refresh|renew|revoke|introspect|keys|logout|signout)$/

/** True where the request itself is an attempt to sign in: something is posted to an address made for it. */
export function isSignInAttempt({ method, address }: Pick<Exchange, 'method' | 'address'>): boolean {
  if (method !== 'POST') return false
  const words = address.path.toLowerCase().split('/').filter(Boolean).slice(-3).map(plain)
  return words.some((word) => signInWords.test(word)) && !otherDeeds.test(words.at(-1) ?? '')
}

/** `_session`, `login.php`: without what the software adds. */
const plain = (word: string) => word.replace(/^_+/, '').replace(/\.\w+$/, '')

/** What shows that an address was damaged on its way: copied from HTML source, or with a sentence's full stop. */
export function damage({ path, query }: Address): { readonly part: string } | undefined {
  const escaped = query.find(({ name }) => name.startsWith('amp;'))
  if (escaped) return { part: escaped.name }
  const tail = /[)\]}>"'“”’,;]$|\.$|\s$/.exec(path)
  return tail && query.length === 0 ? { part: path.slice(-12) } : undefined
}
