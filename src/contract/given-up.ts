import type { Exchange } from './exchange'

/** Whether a request was ended before its answer was there whole, by the person or the page: Firefox says NS_BINDING_ABORTED. */
export function wasGivenUp({ end }: Pick<Exchange, 'end'>): boolean {
  return /ABORTED$/.test(end?.error ?? '')
}
