import type { Recognition } from './recognition'
import { absent, both, expired, invalidAlone, otherSignIn, password, proof, session, wrong } from './words'

/** What was, or was not, accepted of somebody who signs in: credentials and session. */
export const signInTopics = {
  // Says that nothing came; 'login-required' only that something is wanted.
  'credentials-missing': {
    is: [
      /\bno (?:credentials|auth\w*)\b|\bauth(?:entication|orization)? (?:is )?missing\b/,
      both(
        proof,
        String.raw`\b(?:missing|absent|not (?:be )?(?:provided|provide|supplied|present|given|sent|found|attached|included|detected)|not available|undefined|no [\w ]*(?:provided|found|given|supplied))\b`,
      ),
    ],
    not: new RegExp(
      String.raw`${invalidAlone}|\bincorrect\b|\bno longer\b|\bexpired\b|\b(?:user|e ?mail|account|session)\b[\w ]* not (?:be )?found\b|\bnot find\b|\bfailed\b|\bpermissions?\b|\bno active (?!session)|\bno auth\w* ?(?:protocol|scheme|method|provider)|\b(?:csrf|xsrf|anti ?forgery|identity provider)\b|\b(?:missing|not found|not present|absent) (?:in|from) (?:the )?(?:token|jwt|claims)\b|\bserver missing\b|\bremote user\b`,
    ),
  },
  'login-required': {
    is: [
      /\bnot (?:been )?(?:currently )?(?:logged|signed) ?in\b|\bno user is (?:signed|logged) in\b|\bnot (?:an )?(?:authed|authenticated|authentified)\b|\b(?:authenticated|logged in|signed in) false\b|\bun ?authenticated\b|\banonymous\b(?! (?:vpns?|prox(?:y|ies)|networks?)\b)|\bauth(?:entication|orization)? (?:is )?(?:required|needed)\b/,
      /\b(?:log ?in|log ?on|sign ?in|authenticat\w*|sso) (?:is )?(?:required|needed|first|to (?:continue|access|view|proceed))\b|\bonly (?:for )?(?:the )?(?:(?:sing?n?ed|signed|logged) ?in|authenticated|registered)\b|\b(?:restricted|limited|available|open|accessible|visible|only)(?: only)? (?:to|for) (?:authenticated|logged|signed|singned|registered)\b|\bguests?\b.*\bnot (?:allowed|permitted)\b/,
      /\b(?:requires?|required|need|must)(?: you)?(?: to)?(?: be)? (?:log ?in|logged in|sign ?in|signed in|authenticat\w*)\b/,
      /\bplease (?:log ?in|sign ?in|authenticate|provide)\b|\bauth ?required\b|\bno (?:(?:valid|active|signed|current|open|existing|stored|auth\w*|browser|log ?in|session) )*(?:user|sessions?|cookies?)\b(?! (?:id|with|name|type|info\w*) )|\b(?:sessions?|cookies?)(?: \w+)? (?:is |are |was |were )?(?:missing|required|needed|undefined|not (?:be )?(?:found|set|present|defined|sent|provided|available|received))\b|\b(?:missing|without|requires?|need)(?: an?| the| valid| active| your)* (?:session|cookies?|log ?in|user)\b|\bauthentication object was not found\b/,
      /\b(?:complete|finish|start) (?:the |your |an? )?(?:oauth|log ?in|sign ?in|authentication|authorization|sso)\b|\b(?:user|caller|client|identity|you) (?:is |are |was )?(?:not (?:be )?(?:identified|determined)|unidentified|unknown to this session)\b|\b(?:unable to|could not|can not) (?:identify|determine) (?:the |your |who )?(?:current )?(?:user|caller|identity|you)\b|\bcurrent user (?:is )?(?:null|undefined|missing|not found)\b|\bplease (?:re ?)?connect (?:your|with)\b|\b(?:account|site|device|you)\b(?: \w+)? not (?:yet )?(?:connected|linked|paired)\b|\bfailed to provide\b.*\bticket\b|\bbrowser\b.*\bnot (?:send|sent)\b.*\bcookie\b/,
      /\b(?:guests?|anonymous(?: users?)?) (?:access |log ?in )?(?:is |are )?(?:disabled|not (?:allowed|permitted|enabled)|off|forbidden)\b/,
    ],
    not: new RegExp(
      String.raw`${invalidAlone}|\bincorrect\b|\bno longer\b|\bexpired\b|\bagain\b|\bfailed\b(?! to provide)|\bfactor\b|\b(?:otp|totp|2fa|mfa|captcha)\b|\bstrong(?:er)? auth|\brecent\b|\bfresh\b|\b(?:csrf|xsrf|anti ?forgery)\b|\bselected\b|\bno such user\b|\bno user ?name\b|\bdevice\b|\bserver (?:is )?(?:missing|running)\b|\brest ?api\b|\bonly authenticated users can (?:access|use) the api\b|\bno (?:session|cookie) (?:secret|key)\b`,
    ),
  },
  'credentials-wrong': {
    is: [
      both(password, wrong),
      // There is no password here to be right.
      new RegExp(
        String.raw`\b(?:account|user|e ?mail|profile|address|registered|signed up)\b.*\b(?:uses?|using|registered|created|signed up|linked|associated|connected|managed|set up)\b.*${otherSignIn}|\bplease (?:use|(?:log|sign) ?in (?:with|using|via|through)|continue with)(?: your)? ${otherSignIn}|\b(?:use|with|using|via) ${otherSignIn}.*\binstead\b`,
      ),
      /\bno (?:local )?password (?:is |was |has been )?(?:set|configured|defined)\b|\bnot have a password\b|\bpassword (?:is |was |has )?(?:not|never) (?:been )?(?:yet )?set\b(?! up)|\bcreated via\b.*\bset a password\b|\bpassword (?:log|sign) ?in (?:is )?(?:not|disabled|unavailable)\b/,
      // "Name" is said of many things, but not together with a password.
      /\bname\b(?=.*\bpassword\b).*\b(?:incorrect|wrong|invalid|not (?:correct|valid|match))\b/,
      /\b(?:authentication|log ?in|log ?on|sign ?in|authorization)(?: attempt)? (?:has |was )?(?:failed|failure|unsuccessful|error)\b|\bfailed (?:to (?:log ?in|authenticate|sign ?in)|log ?in|authentication)\b|\bpre ?authentication failed\b/,
      /\binvalid (?:client|grant|secret|user|password|log ?in)\b|\b(?:wrong|incorrect) secret\b|\bcredentials ?sign ?in\b|\bauthenticated failed\b|\bcould not (?:be )?authenticated?\b|\bclient(?: id)? (?:is |was )?(?:unknown|invalid|not (?:found|registered|recogni[sz]ed))\b|\bunknown client\b|\b(?:invalid|wrong|incorrect|bad) (?:member|customer|student|employee|staff) (?:id|number|code|no)\b|\bno active account\b|\bno (?:account|user)s? (?:was |were )?found\b/,
      /\bnot (?:log|sign) you (?:in|on)\b|\bdenied for user\b.*\busing password yes\b|\b(?:attempts? (?:left|remaining)|remaining (?:log ?in )?attempts|more attempts?)\b/,
    ],
    not: /^(?!.*\bpass(?:word|phrase|code)\b).*\b(?:tokens?|jwt|cookie|session|header|api key|keys?|signature)\b|\b(?:link|reset)\b|\b(?:missing or invalid|invalid or missing)\b|\b(?:no|missing) (?:user|credentials)\b|\bcredentials? (?:was |were )?not (?:found|provided)\b|\b(?<!\b(?:before|or) (?:your |the )?)(?:account|user) (?:is|has been) (?:temporarily )?(?:locked|disabled)\b|\bchanged (?:their|the|your|his) password\b|\bpassword (?:was|has been) changed\b|^(?!.*\bpassword\b).*\b(?:e ?mail|account|phone)\b[\w ]*\b(?:not (?:yet |been |yet been )?|un)(?:verified|confirmed|activated|active)\b|\b(?:verified|confirmed|active) false\b|\bserver configuration\b|\bby (?:filter|isapi)\b|\bunable to connect\b|\bdevice\b|\bbad (?:format|scheme)\b|\b(?:could|can) not be found\b(?<=credentials (?:could|can) not be found)|\b(?:basic|digest|ntlm) auth\w*\b(?=.*\b(?:deprecated|disabled|not supported|unsupported))|\b(?:unsupported|disabled|unknown) (?:sign|log) ?in (?:provider|method|type)\b|\binternal\b|\bvpn required\b|\bauthorization is required\b/,
  },
  'session-expired': {
    is: [
      both(session, expired),
      both(
        String.raw`\bsessions?\b`,
        String.raw`\b(?:invalid|invalidated|ended|terminated|lost|destroyed|closed|unknown|stale|revoked|inactive|not (?:valid|found|exist|active)|no longer)\b`,
      ),
      /\b(?:log|sign)(?:ged)? ?(?:back )?in(?: back)? (?:again|elsewhere)\b|\b(?:log|sign) back in\b|\bauthenticate again\b|\b(?:been|were|was|are) (?:now )?(?:logged|signed) (?:out|off)\b|\bno longer (?:logged|signed) in\b|\b(?:logged|signed) (?:out|off) (?:of|from|by|because|due)\b|\b(?:logged|signed|log|sign) ?in (?:on|from|at|to|in) (?:another|a different|a new|some other|other) (?:device|location|browser|place|computer|session|tab|machine)\b|\b(?:new|another) (?:log|sign) ?in (?:was )?detected\b|\b(?:kicked|forced) (?:out|off|log ?out)\b|\b(?:due to|after|because of) (?:inactivity|idle\w*)\b|\bre ?log ?in\b|\bnonce (?:is |has )?(?:expired|invalid)\b|^(?:the |this |your )?(?:page|form|action)(?: has| is)? expired$/,
      /\b(?:invalid|expired|bad|stale|unknown)(?: \w+)? (?:tickets?|cookies?)\b|\b(?:tickets?|cookies?)(?: \w+)? (?:is |are |was |were )?(?:invalid|bad|not (?:valid|accepted|recogni[sz]ed))\b/,
      /\bsessions?\b(?: \w+)? (?:could |can |is |was |has |been )*(?:not (?:be )?(?:verified|validated|restored|recovered|loaded|resumed|established|retrieved|recogni[sz]ed|refreshed)|replaced|superseded|cleared|removed|deleted|taken over|interrupted|cancell?ed|fingerprint)\b|\bnot an? valid(?: \w+)? session\b|\b(?:failed|unable) to (?:verify|validate|restore|load|refresh|resume|retrieve) (?:the |your )?(?:user )?session\b/,
      /\b(?:idle|inactivity) time ?out\b|\b(?:j ?session ?id|php ?sess(?:ion )?id|session ?id|sid)\b.*\b(?:invalid|expired|unknown|not (?:found|valid))\b|\b(?:due to|because of|after) (?:\w+ )?inactivity\b/,
    ],
    // What it says of every session, it does not say of this one.
    not: /\b(?:link|url|tokens?|jwt|api key)\b|\bno active session\b|\bwill (?:then )?(?:be (?:\w+ )?(?:logged|signed) (?:out|off)|expire|end|time out)\b|\b(?:expires?|times? out|ends?) (?:after|in) (?:\w+ )?\d+\b|\b(?:keep|stay|remain) (?:me |you )?(?:logged|signed) in\b/,
  },
  /** What is denied is taken out before the patterns look: `deniesSessionEnd` hears it, beside what is refused all the same. */
  'session-good': { is: [] },
  /** Says no more than that it failed. */
  failed: {
    is: [
      /^(?:(?:the|user|client|server|your|error) )*(?:authentication|auth|log ?in|log ?on|sign ?in|authorization)(?: attempt| error| process| request)* (?:has |was |is )?(?:failed|failure|unsuccessful|error)$|^failed (?:to )?(?:log ?in|authenticate|sign ?in|authentication|auth)(?: user)?$/,
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
  // The same of what works once.
  'used-or-invalid': {
    is: [
      /\b(?:invalid|revoked|wrong|unknown|not valid|incorrect)\b.*\bor\b.*\bused\b/,
      /\bused\b.*\bor\b.*\b(?:invalid|revoked|wrong|unknown|not valid|incorrect)\b/,
    ],
  },
  /** The page's own proof against forged requests was not accepted: nonce, CSRF token, Origin, Referer. */
  forgery: {
    is: [
      // Pages that are well also speak of it: what counts is what went wrong.
      both(
        String.raw`\b(?:csrf|xsrf|anti ?forgery|request forgery|authenticity token)\b`,
        String.raw`(?:${wrong}|${expired}|${absent}|\b(?:attacks?|detected|suspected|aborted|blocked|denied|forbidden|errors?|exception|violation|not (?:allowed|equal|same)|does not|reject\w*|disallowed|abort\w*)\b)`,
      ),
      both(String.raw`\b(?:nonce|form key|security token)\b`, String.raw`(?:${wrong}|${expired}|${absent})`),
      /\b(?:origin|referr?er)(?: header)? (?:check\w*|validation) failed\b|\b(?:origin|referr?er)(?: header)? (?:does not match|mismatch|is invalid)\b|\binvalid (?:request )?(?:origin|referr?er)\b|\bcookie check failed\b/,
    ],
    not: /\bdpop\b|\bsecurity token (?:included|in the request)\b|\breauth nonce\b|\b(?:digest|stale) nonce\b/,
  },
} as const satisfies Record<string, Recognition>
