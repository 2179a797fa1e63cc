import type { Exchange } from '../contract/evidence'

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
