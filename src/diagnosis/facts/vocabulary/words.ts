/**
 * Words for what a sentence is about and for what is wrong with it, as standards and products use them. Clauses are lower
 * case, with `_`, `-` and camel case already split into words, and with "can't" and the like written out.
 */
const word = (...alternatives: readonly string[]) => String.raw`\b(?:${alternatives.join('|')})\b`

export const token = word('(?:auth)?tokens?', 'jwts?', 'bearer', 'assertion', 'pat', 'd ?po ?p proof')
export const session = word('sessions?', 'sign ?in', 'log ?in', 'log ?on', 'cookie', 'ticket')
export const link = word(
  'link',
  'url',
  'download',
  'invit(?:e|ation)',
  'reset',
  'magic',
  'activation',
  'shared?',
  'one time',
  'sas',
)
export const key = word(
  '(?:api|subscription|access|app(?:lication)?|client|license|consumer) ?keys?(?: id)?',
  '(?<!(?:form|primary|session|security|pass|foreign) ?)keys?',
)
export const password = word(
  'passwords?|passwd|pass ?phrase|pass ?code|pin',
  'user ?names?|user|identifier|e ?mail|account(?: ?sid)?',
  'credentials?',
  'log ?in|log ?on',
  'client secret',
)
export const account = word(
  'accounts?|users?|profile|membership|member|tenant|subscription|trial|principal',
  'e ?mail(?: address)?|phone(?: number)?',
)
export const proof = word(
  'credentials?|authenti[a-z]+|authorization|auth|password|cookie|session|user',
  'log ?in|log ?on|sign ?in',
)

export const expired = word(
  'expired|expir(?:ation|y)|expires? (?:at|on)',
  'timed? ?out|run out|ran out|too old|outdated|lapsed|past its|exceeded its (?:lifetime|validity)',
  'no longer (?:valid|active|available)',
)
/** What says that something did not come. Narrow, as "no" and "required" stand in many sentences. */
export const absent = word(
  'missing|absent|without|empty|blank|lacks?|lacking',
  'no|not (?:found|provide[d]?|supplied|present|given|sent|included|set|specified|attached|have|contain|include)',
  'required?|requires|must (?:be|provide|include|supply|specify)|needs? to|please (?:provide|supply|include)',
)
export const wrong = word(
  'invalid|incorrect|wrong|bad|false|unknown|unexpected|unrecogni[sz]ed|malformed|mismatch(?:es|ed)?|corrupt\\w*|illegal|tampered|mistyped',
  'not (?:valid|match|accepted|recogni[sz]e[d]?|verified|verify|correct|right|found|registered|trusted|authorized with)',
  'not (?:be )?(?:validated?|decoded?|parsed?|read|find)|not be (?:verified|authenticated)|unsupported',
  'not exist|no such|failed|failure|fails|rejected|refused|unable to|error (?:validating|verifying|checking)',
)
export const shut = word(
  'locked|lock ?out|disabled|suspended|blocked|banned|deactivated|inactive|frozen|terminated|closed|deleted',
  'unverified|unconfirmed|(?:pending|awaiting|waiting for) (?:approval|activation|confirmation)|not (?:fully |properly )?set up',
  'not (?:yet )?(?:been )?(?:active|activated|verified|confirmed|approved|enabled)',
)
export const closedTo = word(
  'not|denied|deny|blocked|banned|restrict\\w*|forbidden|rejected|outside|different|changed|mismatch',
  '(?:un|black|white|allow) ?(?:list|authori[sz]|known|trust)\\w*',
)

/** Both in one clause, in either order. */
export const both = (subject: string, predicate: string) => new RegExp(`^(?=.*${subject})(?=.*${predicate})`)
