import { fold } from './pauses/numbers'
import { isPlainName } from './redact-name'
import { wordsOf } from './words'

/** Behind a word of these stands something that opens a door by itself. */
const doors = new Set(
  (
    'reset resets verify verification verifications confirm confirmation confirmations token tokens code codes otp totp magic ' +
    'invite invites invitation invitations activate activation unsubscribe optout share shared shares s key keys apikey secret ' +
    'secrets session sessions sid jwt ticket tickets nonce sig signature signed hash password passwords passwd pwd pass passcode ' +
    'pin recover recovery unlock redeem claim join accept webhook webhooks hook hooks onetime link links private guest preview ' +
    'mfa tfa sso saml login signin auth callback download downloads l t'
  ).split(' '),
)

/** True where a text, a name or a segment of a path, speaks of what opens something. */
export const opensDoor = (text: string) => wordsOf(text).some((word) => doors.has(word))

/** Of names in one word: `smscode`, `pincode`, `access`. Too much is hidden rather than too little. */
const secretName =
  /pass|pwd|pin|otp|cod[eio]|kod|token|secret|key|sig|nonce|state|hash|mac|csrf|xsrf|cvv|cvc|tan|puk|nip|sms|auth|proof|ticket|invit|verif|confirm|captcha|factor|(?:2|m|t|two)fa|cred|grant|access|answer|sess|login|pw|psw|mdp|birth|born|dob|ssn|card|last4|(?<![a-z])[a-z](?![a-z])/i
/** The same by the words of other languages for what one keeps to oneself, without accents. */
const secretWord =
  /kenn|wort|geheim|wacht|losen|passord|adgang|clave|contra|senha|chiave|sifre|haslo|heslo|parol|salasana|jelszo|lozink|sandi|khau|(?<![a-z])cle(?![a-z])/

/** A small number: too few to open anything. A year has a PIN's length: it stands under the names of times alone. */
const plainValue = /^(?:\d{1,3}|(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)$/
const year = /^\d{4}/
const times = /^(?:year|month|date|from|to|since|until|start|end|begin|period|jahr|monat|annee|anno|ano|mois|mes|mese)$/
/** Single letters are names of everything; of most, that is pages and the like. */
const pages = /^[ipqnxy]$/
const fewest = /^\d{1,2}$/

const isAscii = (text: string) => /^[ -~]*$/.test(text)

/** Whether the value of a parameter may be kept as it is: its name, too, says nothing of a secret. */
export function isPlainValue(name: string, value: string): boolean {
  if (!plainValue.test(value) || !isPlainName(name)) return false
  if (pages.test(name)) return fewest.test(value)
  // Nearly all are plain; this is asked of every call that a page makes.
  const folded = isAscii(name) ? name.toLowerCase() : fold(name)
  // Words in another script are too many to look through.
  if (!isAscii(folded)) return false
  if (year.test(value)) return times.test(folded)
  return !secretName.test(folded) && !secretWord.test(folded) && !opensDoor(name)
}
