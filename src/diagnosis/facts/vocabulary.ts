/** What an answer's words are about. One clause can be about several. */
export type Topic =
  | 'credentials-missing'
  | 'credentials-wrong'
  | 'token-missing'
  | 'token-expired'
  | 'token-invalid'
  | 'session-expired'
  | 'link-expired'
  | 'key-missing'
  | 'key-invalid'
  | 'permission'
  | 'denied'
  | 'verification'
  | 'locked'
  | 'rate'
  | 'network'
  | 'clock'
  | 'plugin'
  | 'set-up'
  | 'address'
  | 'expired'

// Words for what the sentence is about and for what is wrong with it, as standards and products use them. Clauses are lower
// case, with `_`, `-` and camel case already split into words.
const token = String.raw`\b(tokens?|jwts?|bearer|assertion|id token|pat)\b`
const session = String.raw`\b(sessions?|sign ?in|log ?in|log ?on|cookie|authentication ticket|ticket)\b`
const link = String.raw`\b(link|url|download|invitation|reset|magic|activation|share[ds]?|one time)\b`
const key = String.raw`\b(api ?keys?|subscription keys?|access keys?|app(lication)? keys?|client keys?|license keys?|keys?)\b`
const password = String.raw`\b(passwords?|passwd|pass ?phrase|user ?names?|credentials?|log ?in|log ?on|identifier|pin|e ?mail|user|account)\b`
const account = String.raw`\b(accounts?|users?|profile|membership|e ?mail( address)?|phone( number)?|subscription|tenant|member)\b`
const proof = String.raw`\b(credentials?|authenti[a-z]+|authorization|auth|log ?in|log ?on|sign ?in|password|cookie|session|user)\b`

const expired = String.raw`\b(expired|has expir\w+|expiration|expiry|timed? ?out|run out|ran out|too old|outdated|lapsed|no longer (valid|active)|past its)\b`
const missing = String.raw`\b(missing|absent|no|not (found|provided|supplied|present|given|sent|included|set|specified|attached)|without|lacks?|empty|blank|required|requires?|needed|needs?|must|please|expected)\b`
const invalid = String.raw`\b(invalid|incorrect|wrong|bad|not valid|is ?n[o']?t valid|unknown|unrecogni[sz]ed|malformed|mismatch(es)?|(does ?n[o']t|did ?n[o']t|do(es)? not|did not|not) match|failed|failure|rejected|refused|revoked|not (accepted|recogni[sz]ed|verified|correct|allowed|trusted|acceptable)|(could|can) ?not|unable to|tampered|corrupt\w*|unexpected|unsupported|illegal|not authorized with|(does not|doesn't|did not) exist|no such)\b`

const both = (subject: string, predicate: string) => new RegExp(`(?=.*${subject})(?=.*${predicate})`)
const any = (...parts: string[]) => new RegExp(parts.map((part) => `(?:${part})`).join('|'))

/** A clause is about a topic where `is` matches and `not` does not. */
export const vocabulary: Readonly<Record<Topic, { readonly is: readonly RegExp[]; readonly not?: RegExp }>> = {
  rate: {
    is: [
      /\btoo many (?!(active |open |concurrent )?(sessions|devices|cookies))/,
      /\b(rate ?limit\w*|throttl\w+|slow down|quota|too frequent\w*|flood)\b/,
      /\b(try|retry|attempt)( it)?( again)? (in|after) (a |an |some |\d+)/,
      /\bwait (for )?(a|an|some|\d+|few|until)\b/,
      /\b(limit|maximum)( number)? (of )?[\w ]*(attempts|requests|calls|tries)\b|\b(attempts?|requests?|calls?) (limit )?exceeded\b|\bexceeded [\w ]*(attempts|requests|calls|limit)\b/,
    ],
  },
  locked: {
    is: [
      both(
        account,
        String.raw`\b(locked|lock ?out|disabled|suspended|blocked|banned|deactivated|inactive|not (yet )?(been )?(active|activated|verified|confirmed|approved|enabled)|unverified|unconfirmed|pending (approval|activation)|deleted|closed|frozen|terminated|has not been (activated|verified|confirmed|approved))\b`,
      ),
      /\b(verify|confirm|activate) your (e ?mail|account|address|phone)/,
      /\b(too many|maximum (number )?of|limit of|concurrent|simultaneous)( \w+)? (sessions|devices|log ?ins)\b|\b(session|device|seat|license) limit\b/,
      /\bpassword (has )?(expired|must be changed)|must change (your )?password/,
    ],
  },
  verification: {
    is: [
      /\b(two|2|multi) ?(factor|step|fa)\b|\b(2fa|mfa|tfa|otp|totp|u2f|webauthn|re ?captcha|captcha)\b/,
      /\bone time (code|password|pass ?code|pin)\b|\b(verification|security|authenticator|confirmation) code\b/,
      /\bstep ?up\b|\bre ?authenticat\w+|\binsufficient (user authentication|claims)\b|\binteraction required\b|\bclaims challenge\b/,
      /\b(not a robot|are human|bot check|new device|unknown device|unrecogni[sz]ed device|verify (your identity|it s you|it is you))\b/,
    ],
  },
  clock: {
    is: [
      /\b(not (yet|before)( valid| active)?|nbf|not active(?! (user|account))|issued (at|in)( the)? future|in the future|clock|skew\w*|premature|too early|before its time)\b/,
      /\b(time ?stamp|iat|request time|date header)\b.*\b(stale|expired|invalid|window|range|old|future|off|far|skew\w*|failed|outside)\b|\bstale time ?stamp\b/,
    ],
    not: /\b(account|user|e ?mail)\b.*not (yet )?active/,
  },
  'key-missing': {
    is: [both(key, missing)],
    not: /\b(public|private|signing|signature|foreign|key id|kid|json web) ?keys?\b|\binvalid\b/,
  },
  'key-invalid': {
    is: [both(key, invalid), both(key, expired)],
    not: /\b(public|private|signing|signature|foreign|encryption|secret) key\b|\bkey ?(id|set)\b|\bkid\b|\bjwks?\b|\btokens?\b/,
  },
  'token-missing': {
    is: [
      both(
        token,
        String.raw`\b(missing|absent|no|not (found|provided|supplied|present|given|sent|included|set)|without|empty|blank|required|requires?|must (be|provide|include))\b`,
      ),
      /\b(no|missing|without|empty|lacks?)\b[\w ']*\bauth\w* ?(header|token)s?\b|\bauth\w* (header|token) [\w ]*(missing|required|not (found|present|provided|set|sent)|empty)/,
      /\bno (authorization|authentication) (was |were )?(found|provided|supplied|sent|given|data|information)/,
    ],
    not: /\b(no longer|invalid|expired|does not exist|not valid)\b/,
  },
  'token-expired': {
    is: [
      both(token, expired),
      /\bexp\b.*\b(claim|check|failed|past|before)\b|\bclaim\b.*\bexp\b/,
      /\bexpired (access|refresh|id|security|jwt|bearer)\b/,
      /\bcredentials? (has |have |are |is )?expired\b/,
    ],
  },
  'token-invalid': {
    is: [
      both(token, invalid),
      /\b(signature|audience|issuer|algorithm|aud|iss|alg|kid|key id|signing key|claims?|scope claim|jwks?)\b.*\b(invalid|incorrect|wrong|mismatch\w*|unexpected|failed|unknown|not (found|match\w*|allowed|supported|valid|trusted)|does not match|unsupported|differ\w*|no matching)\b/,
      /\b(invalid|incorrect|wrong|unexpected|bad|unknown|unsupported)( \S+)? (signature|audience|issuer|algorithm|aud|iss|alg|kid|key id|claims?)\b/,
      /\b(jwt|token)s? (is |was |has been |have been )?(malformed|revoked|blacklisted|black ?listed|deny ?listed|invalidated)\b|\brevoked\b/,
    ],
    not: /\b(csrf|xsrf)\b/,
  },
  'session-expired': {
    is: [
      both(session, expired),
      both(
        String.raw`\bsessions?\b`,
        String.raw`\b(invalid|ended|terminated|not found|no longer|lost|does not exist|destroyed|closed|unknown|stale|revoked|inactive|not valid)\b`,
      ),
      /\b(log ?in|sign ?in|authenticate) again\b|\b(been|were|was) (logged|signed) (out|off)\b|\bre ?log ?in\b|\bnonce (is |has )?(expired|invalid)\b/,
      /\b(invalid|expired|bad|stale|unknown)( \w+)? (ticket|cookie)\b/,
    ],
    not: /\b(link|url)\b/,
  },
  'link-expired': {
    is: [
      both(link, expired),
      /\b(link|url|token|invitation|code)\b.*\b(already (been )?used|used (already|before)|only be used once|single use|one time use)\b/,
      /\b(reset|activation|confirmation|download|signed|pre ?signed)\b.*\b(invalid|not (valid|authorized)|used|expired)\b/,
      /\brequest has expired\b|\bsignature (has )?expired\b/,
    ],
  },
  network: {
    is: [
      /\b(ip|ip ?address(es)?|remote address|client address|ip range|network address)\b.*\b(not|denied|blocked|banned|restrict\w*|forbidden|rejected|outside|un\w+|different|changed|mismatch|black ?list\w*|white ?list\w*|allow ?list\w*)\b/,
      /\b(blocked|denied|banned|restrict\w*|forbidden|rejected)\b.*\b(ip|ip ?address|your network|your location|your country|your region)\b/,
      /\b(vpn|proxy server|proxies|tor exit|geo ?(block|fenc|restrict)\w*|not available in your|(outside|from) (the |this |your )?(corporate |company |office |internal )?(network|country|region|location|intranet))\b/,
    ],
  },
  plugin: {
    is: [
      /\b(wordfence|sucuri|ithemes|solid security|all in one security|aiowps|mod ?security|incapsula|imperva|akismet|cerber|ninja ?firewall|web application firewall|waf|bitninja|imunify\w*|siteguard|admin tools|rsfirewall|itsec)\b/,
      /\brest ?api\b.*\b(restricted|disabled|only|closed|blocked|not (enabled|allowed|available)|cannot access|forbidden)\b/,
      /\bonly (authenticated|logged in) users can (access|use) the (rest )?api\b|\brest (cannot access|login required|disabled|api access restricted)\b/,
      /\b(request|access) (has been |was |is )?blocked\b.*\b(security|firewall|rule|policy|protection)\b|\b(security|firewall) (rule|plugin|module|service)\b/,
    ],
  },
  'set-up': {
    is: [
      /\b(server|due to) configuration\b|\bmis ?configur\w+|\b(not|in ?correctly) (been )?configured\b|\b(application|app|extension|isapi|filter) failed\b/,
      /\b(authentication|auth|identity|directory|ldap|user) (server|service|backend|provider|database)\b.*\b(unavailable|unreachable|down|error|failed|not (available|reachable|respond\w*))\b/,
      /\badditionally\b.*\b(401|error) (unauthorized )?(error )?was encountered\b|\bwhile trying to use an errordocument\b/,
    ],
  },
  address: {
    is: [
      /\b(wrong|incorrect|invalid|bad|unknown|correct)( \w+){0,2} (endpoint|host|hostname|base url|region|instance|domain)\b/,
    ],
  },
  'credentials-wrong': {
    is: [
      both(
        password,
        String.raw`\b(invalid|incorrect|wrong|bad|not valid|unknown|unrecogni[sz]ed|mismatch|(does ?n[o']t|do(es)? not|did not|not) match|not (recogni[sz]ed|correct|found|registered)|(does not|doesn't|did not) exist|no such|failed|unable to authenticate|could not be verified)\b`,
      ),
      /\b(authentication|log ?in|log ?on|sign ?in|authorization)( attempt)? (has |was )?(failed|failure|unsuccessful|error)\b|\bfailed (to (log ?in|authenticate|sign ?in)|log ?in|authentication)\b/,
      /\binvalid (client|grant|secret|user|password|log ?in)\b|\bcredentials ?sign ?in\b|\bunable to authenticate user\b|\bauthenticated failed\b/,
    ],
    not: /\b(tokens?|jwt|cookie|session|header|api key|keys?)\b|\binvalid or (missing|expired)\b|\bmissing or invalid\b|\bnot found in (the )?(header|request)\b|\bno (user|credentials)\b/,
  },
  'credentials-missing': {
    is: [
      /\bnot (been )?(logged|signed) ?in\b|\bnot (an )?(authenticated|logged|authentified)\b|\bun ?authenticated\b|\banonymous\b|\bauth(entication|orization)? (is )?(required|needed|missing)\b/,
      /\b(log ?in|log ?on|sign ?in|authenticat\w*) (is )?(required|needed|first|to (continue|access|view|proceed))\b|\b(require|requires|required?|need|must)( to)?( be)? (log ?in|logged in|sign ?in|signed in|authenticat\w*)\b/,
      /\bplease (log ?in|sign ?in|authenticate|provide)\b|\bfull authentication is required\b|\bauth ?required\b|\bno (credentials|user|session|auth\w*|cookie)\b/,
      both(
        proof,
        String.raw`\b(missing|absent|not (provided|supplied|present|given|sent)|no [\w ]*(provided|found|given|supplied))\b`,
      ),
    ],
    not: /\binvalid\b|\bno longer\b|\bexpired\b/,
  },
  permission: {
    is: [
      /\b(permissions?|privileges?|scopes?|roles?|entitle\w+|access rights?|rights|group|acl|forbidden|owners? only|admins? only|administrators? only|subscription plan|upgrade your plan)\b/,
      /\b(not|n't|n t|never) (have|has) (the |any |enough |sufficient |necessary |required )*(access|permission\w*|right\w*|privilege\w*|authori[sz]ation)\b|\b(not|n't) (allowed|permitted|entitled|eligible|a member)\b|\bno access to\b/,
    ],
    not: /\b(missing|required)\b.*\b(token|header|login|authentication|credentials)\b|\bip\b|\bscope of\b|\brest api\b/,
  },
  denied: {
    is: [/\b(access|authorization) (is |was |has been )?(denied|refused)\b|\bdenied\b|\bnot authori[sz]ed (to|for)\b/],
  },
  expired: { is: [any(expired)] },
}
