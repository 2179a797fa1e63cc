/**
 * Words for what a sentence is about and for what is wrong with it, as standards and products use them. Clauses are lower
 * case, with `_`, `-` and camel case already split into words, and with "can't" and the like written out.
 */
const word = (...alternatives: readonly string[]) => String.raw`\b(?:${alternatives.join('|')})\b`

export const token = word('(?:auth|access|refresh|id)?tokens?', 'jwts?', 'bearer', 'assertion', 'pat', 'd ?po ?p proof')
export const session = word('sessions?', 'sign ?in', 'log ?in', 'log ?on', 'cookies?', 'tickets?')
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
  'qr ?code',
  'sas',
)
export const key = word(
  '(?:api|subscription|access|app(?:lication)?|client|licen[cs]e|consumer) ?keys?(?: id)?',
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
  'credentials?|authenti[a-z]+|authorization|auth|password|cookies?|session|user',
  'log ?in|log ?on|sign ?in',
)

export const expired = word(
  'expired|expir(?:ation|y)|expires? (?:at|on)',
  'timed? ?out|run out|ran out|too old|outdated|out of date|stale|lapsed|elapsed|past its|(?:max ?age|lifetime|validity)(?: was| is)? exceeded',
  'exceeded its (?:lifetime|validity)',
  'no longer (?:valid|active|available)',
)
/** What says that something did not come. Narrow, as "no" and "required" stand in many sentences. */
export const absent = word(
  'missing|absent|without|empty|blank|lacks?|lacking|omitted|undefined|not available|mandatory',
  'no|not be found|not (?:found|provide[d]?|supplied|present|given|sent|included|set|specified|attached|have|contain|include)',
  'required?|requires|must (?:be|provide|include|supply|specify)|needs? to|please (?:provide|supply|include|send|pass|attach|add)',
)
export const wrong = word(
  'invalids?|incorrect|wrong|bad|false|unknown|unexpected|unrecogni[sz]ed|malformed|mismatch(?:es|ed)?|corrupt\\w*|illegal|tampered|mistyped',
  'non ?existent|inexistent|bogus|forged|fake|deprecated|untrusted|unverifiable|undecodable|improper(?:ly)?',
  'not (?:an? |the )?(?:valid|match|accepted|recogni[sz]e[d]?|verified|verify|correct|right|found|registered|trusted|authorized with)',
  'not (?:be )?(?:validated?|decoded?|decrypted?|parsed?|read|find)|not be (?:found|verified|authenticated|matched|recogni[sz]ed|accepted)|unsupported',
  'not exist|no such|failed|failure|fails|rejected|refused|declined|unable to|error (?:validating|verifying|checking)',
)
export const shut = word(
  'locked|lock ?out|disabled|suspended|blocked|banned|deactivated|inactive|frozen|terminated|closed|deleted',
  'unverified|unconfirmed|(?:pending|awaiting|waiting for) (?:approval|activation|confirmation)|not (?:fully |properly )?set up',
  'not (?:yet )?(?:been )?(?:active|activated?|verif(?:y|ied)|confirm(?:ed)?|approved|enabled)',
  'barred|expelled|black ?listed|in ?activated|dis ?activated',
)
export const closedTo = word(
  'not|denied|deny|blocked|banned|restrict\\w*|forbidden|rejected|outside|different|changed|mismatch',
  '(?:un|black|white|allow) ?(?:list|authori[sz]|known|trust)\\w*',
)

/** "Invalid", but not beside "missing": one sentence for both. */
export const invalidAlone = String.raw`(?<!\b(?:missing|absent|required|empty|blank|not (?:found|provided|present|sent))(?: or| and)? )\binvalid\b(?! (?:or |and )?(?:missing|absent|empty|blank|not (?:found|provided|present|sent)))`

/** Who else can vouch for somebody: an account made there has no password here. */
export const otherSignIn = word(
  'google|face ?book|microsoft|apple|git ?hub|git ?lab|linked ?in|twitter|discord|steam|azure|okta|entra',
  'social|sso|saml|oauth|open ?id|single sign on|magic links?|ldap|external|third party',
  '(?:another|different|other) (?:\\w+ )?(?:method|provider|service|way)',
)
/** Schemes and ways of signing in, as the subject of "is not supported". */
export const scheme = word(
  'auth\\w* (?:scheme|method|type|mechanism|protocol|strategy)|(?:scheme|mechanism)',
  '(?:sign|log) ?in (?:provider|method|type)|(?:identity|oauth|auth\\w*|social) provider|unsupported (?:sign ?in )?(?:method|provider)',
  'ntlm|negotiate|kerberos|digest|basic|basic auth\\w*|password auth\\w*|bearer(?: auth\\w*| type)?',
)
/** What the site needs behind itself to tell who somebody is. */
export const machinery = word(
  'database|db|redis|backend|upstream|jwks?(?: uri| endpoint)?|key ?set|(?:signing |public )?keys? (?:server|endpoint|store)',
  '(?:auth\\w*|identity|directory|ldap|user|log ?in|log ?on|sign ?in|sign ?on|session|token|account|security) (?:server|services?|backend|provider|database|store|module|system|api)',
  'server|ldap|firebase|supabase|keycloak|cognito|oauth|sso|saml|oidc',
)
export const outOfOrder = word(
  'unavailable|unreachable|down|offline|not (?:be |currently |yet )?(?:available|reachable|respond\\w*|ready|running|connected|configured|initiali[sz]ed|set ?up|loaded|started)',
  'initiali[sz]ing|starting up|time ?out|timed out|mis ?configur\\w+|mis ?configuration|check failed|(?:connection|fetch) (?:is |has |was )?(?:failed|refused|lost|error)',
)

/** Both in one clause, in either order. */
export const both = (subject: string, predicate: string) => new RegExp(`^(?=.*${subject})(?=.*${predicate})`)
