import type { QueryFact } from '../contract/evidence'
import { isVolatile } from '../contract/volatile'
import type { AddressText } from '../http/url'

/** Proofs that this is the page's own request, and the one-time values of a sign-in in silence (RFC 7636 4.3). */
const proof = /csrf|xsrf|nonce|^ticket$|^code_challenge$/i
/** How it is asked, not what for: SignalR and Engine.IO go on over another transport; `tid` numbers SignalR's tries. */
const way = /^(?:transport|tid)$/i
/** Values of OAuth's `state` are long; the short ones are states of a country, or of an order. */
const shortestState = 8

/** Seconds or ms since 1970, as of 2017 to 2039; ISO 8601 with a time; what Math.random() gives. */
const moments = [/^(?:1[5-9]|2[01])\d{8}(?:\d{3})?(?:\.\d+)?$/, /^\d{4}-?\d{2}-?\d{2}T\d{2}:?\d{2}/, /^0\.\d{6,}$/]

/**
 * The path and the parameters of an address as far as they say what is asked for, in an order of their own: it holds
 * what may be secret, and is only there to be made a digest of. `facts`: of the first parameters, one each.
 */
export function questionOf({ origin, path, query }: AddressText, facts: readonly QueryFact[]): string {
  const fixed = query.flatMap(({ name, value = '' }, index) =>
    changes(name, value, facts[index]) ? [] : [JSON.stringify([name, value])],
  )
  return origin + path + (fixed.length ? `?[${fixed.sort().join()}]` : '')
}

function changes(name: string, value: string, { looks, expiresAt }: Partial<QueryFact> = {}): boolean {
  if (isVolatile({ name, ...(looks && { looks }) }) || looks === 'signature' || expiresAt !== undefined) return true
  if (proof.test(name) || way.test(name) || (name === 'state' && value.length >= shortestState)) return true
  return moments.some((look) => look.test(value))
}
