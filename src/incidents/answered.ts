import type { Exchange } from '../contract/evidence'
import { wasGivenUp } from '../contract/given-up'

/** How long an answer may stay without an end before its head counts for all of it (a body that streams), ms. */
export const streamingTime = 2_000

/** A login that the browser has for these is sent without a word to us, and answered on the same request. */
const answeredByBrowser = new Set(['basic', 'digest', 'ntlm', 'negotiate'])

/**
 * When the head of a refusal counts though its body has not ended, epoch ms. Until then its script may lead on, a login
 * be sent or the connection break. Undefined where it need not be waited for, or where only the end tells.
 */
export function headCountsAt({ answer, end, prompts }: Exchange): number | undefined {
  if (!answer || end || prompts.length) return undefined
  const mayHaveLogin = answer.challenges.some(({ scheme }) => answeredByBrowser.has(scheme.toLowerCase()))
  return mayHaveLogin ? undefined : answer.at + streamingTime
}

/** What a page says is known once it is there, and whether the browser's own window opens, right after the headers. */
export function isAnswered(exchange: Exchange, now: number): boolean {
  const { kind, end, prompts } = exchange
  const due = headCountsAt(exchange)
  // A page that leads on, or is left, is given up: nobody is shown its refusal.
  const ended = end !== undefined && (kind === 'call' || !wasGivenUp(exchange))
  return ended || prompts.length > 0 || (due !== undefined && due <= now)
}
