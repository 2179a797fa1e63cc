import type { Recognition } from './recognition'
import { absent, both, expired, invalidAlone, key, link, token, wrong } from './words'

/** What was, or was not, accepted of what a program carries: token, signed link, API key. */
export const tokenTopics = {
  'token-missing': {
    is: [
      both(token, absent),
      /\b(?:no|missing|without|empty|lacks?)\b[\w ']*\bauth\w* ?(?:header|token|credential|field)s?\b|\bauth\w* (?:header|token|credentials?|field)\b[\w ]*\b(?:missing|required|absent|empty|not (?:be )?(?:found|present|provided|set|sent))/,
      /\b(?:signature|hmac)(?: \w+){0,3} (?:is |are |was )?(?:missing|required|absent|empty|not (?:provided|present|found|sent|set|included))\b|\b(?:missing|no|without)(?: \w+)? signature\b/,
      /\bno (?:authorization|authentication) (?:was |were )?(?:found|provided|supplied|sent|given|data|information)/,
    ],
    not: new RegExp(
      String.raw`${invalidAlone}|\b(?:no longer|expired|refreshed|renewed|refresh required|revoked|not (?:exist|valid|contain \w+ scope)|scopes?|roles?|permissions?|fresh|failed|must (?:start|begin|contain two)|(?:should|must|may|can) not contain)\b|\b(?:csrf|xsrf|jwt secret|bucket|tokens? left|no es|nonce is required|requires nonce)\b|\bjwt signature is required\b|\b(?:in|from|inside|of) (?:the |your |this |provided |access |id |bearer |auth |jwt )*(?:tokens?|jwt|claims?|payload)\b(?! auth\w* mode)|\bclaims?\b|\bunsupported\b|\bnot (?:a )?bearer\b|\bserver (?:is )?(?:missing|lacks|running)\b|\bno authentication provider\b`,
    ),
  },
  'token-expired': {
    is: [
      both(token, expired),
      /\bexp\b.*\b(?:claim|check|failed|past|before)\b|\bclaim\b.*\bexp\b/,
      /\bexpired (?:access|refresh|id|security|jwt|bearer)\b|\blifetime validation failed\b|\bmax ?age exceeded\b|\bcredentials? (?:has |have |are |is )?expired\b|^signature (?:has )?expired$/,
      /\btokens?\b(?: \w+){0,3} (?:must|needs? to|has to) be (?:refreshed|renewed)\b|\btoken refresh (?:is )?(?:required|needed)\b/,
      /\bexpired signature error\b|\bexpired (?:token|jwt|credentials?) (?:error|exception)\b/,
    ],
    not: /\b(?:api|subscription|licen[cs]e) key\b|\b(?:reset|link|invitation|activation|password|sas|csrf|xsrf)\b|\buser credentials\b/,
  },
  'token-invalid': {
    is: [
      both(token, wrong),
      /\b(?:signature|audience|issuer|algorithm|aud|iss|alg|kid|key id|signing key|signature key|signing key type|public key|claims?|jwks?)\b.*\b(?:invalid|incorrect|wrong|mismatch\w*|unexpected|failed|unknown|unsupported|differ\w*|no matching|not (?:found|match\w*|allowed|supported|valid|trusted|verified))\b/,
      /\b(?:invalid|incorrect|wrong|unexpected|bad|unknown|unsupported)(?: \S+)? (?:signature|audience|issuer|algorithm|aud|iss|alg|kid|key id|claims?|signing key)\b|\b(?:invalid|wrong|bad|unknown) (?:google|facebook|apple|microsoft|firebase|oauth|social|id)(?: id)? credentials?\b|\b(?:not enough|number of) segments\b|\berror decoding signature\b|\bno credentials found for given\b/,
      /\b(?:jwt|tokens?)\b.*\b(?:not active|not allowed|inactive|blacklisted|black ?listed|deny ?listed|invalidated|deleted|already used)\b|\binactive (?:\w+ )?(?:tokens?|jwt)\b|\brevoked\b|\btoken\b.*\b(?:should|must|can|may) not (?:contain|include|be)\b|\bjwt signature is required\b|\bcredentials bad (?:scheme|format)\b|\b(?:hmac|authorization|auth|credentials?|token|jwt)(?: \w+)? (?:bad |wrong |invalid )?format(?: error| is invalid)?$|\b(?:missing|absent|lacks|no|not (?:found|present|contained|included))\b.*\b(?:in|from|inside) (?:the |your |this |provided |access |id |bearer |auth |jwt )*(?:tokens?|jwt|claims?|payload)\b|\b(?:tokens?|jwt)\b (?:is |has |does |did |contains )*(?:missing|lacks|lacking|no|not (?:contain|include|have|carry|specify))\b.*\b(?:claims?|id|subject|sub|user|identity|audience|aud|issuer|tenant|e ?mail)\b|\bclaims?\b.*\b(?:missing|required|absent)\b|\b(?:missing|required|no)(?: \w+)? claims?\b|\b(?:invalid|wrong|bad|unknown)(?: \w+)? (?:authorization|auth|oauth) (?:code|grant|verifier|callback|state)\b|\bnot validate credentials\b|\binvalid auth\w* credentials\b/,
      /\b(?:malformed|invalid|bad|unsupported) auth\w* header\b|\bauth\w* header (?:is |was )?(?:malformed|invalid|must (?:start|begin|contain|be formed|have))|\btoken\b.*\b(?:for|of) (?:another|a different)\b/,
      /\btokens?\b.*\b(?:rotated|superseded|replaced|withdrawn)\b/,
    ],
    not: /\b(?:csrf|xsrf|anti ?forgery|authenticity)\b|\b(?:api|access) key\b|\b(?:no|missing)( (?!in\b|from\b)\w+)? token\b(?!.*\bclaims?\b)|\bjwks?\b.*\b(?:unavailable|unreachable|fetch|timeout|timed out)\b|\btoken (?:was |is )?(?:missing|not (?:found|provided|present|supplied))\b|\bcredentials? (?:has|have) been revoked\b|\bkeys? (?:(?:has|have) been |was |is )?revoked\b|\bfetch jwks\b|\bunexpected token\b.*\b(?:json|position)\b|\bclient assertion\b.*\btime\b/,
  },
  'link-expired': {
    is: [
      both(link, expired),
      /\b(?:link|url|token|invitation|code)\b.*\b(?:already (?:been )?used|used (?:already|before(?! issued))|only be used once|single use|one time use)\b|\b(?:already|previously) used (?:\w+ ){0,2}(?:links?|urls?|invitations?|invites?)\b/,
      /\b(?:reset|activation|confirmation|download|pre ?signed|signed (?:url|link))\b.*\b(?:invalid|not (?:valid|authorized)|used|expired)\b/,
      /\brequest has expired\b|\bsignature (?:has )?expired\b(?!.*\bnow\b)|\bsigned expiry\b|\bnot valid in the specified time\b/,
      /\burl signature (?:has |is )?expired\b|\bone time (?:link|url)\b.*\b(?:opened|used|consumed|visited)\b|\b(?:download|share|invite|reset|activation|confirmation|guest|preview) (?:token|code|key) (?:has |is |was )*(?:expired|invalid|used)\b/,
    ],
    not: /\b(?:refresh token|recovery code|backup code)\b|\bused before issued\b|\b(?:callback|redirect|base) (?:link|url)\b|\bsigned (?:url|link) required\b/,
  },
  /** A link that is not known here, without a word of why. */
  'link-refused': {
    is: [
      /\b(?:link|invitation|invite)(?: code| id)? (?:is |was |has been |has |does )?(?:either )?(?:invalid|not (?:valid|found|exist|recogni[sz]ed|active)|unknown|wrong|incorrect|revoked|disabled|deactivated|cancell?ed)\b|\b(?:invalid|unknown|wrong|bad|incorrect|revoked)(?: \w+)? (?:links?|invitations?|invites?)\b/,
    ],
    not: /\b(?:callback|redirect|base|login|log ?in) (?:link|url)s?\b|\bsignature\b/,
  },
  /** A signed address that was changed, cut, or signed with another key. */
  'link-invalid': {
    is: [
      /\b(?:url|link|address|temp ?url|sas(?: token)?|query)\b.*\b(?:signature|invalid|not valid|tampered|mismatch)\b|\binvalid (?:\w+ )?(?:url|link|hmac)\b|\bhmac\b.*\b(?:invalid|mismatch|wrong|not match)\b/,
      /\bsignatures?\b.*\b(?:not match|mismatch|either invalid)\b|\bsignature for (?:this|the|your) request\b|^(?:the |your |request )?signature (?:is )?(?:invalid|incorrect|wrong|not valid)\b|^(?:invalid|bad|wrong|incorrect)(?: \w+)? signature$/,
    ],
    not: /\b(?:jwt|token|bearer)s?\b(?<!\bsas token)|\b(?:base|redirect|callback|login|authorization) (?:url|link)\b|\bip address\b|\be ?mail address\b/,
  },
  'key-missing': {
    is: [
      both(key, absent),
      /\bfailed to resolve api key\b/,
      /\b(?:provide|supply|include|send|use|specify|need)\b(?: \w+){0,3} valid (?:\w+ )?(?:api|access|subscription|application) key\b|\bmissing (?:client|application|app|consumer) id\b|\b(?:client|application|app|consumer) id (?:is )?(?:missing|required)\b/,
    ],
    not: /\b(?:public|private|signing|signature|foreign|key id|kid|json web|pass|security) ?keys?\b|\b(?:invalid|incorrect|valid)\b|\btokens?\b|\bnot found\b.*\b(?:in|on) (?:our|the) (?:records|database)|\bnot exist\b|\bkey (?:is )?not found\b|\bany key\b|\bnot match\b/,
  },
  'key-invalid': {
    is: [
      both(key, wrong),
      both(key, expired),
      /\b(?:api|access) key\b.*\b(?:revoked|deleted|invalidated|disabled|deactivated|suspended|blocked|inactive)\b|\bkeys? (?:has been |was |is )?revoked\b/,
      /\b(?:not exist|no such|unregistered) (?:client|app|application|consumer) (?:id|key|url|domain)\b|\b(?:app ?id|client id|consumer key) (?:is |was )?(?:invalid|unknown|wrong|not (?:valid|found|recogni[sz]ed))\b|\bkey (?:is )?not (?:authori[sz]ed|activated?|enabled)\b/,
    ],
    not: /\b(?:public|private|signing|signature|foreign|encryption|secret|primary|form|session) key\b|(?<!access )\bkey ?(?:id|set)\b|\bkid\b|\bjwks?\b|\b(?:jwt|bearer) |\bsignature\b|\bresolve api key\b/,
  },
} as const satisfies Record<string, Recognition>
