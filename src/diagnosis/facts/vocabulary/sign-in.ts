import type { Recognition } from './recognition'
import { absent, both, expired, password, proof, session, wrong } from './words'

/** What was, or was not, accepted of somebody who signs in: credentials and session. */
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
    not: /\binvalid\b|\bincorrect\b|\bno longer\b|\bexpired\b|\b(?:user|e ?mail|account|session)\b[\w ]* not found\b|\bnot find\b|\bfailed\b|\bpermissions?\b|\bno active (?!session)|\bno auth\w* ?(?:protocol|scheme|method)|\b(?:csrf|xsrf|anti ?forgery|identity provider)\b/,
  },
  'login-required': {
    is: [
      /\bnot (?:been )?(?:currently )?(?:logged|signed) ?in\b|\bno user is (?:signed|logged) in\b|\bnot (?:an )?(?:authed|authenticated|authentified)\b|\b(?:authenticated|logged in|signed in) false\b|\bun ?authenticated\b|\banonymous\b|\bauth(?:entication|orization)? (?:is )?(?:required|needed)\b/,
      /\b(?:log ?in|log ?on|sign ?in|authenticat\w*|sso) (?:is )?(?:required|needed|first|to (?:continue|access|view|proceed))\b|\bonly (?:signed|logged) in\b/,
      /\b(?:requires?|required|need|must)(?: you)?(?: to)?(?: be)? (?:log ?in|logged in|sign ?in|signed in|authenticat\w*)\b/,
      /\bplease (?:log ?in|sign ?in|authenticate|provide)\b|\bauth ?required\b|\bno (?:active )?(?:user|session|cookie)\b|\b(?:session )?cookie (?:is )?(?:missing|required|not (?:found|set|present))\b|\bauthentication object was not found\b/,
    ],
    not: /\binvalid\b|\bincorrect\b|\bno longer\b|\bexpired\b|\bagain\b|\bfailed\b|\bfactor\b|\bstrong(?:er)? auth|\b(?:csrf|xsrf|anti ?forgery)\b|\bselected\b|\bno such user\b/,
  },
  'credentials-wrong': {
    is: [
      both(password, wrong),
      // "Name" is said of many things, but not together with a password.
      /\bname\b(?=.*\bpassword\b).*\b(?:incorrect|wrong|invalid|not (?:correct|valid|match))\b/,
      /\b(?:authentication|log ?in|log ?on|sign ?in|authorization)(?: attempt)? (?:has |was )?(?:failed|failure|unsuccessful|error)\b|\bfailed (?:to (?:log ?in|authenticate|sign ?in)|log ?in|authentication)\b|\bpre ?authentication failed\b/,
      /\binvalid (?:client|grant|secret|user|password|log ?in)\b|\b(?:wrong|incorrect) secret\b|\bcredentials ?sign ?in\b|\bauthenticated failed\b|\bcould not (?:be )?authenticated?\b|\bno active account\b|\bno (?:account|user)s? (?:was |were )?found\b/,
      /\bnot (?:log|sign) you (?:in|on)\b|\bdenied for user\b.*\busing password yes\b|\b(?:attempts? (?:left|remaining)|remaining (?:log ?in )?attempts|more attempts?)\b/,
    ],
    not: /^(?!.*\bpass(?:word|phrase|code)\b).*\b(?:tokens?|jwt|cookie|session|header|api key|keys?|signature)\b|\b(?:link|reset)\b|\b(?:missing or invalid|invalid or missing)\b|\b(?:no|missing) (?:user|credentials)\b|\bcredentials? (?:was |were )?not (?:found|provided)\b|\b(?<!before (?:your|the) )(?:account|user) (?:is|has been) (?:temporarily )?(?:locked|disabled)\b|\bchanged (?:their|the|your|his) password\b|\bpassword (?:was|has been) changed\b|\bserver configuration\b|\bby (?:filter|isapi)\b|\bunable to connect\b|\bdevice state\b|\bauthorization is required\b/,
  },
  'session-expired': {
    is: [
      both(session, expired),
      both(
        String.raw`\bsessions?\b`,
        String.raw`\b(?:invalid|invalidated|ended|terminated|lost|destroyed|closed|unknown|stale|revoked|inactive|not (?:valid|found|exist|active)|no longer)\b`,
      ),
      /\b(?:log|sign)(?:ged)? ?(?:back )?in(?: back)? (?:again|elsewhere)\b|\b(?:log|sign) back in\b|\bauthenticate again\b|\b(?:been|were|was|are) (?:now )?(?:logged|signed) (?:out|off)\b|\bno longer (?:logged|signed) in\b|\bre ?log ?in\b|\bnonce (?:is |has )?(?:expired|invalid)\b|^(?:the |this |your )?(?:page|form|action)(?: has| is)? expired$/,
      /\b(?:invalid|expired|bad|stale|unknown)(?: \w+)? (?:ticket|cookie)\b/,
    ],
    not: /\b(?:link|url|tokens?|jwt|api key)\b|\bno active session\b/,
  },
  expired: { is: [new RegExp(expired)] },
  // One sentence for both leaves open which.
  'expired-or-invalid': {
    is: [
      /\b(?:invalid|revoked|wrong|bad|unknown|malformed|not valid|incorrect)\b.*\bor\b.*\bexpired\b/,
      /\bexpired\b.*\bor\b.*\b(?:invalid|revoked|wrong|bad|unknown|malformed|not valid|incorrect|not yet)\b/,
    ],
  },
  /** The page's own proof against forged requests was not accepted: nonce, CSRF token, Origin, Referer. */
  forgery: {
    is: [
      /\b(?:csrf|xsrf|anti ?forgery|request forgery|authenticity token)\b/,
      both(String.raw`\b(?:nonce|form key|security token)\b`, String.raw`(?:${wrong}|${expired}|${absent})`),
      /\b(?:origin|referr?er)(?: header)? (?:check\w*|validation) failed\b|\b(?:origin|referr?er)(?: header)? (?:does not match|mismatch|is invalid)\b|\binvalid (?:request )?(?:origin|referr?er)\b|\bcookie check failed\b/,
    ],
    not: /\bdpop\b|\bsecurity token (?:included|in the request)\b|\breauth nonce\b|\b(?:digest|stale) nonce\b/,
  },
} as const satisfies Record<string, Recognition>
