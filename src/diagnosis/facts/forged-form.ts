import type { Exchange } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { about, type Clause, quote } from './wording'

/** What is known beside the words: a try to sign in, a cookie of a sign-in that came along. */
interface Beside {
  readonly exchange: Pick<Exchange, 'kind' | 'method'>
  readonly attempt?: Message | undefined
  readonly signedIn: boolean
}

/**
 * What shows that the mark against forged requests (CSRF token) was not accepted: said of the form where somebody sent one,
 * else of the session; undefined where there was neither.
 */
export function sawForgery(said: readonly Clause[], { exchange, attempt, signedIn }: Beside): Message | undefined {
  // A form may have a session of its own, which shows in no cookie's name; who sent it need not have been signed in.
  const posted = attempt !== undefined || (exchange.kind === 'page' && exchange.method === 'POST')
  const clause = signedIn || posted ? about(said, 'forgery') : undefined
  if (!clause) return undefined
  // A page's script may have asked by itself: there is no form to be opened anew.
  const isByScript = attempt?.id === 'saw_sign_in_perhaps'
  // Nor is the form why it was refused, where the sign-in that came along is said to be over.
  const isSignInOver = !attempt && signedIn && about(said, 'session-expired') !== undefined
  return posted && !isByScript && !isSignInOver ? { ...quote(clause), id: 'saw_words_form_refused' } : quote(clause)
}
