/** One `auth-param` of a challenge (RFC 9110 11.2); `value` only where the name is known to carry no secret. */
export interface ChallengeParam {
  readonly name: string
  readonly value?: string
  readonly length: number
}

export interface Challenge {
  /** As sent: `Bearer`. Compare in lower case. */
  readonly scheme: string
  readonly params: readonly ChallengeParam[]
  /** Length of the token68 where there is one, what a known one is, and how far its talk came. */
  readonly token68?: { readonly length: number; readonly is?: 'ntlm' | 'kerberos'; readonly state?: NegState }
}

/** What the server makes of the sign-in to a company network (SPNEGO, RFC 4178 4.2.2). */
export type NegState = 'accept-completed' | 'accept-incomplete' | 'reject' | 'request-mic'

/** Something that breaks the grammar of WWW-Authenticate. `offset` counts UTF-16 units in that field value. */
export interface ChallengeFault {
  readonly what:
    | 'no-scheme'
    | 'unterminated-string'
    | 'bad-character'
    | 'duplicate-param'
    | 'param-without-value'
    | 'junk-after-value'
    | 'missing-realm'
    | 'too-long'
  readonly offset: number
  /** Which of the answer's WWW-Authenticate fields, from 0. */
  readonly field: number
}

/** Digest algorithms that browsers know (RFC 7616 3.3); Chromium and Firefox both know these. */
const digestAlgorithms: readonly string[] = ['md5', 'md5-sess', 'sha-256', 'sha-256-sess']

/** The Digest algorithm of a challenge that no browser knows, as sent: it opens no window and is not answered. */
export function unknownAlgorithm({ scheme, params }: Challenge): string | undefined {
  const algorithm = params.find(({ name }) => name.toLowerCase() === 'algorithm')?.value
  const isUnknown = algorithm && !digestAlgorithms.includes(algorithm.toLowerCase())
  return scheme.toLowerCase() === 'digest' && isUnknown ? algorithm : undefined
}
