import type { Topic } from '../../topics'
import { alreadyUsed } from './already-used'
import { errorCodes } from './error-codes'
import type { Language, Word } from './language'
import { sayings } from './sayings'

/** Products' words that stay English in the middle of any language. */
const everywhere: Readonly<Partial<Record<Word, RegExp>>> = {
  session: /\bsessions?\b/,
  cookie: /\bcookies?\b/,
  token: /\b(?:(?:auth|access)?tokens?|jwts?|bearer|authorization)\b/,
  signature: /\b(?:signature|hmac)\b/,
  key: /\b(?:api|app|device|access) ?keys?\b/,
  link: /\b(?:links?|urls?)\b/,
  code: /\b(?:codes?|pin)\b/,
  proof: /\b(?:2fa|mfa|t?otp|(?:re)?captcha)\b/,
  credentials: /\b(?:user ?names?|e ?mails?|passwords?|login|user)\b/,
  account: /\b(?:accounts?|user)\b/,
  address: /\bips?\b/,
  attempts: /\b(?:requests?|logins?)\b/,
  rights: /\b(?:scopes?|admin)\b/,
  signIn: /\b(?:log ?in|sign ?in)\b/,
  time: /\btime ?stamps?\b/,
  server: /\b(?:servers?|ldap|database|backend|(?:auth )?service|firebase)\b/,
  host: /\b(?:domains?|hosts?|tenants?|endpoints?)\b/,
  restApi: /\b(?:rest api|api rest)\b/,
  forgery: /\b[cx]srf\b/,
}

/** Small words that English cannot do without; none of them is a word of another language here, or a rare one. */
const english = /\b(?:the|your|you|please|been|and|not|this|are|with|from|were|must|could|does)\b/

/** What codes and headings are made of: `invalid_token`, `401 Unauthorized`. */
const codeWords =
  /^(?:(?:un ?authori[sz]ed|authori[sz]ation|authentication|required|invalid|tokens?|access|denied|expired|missing|credentials|passwords?|users?|username|login|failed|session|request|status|bad|api|keys?|jwt|bearer|server|forbidden|nginx|apache|[\d ]+)(?: |$))+$/

/** True where a clause in Latin letters is none of another language. */
export const speaksEnglish = (plain: string) => english.test(plain) || codeWords.test(plain)

/** What is so now although the clause tells of what will be: when it is over. */
const ofMaintenance = sayings.filter(([, about]) => about[0] === 'maintenance')

/** One of these stands in every clause that is about something. */
const telling = [...new Set(sayings.flatMap(([, about, said]) => (said.length ? said : about)))]

/** In many a language access is refused in the same words as a name or an account. */
const refusals = new Set<Word>(['denied', 'wrong'])
const none = new Set<Word>()

/** What clauses of a language are about. */
export interface Tongue {
  /** Matches every clause that it hears something in, and few of other languages. */
  readonly is: RegExp
  readonly hears: (plain: string) => readonly Topic[]
}

/** A language's ear. `script`: letters that tell it, where its letters do. */
export function tongueOf(language: Language, script?: RegExp): Tongue {
  const own = new Map<Word, RegExp>()
  const has = (plain: string, word: Word) => {
    const source = language[word]
    if (!source) return false
    const pattern = own.get(word) ?? patternOf(language, source)
    own.set(word, pattern)
    return pattern.test(withoutSeeming(plain, word))
  }
  const denial = language.denial ? new RegExp(patternOf(language, language.denial), 'g') : undefined
  const hears = (whole: string) => {
    // What is not so says nothing of what is.
    const plain = denial ? whole.replace(denial, ' ') : whole
    if (has(plain, 'harmless')) return []
    const known = new Map<Word, boolean>()
    const says = (word: Word) => {
      const said =
        known.get(word) ?? (has(plain, word) || (everywhere[word]?.test(withoutSeeming(plain, word)) ?? false))
      known.set(word, said)
      return said
    }
    const calm = has(plain, 'toCome')
    // Beside an account that is said to be open, it is the access that is refused.
    const ofAccess: ReadonlySet<Word> = plain !== whole && (says('access') || says('mayNot')) ? refusals : none
    const topics = (calm ? ofMaintenance : sayings).flatMap(([topic, about, said, unless]) => {
      const isSaid = (word: Word) => said.some((state) => says(state) && !(word === 'account' && ofAccess.has(state)))
      // A product's word alone says nothing is wrong: "protected by reCAPTCHA".
      const told = about.some((word) => (said.length ? says(word) && isSaid(word) : has(plain, word)))
      // A session that is said to be good is none that is missing; what is missing is the right.
      if (topic === 'login-required' && plain !== whole && says('rights')) return []
      return told && !unless.some(says) ? [topic] : []
    })
    if (calm || !says('or')) return topics
    const used = alreadyUsed.test(plain) && has(plain.replace(alreadyUsed, ' '), 'wrong')
    return [
      ...topics,
      ...(says('wrong') && says('expired') ? (['expired-or-invalid'] as const) : []),
      ...(used ? (['used-or-invalid'] as const) : []),
    ]
  }
  return { is: script ?? patternOf(language, telling.flatMap((word) => language[word] ?? []).join('|')), hears }
}

const patternOf = ({ begin }: Language, words: string) => new RegExp(`${begin}(?:${words})`)

/** What may speak of a code to type: the code of an error only seems to. And of later: until when something lasts is now. */
const withoutSeeming = (plain: string, word: Word) =>
  word === 'code' || word === 'smsCode'
    ? plain.replace(errorCodes, ' ')
    : word === 'planned'
      ? plain.replace(untilThen, ' ')
      : plain

/** "Until tomorrow": what is so now. Slavic "do" is, Portuguese "do" is not. */
const untilThen =
  /(?<!\S)(?:bis|jusqu'(?:au?)?|hasta|fino (?:a|al|alla)|ate|tot|tills|fr[ae]m til+|indtil|inntil|do(?! (?:sabado|domingo)(?!\S))|до|hingga|sampai|cho đen|حتى)(?: (?:zum|el|la|a|ao|en met|och med|og med))? \S+|\S+ kadar(?!\S)|\S{1,4}(?:まで|까지)|(?:直到|至)(?:明天|周.|星期.)/g
