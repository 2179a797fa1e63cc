/** What a refusal can be about. */
type Subject =
  | 'session'
  | 'cookie'
  | 'token'
  | 'signature'
  | 'key'
  | 'link'
  /** A code to prove more with; `proof` says so by itself: second factor, captcha. */
  | 'code'
  | 'proof'
  | 'credentials'
  | 'password'
  | 'account'
  /** What is paid for, or tried: a subscription, a trial, a licence. */
  | 'plan'
  | 'address'
  | 'attempts'
  | 'rights'
  | 'access'
  | 'signIn'
  | 'time'
  | 'server'
  | 'host'
  | 'restApi'
  /** A page's proof against forged requests. */
  | 'forgery'

/** What can be wrong with it. `unfound`: looked for, and not there; `few`: not enough; `failed`: of signing in, of a check. */
type State =
  | 'missing'
  | 'wrong'
  | 'unfound'
  | 'expired'
  | 'shut'
  | 'denied'
  | 'many'
  | 'few'
  | 'unavailable'
  | 'failed'
  | 'changed'
  | 'mustChange'

/**
 * What says it all by itself: sign in; sign in again; you may not; your account is not open yet, or no longer; too many
 * sessions or devices; wait so long; come by our network, or VPN; we have a fault; a code by phone; out of service for
 * maintenance, if not planned for later. "Later" alone is said of any fault. And "or", and what shows that nothing is wrong, or
 * not yet (`toCome`), and what the clause says is not so (`denial`).
 */
type Phrase =
  | 'asks'
  | 'again'
  | 'mayNot'
  | 'notOpen'
  | 'full'
  | 'wait'
  | 'later'
  | 'fromWithin'
  | 'setUp'
  | 'smsCode'
  | 'maintenance'
  | 'planned'
  | 'or'
  | 'harmless'
  | 'denial'
  | 'toCome'

export type Word = Subject | State | Phrase

/**
 * The words of a language, for clauses as `fold` leaves them: regular expressions, whose alternatives are the beginnings of
 * words, as languages inflect; `\b` ends a whole word. Latin letters have no accents, but for those that are letters of their
 * own: ł, đ, ø, æ, ß, ı.
 */
export interface Language extends Readonly<Partial<Record<Word, string>>> {
  /** What stands before a word: `\b` knows Latin letters only, and some scripts put nothing between words. */
  readonly begin: '\\b' | '(?:^| )' | ''
}
