import { scrub } from './redact'
import { isPlainName } from './redact-name'
import { hidden, wordsOf } from './words'

const fieldCap = 50
const valueCap = 400
const deepest = 6

/** Fields whose value is a secret, or somebody's name, whatever it looks like. */
const secretWords =
  /^(?:token|jwt|password|passwd|pwd|pass|secret|key|apikey|otp|pin|nonce|state|signature|sig|mac|tsm|hash|session|sessionid|sid|cookie|cookies|csrf|xsrf|credential|credentials|ticket|assertion|authorization|bearer|email|mail|phone|mobile|user|username|login|address|challenge|salt|id|uuid|guid)$/i

/** Of such a field these may be told: they say what is wrong with it. */
const verdicts = /^(?:required|missing|invalid|expired|revoked|wrong|true|false|null|none|required field)$/i

/** Scalars of a JSON value as dotted path -> text without secrets, at most 50. */
export function readFields(value: unknown): Record<string, string> {
  const fields: Record<string, string> = {}
  let count = 0
  visit(value, '', false, 0)
  return fields

  function visit(part: unknown, path: string, secret: boolean, depth: number): void {
    if (count >= fieldCap) return
    if (typeof part === 'object' && part !== null) {
      if (depth >= deepest) return
      for (const key of Object.keys(part).slice(0, fieldCap)) {
        const name = isPlainName(key) && key.length <= 40 ? key : hidden
        visit(Reflect.get(part, key), path ? `${path}.${name}` : name, secret || isSecretField(key), depth + 1)
      }
      return
    }
    if (typeof part === 'undefined' || typeof part === 'function') return
    count++
    fields[path] = readScalar(part, path, secret)
  }
}

function readScalar(value: unknown, path: string, secret: boolean): string {
  const text = String(value)
  if (secret && !saysWhatIsWrong(path, text)) return verdicts.test(text) ? text : text === '' ? '' : hidden
  // `code: 401` and `code: 700082` name an error; a one-time code has as many digits and no other name.
  if (/(?:^|\.)code$/i.test(path) && /^\d{4,}$/.test(text)) return hidden
  return scrub(text, valueCap)
}

/**
 * A list of errors is kept by field: what stands at `errors.password`, or in its list, is about the password, where it
 * says what is wrong; an echo of what was typed stands deeper. A state in a word of its own is no OAuth state.
 */
function saysWhatIsWrong(path: string, text: string): boolean {
  if (/(?:^|\.)(?:errors|field_?errors|validation_?errors|violations)\.[^.]+(?:\.\d+)?$/i.test(path))
    return fault.test(text) && /\p{L}\s+\p{L}+/u.test(text)
  return /(?:^|\.)state$/i.test(path) && states.test(text)
}

const fault =
  /^(?:the |your |this )?\p{L}+ (?:is|was|has|does|must|can|should|cannot|may)\b.*\b(?:invalid|incorrect|wrong|required|missing|expired|locked|disabled|match|blank|empty|short|long|exist|found|correct|valid|verified|confirmed|revoked)\b|^(?:invalid|incorrect|wrong|missing|expired|unknown) \p{L}+$/iu
const states =
  /^(?:(?:account|user|session|token|password|login|mfa|otp|email|device|sign_?in)_)?(?:expired|locked|locked_out|disabled|suspended|blocked|banned|inactive|pending|revoked|invalid|required|unverified|unconfirmed|unauthenticated|unauthori[sz]ed|warn|recovery|enroll|challenge)$/i

/** `access_token`, `resetKey`, `user.password`; not `token_type`, `error_code`, `invalid_token`. */
function isSecretField(key: string): boolean {
  const words = wordsOf(key)
  return (
    secretWords.test(words.at(-1) ?? '') &&
    !/^(?:error|invalid|missing|expired|type|trace|request|correlation)$/.test(words[0] ?? '')
  )
}
