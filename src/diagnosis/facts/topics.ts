import {
  absent,
  account,
  both,
  closedTo,
  expired,
  key,
  link,
  password,
  proof,
  session,
  shut,
  token,
  wrong,
} from './words'

interface Recognition {
  readonly is: readonly RegExp[]
  readonly not?: RegExp
}

/** What an answer's words can be about. A clause is about a topic where an `is` matches and `not` does not. */
export const topics = {
  rate: {
    is: [
      /\btoo many (?!(?:active |open |concurrent )?(?:sessions|devices|cookies))/,
      /\b(?:rate ?limit\w*|throttl\w+|slow down|quota|too frequent\w*|flood)\b/,
      /\b(?:try|retry|attempt)(?: it)?(?: again)? (?:in|after) (?:a |an |some |\d+)/,
      /\bwait (?:for )?(?:a|an|some|\d+|few|until)\b/,
      /\b(?:attempts?|requests?|calls?|tries) (?:limit )?(?:exceeded|reached)\b|\b(?:limit|exceeded|maximum)\b[\w ]*\b(?:attempts|requests|calls|tries)\b/,
    ],
  },
  locked: {
    is: [
      both(account, shut),
      /\baccount (?:has |is )?expired\b/,
      /\b(?:verify|confirm|activate) your (?:e ?mail|account|address|phone)/,
      /\b(?:too many|maximum|limit of|concurrent|simultaneous|multiple)\b[\w ]*\b(?:sessions|devices|log ?ins)\b|\b(?:session|device|seat|license) limit\b/,
      /\bpassword (?:has |is )?(?:been )?(?:expired|must be changed)|\bmust change (?:your )?password/,
    ],
  },
  verification: {
    is: [
      /\b(?:two|2|multi) ?(?:factor|step|fa)\b|\b(?:2fa|mfa|tfa|otp|totp|u2f|webauthn|re ?captcha|captcha)\b/,
      /\bone time (?:code|password|pass ?code|pin)\b|\b(?:verification|security|authenticator|confirmation|\d digit) code\b/,
      /\bstep ?up\b|\bre ?authenticat\w+|\binsufficient (?:user authentication|claims)\b|\binteraction required\b|\bclaims challenge\b|\bfresh token\b|\bpassword confirmation\b/,
      /\b(?:not a robot|are human|bot check|(?:new|unknown|unrecogni[sz]ed) device|verify (?:your identity|it is you))\b/,
    ],
  },
  clock: {
    is: [
      /\b(?:not (?:yet )?(?:valid )?(?:before|yet)|not yet (?:valid|active)|nbf|issued (?:at|in)(?: the)? future|in the future|is now (?:earlier|later) than|clock|skew\w*|premature|too early)\b/,
      /\b(?:jwt|token|assertion) (?:is )?not active\b/,
      /\b(?:time ?stamp|iat|request time|date header)\b.*\b(?:stale|expired|invalid|window|range|old|future|off|far|skew\w*|failed|outside)\b|\bstale time ?stamp\b/,
    ],
    not: /\bexpired or (?:is )?not yet\b|\bdigest\b/,
  },
  'key-missing': {
    is: [both(key, absent)],
    not: /\b(?:public|private|signing|signature|foreign|key id|kid|json web) ?keys?\b|\b(?:invalid|incorrect|valid)\b|\btokens?\b|\bnot found\b.*\b(?:in|on) (?:our|the) (?:records|database)/,
  },
  'key-invalid': {
    is: [both(key, wrong), both(key, expired), /\bapi key\b.*\b(?:revoked|invalidated|disabled|deactivated)\b/],
    not: /\b(?:public|private|signing|signature|foreign|encryption|secret) key\b|\bkey ?(?:id|set)\b|\bkid\b|\bjwks?\b|\b(?:jwt|bearer) /,
  },
  'token-missing': {
    is: [
      both(token, absent),
      /\b(?:no|missing|without|empty|lacks?)\b[\w ']*\bauth\w* ?(?:header|token|credential)s?\b|\bauth\w* (?:header|token|credentials?)\b[\w ]*\b(?:missing|required|absent|empty|not (?:found|present|provided|set|sent))/,
      /\bno (?:authorization|authentication) (?:was |were )?(?:found|provided|supplied|sent|given|data|information)/,
    ],
    not: /\b(?:no longer|invalid|expired|revoked|not (?:exist|valid|contain)|scopes?|roles?|permissions?|fresh|failed)\b/,
  },
  'token-expired': {
    is: [
      both(token, expired),
      /\bexp\b.*\b(?:claim|check|failed|past|before)\b|\bclaim\b.*\bexp\b/,
      /\bexpired (?:access|refresh|id|security|jwt|bearer)\b|\blifetime validation failed\b|\bcredentials? (?:has |have |are |is )?expired\b/,
    ],
    not: /\b(?:api|subscription|license) key\b|\b(?:reset|link|invitation|activation|password)\b/,
  },
  'token-invalid': {
    is: [
      both(token, wrong),
      /\b(?:signature|audience|issuer|algorithm|aud|iss|alg|kid|key id|signing key|claims?|jwks?)\b.*\b(?:invalid|incorrect|wrong|mismatch\w*|unexpected|failed|unknown|unsupported|differ\w*|no matching|not (?:found|match\w*|allowed|supported|valid|trusted|verified))\b/,
      /\b(?:invalid|incorrect|wrong|unexpected|bad|unknown|unsupported)(?: \S+)? (?:signature|audience|issuer|algorithm|aud|iss|alg|kid|key id|claims?)\b|\bnot enough segments\b/,
      /\b(?:jwt|tokens?)\b.*\b(?:not active|not allowed|blacklisted|black ?listed|deny ?listed|invalidated)\b|\brevoked\b|\bnot validate credentials\b/,
      /\b(?:malformed|invalid|bad) auth\w* header\b|\btoken\b.*\b(?:for|of) (?:another|a different)\b/,
    ],
    not: /\b(?:csrf|xsrf)\b|\bapi key\b|\b(?:no|missing)( \w+)? token\b|\btoken (?:was |is )?(?:missing|not (?:found|provided|present|supplied))\b/,
  },
  'session-expired': {
    is: [
      both(session, expired),
      both(
        String.raw`\bsessions?\b`,
        String.raw`\b(?:invalid|ended|terminated|lost|destroyed|closed|unknown|stale|revoked|inactive|not (?:valid|found|exist|active)|no longer)\b`,
      ),
      /\b(?:log ?in|sign ?in|authenticate) again\b|\b(?:been|were|was) (?:logged|signed) (?:out|off)\b|\bre ?log ?in\b|\bnonce (?:is |has )?(?:expired|invalid)\b/,
      /\b(?:invalid|expired|bad|stale|unknown)(?: \w+)? (?:ticket|cookie)\b/,
    ],
    not: /\b(?:link|url|tokens?|jwt|api key)\b/,
  },
  'link-expired': {
    is: [
      both(link, expired),
      /\b(?:link|url|token|invitation|code)\b.*\b(?:already (?:been )?used|used (?:already|before)|only be used once|single use|one time use)\b/,
      /\b(?:reset|activation|confirmation|download|pre ?signed|signed (?:url|link))\b.*\b(?:invalid|not (?:valid|authorized)|used|expired)\b/,
      /\brequest has expired\b|\bsignature (?:has )?expired\b/,
    ],
  },
  network: {
    is: [
      both(String.raw`\b(?:ip|ips|ip ?address(?:es)?|remote address|client address|ip range)\b`, closedTo),
      /\b(?:blocked|denied|banned|restrict\w*|forbidden|rejected|not (?:allowed|available|permitted))\b.*\b(?:your|this|the) (?:network|location|country|region)\b/,
      /\b(?:vpn|proxies|proxy server|tor exit|geo ?(?:block|fenc|restrict)\w*|(?:outside|from)(?: of)? (?:the |this |your )?(?:corporate |company |office |internal )?(?:network|country|region|intranet))\b|\bvia localhost\b|\brestricted to\b.*\b(?:network|intranet)\b/,
    ],
  },
  plugin: {
    is: [
      /\b(?:wordfence|sucuri|ithemes|solid security|all in one security|aiowps|mod ?security|incapsula|imperva|cerber|ninja ?firewall|web application firewall|waf|bitninja|imunify\w*|siteguard|admin tools|rsfirewall|itsec)\b/,
      /\brest ?api\b.*\b(?:restricted|disabled|only|closed|blocked|forbidden|not (?:enabled|allowed|available|access))\b/,
      /\bonly (?:authenticated|logged in) users can (?:access|use) the (?:rest )?api\b|\brest (?:can ?not access|login required|disabled|api access restricted)\b/,
      /\b(?:request|access) (?:has been |was |is )?blocked\b.*\b(?:security|firewall|rules?|policy|protection)\b|\b(?:security|firewall) (?:rules?|plugin|module|service)\b/,
    ],
  },
  'set-up': {
    is: [
      /\b(?:server|due to) configuration\b|\bmis ?configur\w+|\b(?:not|in ?correctly) (?:been )?configured\b|\b(?:isapi|filter) failed\b/,
      /\b(?:authentication|auth|identity|directory|ldap|user) (?:server|service|backend|provider|database)\b.*\b(?:unavailable|unreachable|down|error|failed|not (?:available|reachable|respond\w*))\b/,
      /\badditionally\b.*\bwas encountered\b|\bwhile trying to use an errordocument\b/,
    ],
  },
  address: {
    is: [
      /\b(?:wrong|incorrect|invalid|bad|unknown|correct)(?: \w+){0,2} (?:endpoint|host|hostname|base url|region|instance|domain|data ?center)\b/,
    ],
  },
  'credentials-wrong': {
    is: [
      both(password, wrong),
      /\b(?:authentication|log ?in|log ?on|sign ?in|authorization)(?: attempt)? (?:has |was )?(?:failed|failure|unsuccessful|error)\b|\bfailed (?:to (?:log ?in|authenticate|sign ?in)|log ?in|authentication)\b/,
      /\binvalid (?:client|grant|secret|user|password|log ?in)\b|\bcredentials ?sign ?in\b|\bauthenticated failed\b|\bcould not (?:be )?authenticated?\b|\bno active account\b/,
    ],
    not: /^(?!.*\bpassword\b).*\b(?:tokens?|jwt|cookie|session|header|api key|keys?|signature)\b|\b(?:link|reset)\b|\b(?:missing or invalid|invalid or missing)\b|\b(?:no|missing) (?:user|credentials)\b|\bcredentials? (?:was |were )?not (?:found|provided)\b/,
  },
  // Says that nothing came; 'login-required' only that something is wanted.
  'credentials-missing': {
    is: [
      /\bno (?:credentials|auth\w*)\b|\bauth(?:entication|orization)? (?:is )?missing\b/,
      both(
        proof,
        String.raw`\b(?:missing|absent|not (?:provided|provide|supplied|present|given|sent|found)|no [\w ]*(?:provided|found|given|supplied))\b`,
      ),
    ],
    not: /\binvalid\b|\bincorrect\b|\bno longer\b|\bexpired\b|\b(?:user|e ?mail|account|session)\b[\w ]* not found\b|\bfailed\b|\bpermissions?\b|\bno active\b/,
  },
  'login-required': {
    is: [
      /\bnot (?:been )?(?:logged|signed) ?in\b|\bnot (?:an )?(?:authenticated|authentified)\b|\bun ?authenticated\b|\banonymous\b|\bauth(?:entication|orization)? (?:is )?(?:required|needed)\b/,
      /\b(?:log ?in|log ?on|sign ?in|authenticat\w*) (?:is )?(?:required|needed|first|to (?:continue|access|view|proceed))\b|\bonly (?:signed|logged) in\b/,
      /\b(?:requires?|required|need|must)(?: to)?(?: be)? (?:log ?in|logged in|sign ?in|signed in|authenticat\w*)\b/,
      /\bplease (?:log ?in|sign ?in|authenticate|provide)\b|\bauth ?required\b|\bno (?:user|session|cookie)\b/,
    ],
    not: /\binvalid\b|\bincorrect\b|\bno longer\b|\bexpired\b|\bagain\b|\bfailed\b|\bfactor\b/,
  },
  permission: {
    is: [
      /\b(?:permissions?|privileges?|scopes?|roles?|entitle\w+|rights|groups?|acl|forbidden|(?:owners?|admins?|administrators?) only|subscription plan|upgrade your plan)\b/,
      /\bnot have (?:the |any |enough |sufficient |necessary |required )*(?:access|authori[sz]ation)\b|\bnot (?:allowed|permitted|entitled|eligible|a member)\b|\bmust be a member\b|\bno access to\b/,
    ],
    not: /\b(?:missing|required)\b.*\b(?:header|login|authentication|credentials)\b|\bips?\b|\brest ?api\b|\bwrong credentials\b|\banonymous\b|\bnetwork\b/,
  },
  denied: {
    is: [
      /\b(?:access|authorization) (?:is |was |has been )?(?:denied|refused)\b|\bdenied\b|\bnot authori[sz]ed (?:to|for)\b/,
    ],
  },
  expired: { is: [new RegExp(expired)] },
  // One sentence for both leaves open which.
  'expired-or-invalid': {
    is: [
      /\b(?:invalid|revoked|wrong|bad|unknown|malformed|not valid|incorrect)\b.*\bor\b.*\bexpired\b/,
      /\bexpired\b.*\bor\b.*\b(?:invalid|revoked|wrong|bad|unknown|malformed|not valid|incorrect|not yet)\b/,
    ],
  },
} as const satisfies Record<string, Recognition>

export type Topic = keyof typeof topics

/** The topics of one clause, already folded: lower case, words split, contractions written out. */
export function topicsOf(plain: string): ReadonlySet<Topic> {
  const found = Object.entries(topics).filter(
    ([, { is, not }]: readonly [string, Recognition]) => is.some((look) => look.test(plain)) && !not?.test(plain),
  )
  return new Set(found.map(([topic]) => topic as Topic))
}
