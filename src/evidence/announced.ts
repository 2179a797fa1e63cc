import { wordsOf } from './words'

/** How a text announces a secret by the words in front of it. */

const keyWords = new Set(
  (
    'password passwd passcode passphrase passwort pass pwd secret token jwt key apikey otp totp pin code nonce state sig signature sid ' +
    'session sessionid cookie csrf xsrf credential credentials ticket assertion auth authorization bearer basic mac hash id user ' +
    'username login email kennwort contraseña'
  ).split(' '),
)

/** The key is talked about, its value not told: `invalid_token: …`. */
const aboutWords = new Set(
  'invalid expired missing bad wrong error no unknown unsupported revoked incorrect insufficient'.split(' '),
)

/** Near them even a short number is a one-time code. */
const codeWords = new Set(
  (
    'code codes otp totp pin passcode password kennwort token sms verification tan mfa 2fa ' +
    'passwort passe wachtwoord lösenord passord adgangskode contraseña senha hasło heslo parola şifre şifreniz sandi пароль пароля'
  ).split(' '),
)

export const isCodeWord = (word: string) => codeWords.has(word)

/** HTTP schemes: behind `Authorization:` the secret comes after them. */
export const schemes = /^(?:basic|bearer|digest|negotiate|ntlm|token|dpop|apikey|hawk|bot|jwt)$/i

/** `Authorization: Bearer token`, `'Authorization: Basic' header`: the word, not the thing. */
export const nouns = /^(?:token|header|scheme|realm|authentication|credentials|[1-5]\d\d)$/i

/** How long a code is, which is no code: `6-digit`. */
export const isLengthLike = (text: string) => /^\d{1,2}-(?:digit|character|letter|stellig)/i.test(text)

/** A status or IIS sub-status behind the word "code". */
export const isStatusLike = (text: string) => /^[1-5]\d\d(?:\.\d{1,3})?$/.test(text)

/** True where some `key:` or `key=` in a run without white space announces a secret. */
export function isAssignment(run: string): boolean {
  const keys = run.match(/[\p{L}\p{N}_.-]{1,64}["']?\]?[:=]/gu) ?? []
  return keys.some(announces)
}

/** What a run says of the next one: a value for certain (`password:`), or maybe (`password is`). */
export function expectation(
  core: string,
  trail: string,
  before: 'value' | 'maybe' | undefined,
): 'value' | 'maybe' | undefined {
  if (before === 'value' && (schemes.test(core) || core === '')) return 'value'
  if (core.length > 64 || !announces(core)) return undefined
  return /^["']?[:=]/.test(trail) ? 'value' : 'maybe'
}

function announces(key: string): boolean {
  const words = wordsOf(key)
  return keyWords.has(words.at(-1) ?? '') && !words.some((word) => aboutWords.has(word))
}
