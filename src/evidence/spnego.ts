import type { NegState } from '../contract/challenge'

/** In the order of their numbers (RFC 4178 4.2.2). */
const states: readonly NegState[] = ['accept-completed', 'accept-incomplete', 'reject', 'request-mic']

/**
 * How far the talk of a `Negotiate` challenge came by its token68: the negState of a NegTokenResp (RFC 4178 4.2.2, in
 * DER), which an answer may leave out. What the token proves is not read.
 *
 *     NegotiationToken ::= CHOICE { negTokenInit [0] NegTokenInit, negTokenResp [1] NegTokenResp }
 *     NegTokenResp ::= SEQUENCE { negState [0] ENUMERATED OPTIONAL, … }
 */
export function negStateOf(token68: string): NegState | undefined {
  const bytes = beginning(token68)
  // Of each: its tag, and its length, which takes several bytes where the first is over 0x80.
  const inside = (at: number | undefined, tag: number) => {
    if (at === undefined || bytes[at] !== tag) return undefined
    const length = bytes[at + 1] ?? 0
    return at + 2 + (length > 0x80 ? length - 0x80 : 0)
  }
  const state = inside(inside(inside(inside(0, 0xa1), 0x30), 0xa0), 0x0a)
  return state === undefined ? undefined : states[bytes[state] ?? -1]
}

/** All that comes before it fits into so many characters. */
const enough = 32

function beginning(token68: string): readonly number[] {
  try {
    return [...atob(token68.slice(0, enough))].map((unit) => unit.charCodeAt(0))
  } catch {
    return []
  }
}
