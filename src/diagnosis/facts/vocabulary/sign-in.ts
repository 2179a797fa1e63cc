import type { Recognition } from './recognition'
import { absent, both, expired, key, link, password, proof, session, token, wrong } from './words'

/** What was, or was not, accepted: credentials, token, session, link, key. */
export const signInTopics = {
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
  'credentials-wrong': {
    is: [
      both(password, wrong),
      /\b(?:authentication|log ?in|log ?on|sign ?in|authorization)(?: attempt)? (?:has |was )?(?:failed|failure|unsuccessful|error)\b|\bfailed (?:to (?:log ?in|authenticate|sign ?in)|log ?in|authentication)\b/,
      /\binvalid (?:client|grant|secret|user|password|log ?in)\b|\bcredentials ?sign ?in\b|\bauthenticated failed\b|\bcould not (?:be )?authenticated?\b|\bno active account\b/,
    ],
    not: /^(?!.*\bpassword\b).*\b(?:tokens?|jwt|cookie|session|header|api key|keys?|signature)\b|\b(?:link|reset)\b|\b(?:missing or invalid|invalid or missing)\b|\b(?:no|missing) (?:user|credentials)\b|\bcredentials? (?:was |were )?not (?:found|provided)\b/,
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
  'key-missing': {
    is: [both(key, absent)],
    not: /\b(?:public|private|signing|signature|foreign|key id|kid|json web) ?keys?\b|\b(?:invalid|incorrect|valid)\b|\btokens?\b|\bnot found\b.*\b(?:in|on) (?:our|the) (?:records|database)/,
  },
  'key-invalid': {
    is: [both(key, wrong), both(key, expired), /\bapi key\b.*\b(?:revoked|invalidated|disabled|deactivated)\b/],
    not: /\b(?:public|private|signing|signature|foreign|encryption|secret) key\b|\bkey ?(?:id|set)\b|\bkid\b|\bjwks?\b|\b(?:jwt|bearer) /,
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
