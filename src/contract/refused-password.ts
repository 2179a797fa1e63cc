import type { Answer, RequestFacts } from './exchange'

const passwordSchemes = ['basic', 'digest', 'ntlm', 'negotiate', 'mutual', 'scram-sha-1', 'scram-sha-256']

/** True for a scheme (lower case) whose proof is a user name and password, or the sign-in to Windows. */
export const isPasswordScheme = (scheme: string | undefined) => passwordSchemes.includes(scheme ?? '')

/**
 * True where what was refused is a user name and password, whatever other pass the address or a header held beside it: a
 * 401 refuses the credentials of Authorization (RFC 9110 11.6.2, 15.5.2), unless its challenges ask for none like these.
 * Without a challenge nothing tells, where a script added a header of its own.
 */
export function passwordRefused(
  { credentials }: Pick<RequestFacts, 'credentials'>,
  { challenges }: Pick<Answer, 'challenges'>,
): boolean {
  const sent = credentials.find(({ from }) => from === 'authorization') ?? credentials.find((one) => isTyped(one.from))
  if (!sent || sent.oddity === 'empty' || sent.oddity === 'placeholder') return false
  const typed = isPasswordScheme(sent.scheme) || isTyped(sent.from)
  if (!typed || challenges.length)
    return typed && challenges.some(({ scheme }) => isPasswordScheme(scheme.toLowerCase()))
  return !credentials.some(({ from }) => from === 'header')
}

const isTyped = (from: string) => from === 'user-info'
