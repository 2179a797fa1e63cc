import type { HistoryFacts } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { handedOverBy, handedOverInVain, isDenied, isSignInAnswer, openedBefore } from '../../contract/sign-in-answer'
import type { Scene } from '../rule'
import type { Clause } from './wording'

/**
 * What shows that the page was to finish a sign-in at another host, which led to it. `again`: the same address a
 * second time, and a code in it is good for once (RFC 6749 4.1.2). A cookie that went along keeps what the sign-in was
 * begun with: nobody is signed in by it yet.
 */
export function sawHandedOver(
  exchange: Scene,
  history: HistoryFacts | undefined,
): { readonly again: boolean; readonly saw: Message } | undefined {
  const before = openedBefore(exchange, history)
  if (before) return { again: true, saw: { id: 'saw_handed_over_again', values: [{ at: before.at }] } }
  const by = handedOverBy(exchange)
  if (!by) return undefined
  const from = { code: by }
  if (isDenied(exchange)) return { again: false, saw: { id: 'saw_handed_over_denied', values: [from] } }
  const last = handedOverInVain(exchange, history)
  if (last) return { again: false, saw: { id: 'saw_handed_over_failed', values: [from, { at: last.at }] } }
  return { again: false, saw: { id: 'saw_handed_over', values: [from] } }
}

const ofCode = /\binvalid[ _-]?grant\b|\bcode\b/i
const ofPerson = /pass|user|\b(?:[mt2]fa|t?otp|sms|e-?mail|phone|factor|verification|security|authenticator|digits?)\b/i

/** On such a page, true of what is said of the code that the address holds (RFC 6749 5.2): nobody has typed that one. */
export function isOfHandedCode({ text }: Clause, exchange: Scene, history: HistoryFacts | undefined): boolean {
  return isSignInAnswer(exchange, history) && ofCode.test(text) && !ofPerson.test(text)
}
