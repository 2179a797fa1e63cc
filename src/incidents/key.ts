import type { Exchange } from '../contract/evidence'
import { wasGivenUp } from '../contract/given-up'

/**
 * What makes two requests of one tab "the same": method and address without query. A preflight stands for the request
 * that it asks for.
 */
export function keyOf({ kind, method, address, request }: Exchange): string {
  const meant = kind === 'preflight' ? (request?.headers['access-control-request-method'] ?? 'GET') : method
  return `${meant} ${address.pathDigest}`
}

/** The status that the person got: a sign-in window answered well turns a 401 into another one. */
export function finalStatus({ answer, end }: Exchange): number | undefined {
  return end?.status ?? answer?.status
}

/**
 * A redirect only leads on (RFC 9110 15.4): what it leads to is the answer, and may be a page to sign in on. Given up on
 * the way there, nobody ever learns of it.
 */
export function isUnderWay({ answer, end }: Exchange): boolean {
  const isOpen = !end || wasGivenUp({ end })
  return isOpen && answer?.location !== undefined && answer.status >= 300 && answer.status < 400
}
