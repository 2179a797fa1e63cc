import { isTalk, withoutAccents } from './talk'
import { isTechnical, wordsOf } from './words'

/** A run of a text without white space, its signs apart. */
export interface Run {
  readonly lead: string
  readonly core: string
  readonly trail: string
}

/** What has a value that opens something, as the languages of the diagnosis name it; without accents. */
const things = new Set(
  [
    'password passwd passcode passphrase pass pwd secret token jwt key apikey otp totp pin code session sessionid pat jeton gettone',
    'passwort kennwort schlussel sitzung wachtwoord sleutel sessie toegangscode losenord passord adgangskode kodeord nyckel nokkel nogle kode kod',
    'passe cle contrasena clave llave sesion codigo secreto senha chave sessao segredo chiave sessione codice segreto',
    'haslo klucz sesja sekret heslo klic relace parola sifre sifreniz anahtar anahtari oturum kodu sandi kunci sesi khau khoa phien',
    'пароль пароля паролем ключ ключа токен токена код кода сессия сессии сеанс сеанса секрет сесія сеанс',
    'المرور السر الرمز رمز المفتاح مفتاح الجلسة التوكن',
  ]
    .join(' ')
    .split(' ')
    .map(withoutAccents),
)
/** German, Dutch and Scandinavian make one word of it. */
const compound = /(?<!fehler|status|error|fouten|fout|bar|quell)(?:passwort|kennwort|schlussel|token|wachtwoord|code)$/

/** The same where nothing stands between words. */
const unspacedThing =
  /(?:パスワード|トークン|キー|コード|セッション|密码|密碼|口令|令牌|权杖|權杖|密钥|密鑰|金鑰|验证码|驗證碼|会话|會話|비밀번호|암호|토큰|키|코드|세션)[^。！？.!?]{0,4}$/

/** "error code": a code that opens nothing. */
const ofNoSecret = /^(?:error|status|response|reason|result|exit|http|substatus|country|source|postal|language|estado)$/

/** They stand between the name of a thing and its value. */
const between = new Set('api id value named called number no nr d'.split(' '))
const joins = new Set('de del di do da of'.split(' '))

const foldsOf = (run: Run | undefined) => (run ? wordsOf(run.core.slice(0, 64)).map(withoutAccents) : [])

function isThing(runs: readonly Run[], at: number): boolean {
  const run = runs[at]
  if (!run) return false
  if (unspacedThing.test(run.core)) return true
  const last = foldsOf(run).at(-1) ?? ''
  if (!things.has(last) && !compound.test(last)) return false
  return !ofNoSecret.test(foldsOf(runs[at - 1]).at(-1) ?? '') && !/fehler|error|status/.test(foldsOf(run).at(-2) ?? '')
}

const endsClause = /[.,;:!?)\]}]/

/** "key canary", "clave de API canary", "session id canary". */
function followsThing(runs: readonly Run[], index: number): boolean {
  for (let at = index - 1; at >= 0 && at >= index - 4; at--) {
    const run = runs[at]
    if (!run || endsClause.test(run.trail) || (at + 1 < index && runs[at + 1]?.lead)) return false
    if (isThing(runs, at)) return true
    const word = foldsOf(run).at(-1) ?? ''
    if (!between.has(word) && !(joins.has(word) && at < index - 1)) return false
  }
  return false
}

const opening = /["'`„“‘”«»‹「『]/
const closing = /["'`“”’«»›」』]/
/** A passphrase has up to so many words. */
const longestQuote = 24
/** How far from its quotes the word may stand that says what it is: "'canary' is not a valid key". */
const reach = 5

/** Where the text in quotes that begins here ends; undefined where it does not. */
function endOfQuote(runs: readonly Run[], from: number): number | undefined {
  if (!opening.test(runs[from]?.lead ?? '')) return undefined
  for (let at = from; at < Math.min(runs.length, from + longestQuote); at++)
    if (closing.test(runs[at]?.trail ?? '') || (at > from && isClosingAlone(runs[at]))) return at
  return undefined
}

/** French sets its quotes apart. */
const isClosingAlone = (run: Run | undefined) => run?.core === '' && closing.test(run.lead)

function isBesideThing(runs: readonly Run[], from: number, to: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - reach) && !/[.;!?]/.test(runs[at]?.trail ?? ''); at--)
    if (isThing(runs, at)) return true
  if (/[.;:!?]/.test(runs[to]?.trail ?? '')) return false
  for (let at = to + 1; at <= to + reach && at < runs.length; at++) {
    if (isThing(runs, at)) return true
    if (/[.;:!?]/.test(runs[at]?.trail ?? '')) break
  }
  return false
}

const isLatin = (text: string) => /\p{Script=Latin}/u.test(text)
const isSaid = (run: Run | undefined) =>
  run?.core.includes('://') ||
  foldsOf(run).every((word) => isTalk(word) || things.has(word) || isTechnical(word) || /^\d+$/.test(word))

/** The runs that the words beside them name as secrets: what is quoted there, and what follows, unless it is talk of them. */
export function markNamed(runs: readonly Run[]): boolean[] {
  const named: boolean[] = []
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index]
    const end = endOfQuote(runs, index)
    if (end !== undefined && isBesideThing(runs, index, end)) {
      const quoted = runs.slice(index, end + 1)
      if (!quoted.every(isSaid)) for (let at = index; at <= end; at++) named[at] = true
    }
    if (run && isLatin(run.core) && followsThing(runs, index) && !isSaid(run)) named[index] = true
  }
  return named
}
