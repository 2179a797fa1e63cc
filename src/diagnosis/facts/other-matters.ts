import { browserRefusal } from '../../contract/browser-words'
import type { Wording } from '../../contract/evidence'
import type { Message } from '../../contract/messages'
import { fold } from './fold'
import { statementsOf } from './statements'
import { laterAbroad } from './vocabulary/other-languages'
import { speaksEnglish } from './vocabulary/languages/sentences'
import type { Scene } from '../rule'
import { about, type Clause, quote, type Topic } from './wording'

/** What is said where it does not matter who asks, or where that is known. */
const otherMatters = [
  'permission',
  'locked',
  'network',
  'rate',
  'link-expired',
  'link-invalid',
  'key-invalid',
  'set-up',
  'address',
  'scheme',
  'forgery',
  'token-expired',
  'extension',
  'hours',
] as const

/** What is narrower than "that was wrong": about the account, a second proof or a key. */
export const narrower = ['locked', 'verification', 'key-invalid'] as const satisfies readonly Topic[]

/** What is said where the password was not the point. */
export const besidePassword = [
  ...narrower,
  ...(['rate', 'permission', 'network', 'key-missing', 'set-up', 'address', 'hours'] as const),
] as const satisfies readonly Topic[]

/** What is said where the token was understood. */
export const besideToken = [
  ...(['permission', 'locked', 'network', 'rate', 'verification', 'set-up', 'address', 'clock', 'hours'] as const),
] as const satisfies readonly Topic[]

/** What is said of the form itself, of the way to it or of what is behind it: nobody has looked at the password then. */
export const unlooked = [
  ...besidePassword,
  ...(['session-expired', 'forgery', 'link-expired', 'link-refused', 'link-invalid', 'clock', 'cookies-off'] as const),
] as const satisfies readonly Topic[]

/**
 * What the site says of another matter than that nobody is known. `unnamed`: whoever closed the browser's own window has
 * named nobody; a page that speaks of rights then says the same to everyone.
 */
export function otherMatter(said: readonly Clause[], unnamed: boolean): Clause | undefined {
  return about(said, ...otherMatters.filter((matter) => !unnamed || matter !== 'permission'))
}

/** What the site says of the browser itself, which is nobody's sign-in: no cause of ours, and quoted against those. */
export function browserMatter(wording: Wording | undefined): Pick<Clause, 'text'> | undefined {
  const text = wording && browserRefusal({ wording })
  return text === undefined ? undefined : { text }
}

/** The same as evidence: hours at which alone the site is open are told as that. */
export const quoteOther = (other: Pick<Clause, 'text'> & Partial<Clause>): Message =>
  other.topics?.has('hours') ? { ...quote(other), id: 'saw_words_hours' } : quote(other)

/** What is said where the session is not the point. */
export const besideSession = (said: readonly Clause[], wording: Wording | undefined) =>
  about(said, 'locked', 'permission', 'rate', 'network', 'verification', 'set-up', 'hours') ?? browserMatter(wording)

/** What somebody types in to be known by, in the languages of the vocabulary; only that can be incorrect. */
const typedIn =
  /\b(?:incorrect|wrong|invalid)\b|pass|\bpwd\b|user ?name|e ?mail|credential|kennwort|benutzername|(?:zugangs|anmelde|login)daten|identifiants|nom d'utilisateur|contrasen|credencia|senha|credenzial|nome utente|wachtwoord|gegevens|losen|adgangskode|brugernavn|brukernavn|hasl|hesl|sifre|parola|kata sandi|mat khau|парол|логин|كلمة|パスワード|密码|密碼|비밀번호/

/** True for a clause that says of the sign-in that it failed, and nothing of what was typed in for it. */
export const isOfSignInAlone = ({ text, topics }: Clause) =>
  topics.has('credentials-wrong') && !typedIn.test(fold(text))

/** True for one that tells, in the same breath, why: nobody has looked at the password then. */
export const namesOtherReason = (clause: Clause) =>
  isOfSignInAlone(clause) && unlooked.some((topic) => clause.topics.has(topic))

const later =
  /\b(?:try|retry|come back|check back|return)(?: \w+){0,4} (?:later|shortly|soon)\b|\b(?:right now|at (?:the|this) moment|at this time)\b/

/** What the site says that is over later: a wrong password would be no better then. */
export function saidForNow({ text, fields }: Pick<Wording, 'text' | 'fields'>): string | undefined {
  return [...Object.values(fields ?? {}), text]
    .flatMap((one) => statementsOf(one.slice(0, 2500)))
    .find((one) => isLater(fold(one)))
}

const isLater = (plain: string) =>
  later.test(plain) || (!speaksEnglish(plain) && laterAbroad.some((is) => is.test(plain)))

/** The page has no other word for whoever reads it: they may have typed one a page before, or it says so to everybody. */
export const isAllItSays = ({ kind, method, redirects }: Scene, said: readonly Clause[]) =>
  kind === 'page' &&
  method === 'GET' &&
  redirects.length === 0 &&
  said.every(({ from, tone, topics }) => from === 'page' && tone === 'statement' && topics.has('credentials-wrong'))
