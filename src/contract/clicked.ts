import type { Exchange } from './exchange'

/** How soon after something shows nobody has yet read it and acted on it, ms. */
export const reactionTime = 1_000

/**
 * True where the person clicked to open the page, as far as its request tells (Fetch Metadata 2.4). `since`: the answer for
 * which the page before it waited, epoch ms. What its script opens upon that, as part of the same click, tells of a click as
 * well (HTML 6.4.2: transient activation lasts for seconds), and is there before anybody can have clicked once more.
 */
export function isClicked({ request, startedAt }: Pick<Exchange, 'request' | 'startedAt'>, since: number): boolean {
  return request?.names.includes('sec-fetch-user') === true && Math.abs(startedAt - since) >= reactionTime
}
