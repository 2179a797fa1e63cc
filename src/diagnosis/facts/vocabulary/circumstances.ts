import type { Recognition } from './recognition'
import { account, both, closedTo, shut } from './words'

/** What stands in the way beside the credentials themselves: rights, account, limits, place, time, guards. */
export const circumstanceTopics = {
  rate: {
    is: [
      /\btoo many (?!(?:active |open |concurrent )?(?:sessions|devices|cookies|users))|\btoo often\b/,
      /\b(?:rate ?limit\w*|throttl\w+|slow down|quota|too frequent\w*|flood|request rate)\b|\b(?:daily|monthly|hourly|usage|request|attempts?) limit\b/,
      /\b(?:try|retry|attempt)(?: it)?(?: again)? (?:in|after) (?:a |an |some |\d+)|\b(?:blocked|locked|lock ?out)\b.*\b(?:for \d+|try again later)/,
      /\bwait (?:for )?(?:a|an|some|\d+|few|until)\b|\btemporary lock ?out\b/,
      /\b(?:attempts?|requests?|calls?|tries) (?:limit )?(?:is |are )?(?:exceeded|reached|exhausted)\b|\b(?:limit|exceeded|maximum)\b[\w ]*\b(?:attempts|requests|calls|tries)\b/,
    ],
  },
  locked: {
    is: [
      both(account, shut),
      /\b(?:account|subscription|trial|membership|(?:krb)?principal) (?:has |is )?expired\b|\bcredentials? (?:has|have) been revoked\b|\bclient revoked\b|\buser credentials (?:have |has )?expired\b|\bkey expired\b(?<=\berr key expired)/,
      /\b(?:verify|confirm|activate) your (?:e ?mail|account|address|phone)|\bneeds verification\b/,
      /\b(?:too many|maximum|limit of|concurrent|simultaneous|multiple|only one)\b[\w ]*\b(?:sessions?|devices|log ?ins|users)\b|\b(?:session|device|seat|license) limit\b|\b(?:someone|somebody|another user|user)(?: else)? is already (?:logged|signed) in\b/,
      /\bpassword (?:has |is )?(?:been )?(?:expired|must be changed)|\b(?:must|need to|have to) change (?:your |the )?password/,
      /\blog ?on hours\b|\b(?:log|sign) (?:on|in) at this time\b/,
    ],
    not: /\b(?:tokens?|api key|session (?:was|has been)|cookie)\b(?!.*\baccount\b)(?!.*\buser\b)|\bfailed\b.*\bblocked\b.*\bip\b|\bcan be (?:blocked|disabled|locked)\b|\bbefore your account is locked\b|\bsecret\b|\bbeen signed out\b|\bmultiple concurrent log ?ins\b/,
  },
  verification: {
    is: [
      /\b(?:two|2|multi|second) ?(?:factor|step|fa)\b|\b(?:2fa|mfa|tfa|otp|totp|u2f|webauthn|re ?captcha|captcha|sudo|insufficient aal)\b|\baal ?[23]\b|\b(?:pass|security) ?keys? (?:is |are )?(?:required|needed|not (?:recogni[sz]ed|verified))\b/,
      /\bone time (?:code|password|pass ?code|pin)\b|\b(?:verification|security|authenticator|authentication|confirmation|recovery|backup|\d digit) codes?\b|\bcode (?:that was |we )?sent to\b|^(?:invalid|wrong|incorrect|expired) (?:one time |security |login )?code\b/,
      /\bstep ?up\b|\bre ?auth(?:enticat\w+|orize|entication)?\b(?!.*\bfrom the user\b)|\bstrong(?:er)? authentication\b|\binsufficient (?:user authentication|claims)\b|\binteraction required\b|\bclaims challenge\b|\bfresh token\b|\bpassword confirmation\b/,
      /\b(?:confirm|re ?enter|re ?type) your (?:current )?password\b|\bapp(?:lication)?(?: specific)? password\b(?!.*\binvalid\b)|\b(?:account|identity|extra|additional|more|further|insufficient) (?:verification|information|proof|auth\w*)(?: \w+)? (?:is |are )?(?:required|needed|received)\b|\bun(?:verified|confirmed) session\b/,
      /\b(?:not a robot|(?:are|you are) human|bot (?:check|detected)|(?:new|unknown|unrecogni[sz]ed|untrusted) device|device (?:is )?(?:not|un) ?(?:trusted|known|recogni[sz]ed|in required)|(?:verify|confirm) (?:your identity|it is you|that it is you))\b/,
      /\b(?:challenge|checkpoint|security check|captcha)\b.*\b(?:required|complete|to continue)\b|\b(?:complete|pass|solve) (?:the|a|this) (?:challenge|security check)\b|\bconditional access polic/,
    ],
    not: /\bfrequency checks\b|\bprotected by\b|\bdigest challenge\b/,
  },
  clock: {
    is: [
      /\b(?:not (?:yet )?(?:valid )?before|not yet (?:valid|active)|nbf|issued (?:at|in)(?: the)? future|before (?:it was )?issued|in the future|is now (?:earlier|later) than|clock|skew\w*|premature|too early)\b/,
      /\b(?:jwt|token|assertion) (?:is )?not active\b|\bnot within its valid time\b|\b(?:device|system|computer) time is\b|\bdifference between the request time\b/,
      /\b(?:time ?stamp|iat|request time|(?:x )?date header)\b.*\b(?:stale|expired|invalid|window|range|old|future|off|far|skew\w*|failed|outside|ahead|behind|bounds|refused|rejected|required)\b|\b(?:stale|invalid|bad|wrong|expired)(?: \w+){0,2} time ?stamp\b/,
    ],
    not: /\bexpired or (?:is )?not yet\b|\bdigest\b|\bvalid (?:jwt|token)s?\b(?! before)/,
  },
  network: {
    is: [
      both(String.raw`\b(?:ip|ips|ip ?address(?:es)?|remote address|client address|ip range)\b`, closedTo),
      /\b(?:blocked|denied|banned|restrict\w*|forbidden|rejected|not (?:allowed|available|permitted))\b.*\b(?:your|this|the) (?:network|location|country|region)\b/,
      /\b(?:vpn|proxies|proxy server|tor exit|geo ?(?:block|fenc|restrict)\w*|(?:outside|from)(?: of)? (?:the |this |your )?(?:corporate |company |office |internal |campus |local )?(?:network|country|region|intranet|lan))\b|\bvia localhost\b|\brestricted to\b.*\b(?:network|intranet)\b/,
      /\b(?:local|internal|lan) (?:network )?access only\b|\bremote (?:access|log ?in) is (?:disabled|denied|not allowed)\b/,
    ],
    not: /\btoo many\b|\byou signed in\b|\bwas used from\b/,
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
      /\b(?:server|due to) configuration\b|\bmis ?configur\w+|\b(?:not|in ?correctly) (?:been )?configured\b|\b(?:isapi|filter) failed\b|\bfailed by (?:filter|isapi)\b/,
      /\b(?:authentication|auth|identity|directory|ldap|user) (?:server|service|backend|provider|database)\b.*\b(?:unavailable|unreachable|down|error|failed|not (?:available|reachable|respond\w*|found))\b/,
      /\b(?:unable|failed|not able|could not|can not)(?: to)? (?:connect to|reach|contact|fetch|load|retrieve|obtain|find)\b.*\b(?:ldap|directory|identity provider|jwks?|auth\w* (?:server|service)|key ?set)\b/,
      /\bno auth\w* ?(?:protocol|scheme|method)\b.*\b(?:selected|specified|enabled|configured|found)\b|\b(?:jwt|signing|client) secret is not set\b|\bserver lacks jwt secret\b|\b(?:realm|(?<!anonymous )auth\w*|log ?in|sign ?in) (?:is |has been )?(?:not enabled|disabled|switched off|turned off)\b/,
      /\badditionally\b.*\bwas encountered\b|\bwhile trying to use an errordocument\b/,
    ],
  },
  address: {
    is: [
      /\b(?:wrong|incorrect|invalid|bad|unknown|correct)(?: \w+){0,2} (?:endpoint|host|hostname|base url|region|instance|domain|data ?center)\b/,
    ],
  },
  permission: {
    is: [
      both(
        String.raw`\b(?:permissions?|privileges?|scopes?|roles?|rights|groups?)\b`,
        String.raw`\b(?:not?|none|without|missing|lacks?|insufficient|requires?|required|needs?|needed|must|wrong|invalid|denied|restricted|exceeds?|enough|valid)\b`,
      ),
      /\b(?:entitle\w+|acl|forbidden|(?:owners?|admins?|administrators?) only|subscription plan|upgrade your plan)\b|^(?:permission|scope|role|privilege)s?(?: error)?$/,
      /\bnot have (?:the |any |enough |sufficient |necessary |required )*(?:access|authori[sz]ation)\b|\bnot (?:allowed|permitted|entitled|eligible|(?:a |an )?member|in (?:the |this |your )?(?:team|group|organi[sz]ation))\b|\bmust be a member\b|\bno access\b(?! (?:token|key|control))|\bno right to\b|\bonly\b.*\b(?:white|allow) ?list/,
      /\bnot (?:an? |the )?(?:\w+ )?(?:admin|administrator|manage(?:r|ment)(?: user)?|owner)\b|\bonly (?:admins|administrators|owners|staff)\b|\b(?:admin|administrator|staff|super ?user)s? (?:access|account|log ?in) (?:is )?(?:required|needed)\b|\brestricted to (?:staff|members|admin\w*|employees|subscribers)\b/,
      /\bplan\b.*\b(?:restricted|not (?:include|included|support|allow))\b|\bnot included in your (?:plan|subscription)\b|\bsubscription (?:is )?required\b|\bnot (?:assigned|consented) (?:to|for)\b|\bnot authori[sz]ed (?:for|to (?:use|see|manage|perform|do))\b/,
    ],
    not: /\b(?:missing|required)\b.*\b(?:header|login|authentication|credentials)\b|\bips?\b|\brest ?api\b|\bwrong credentials\b|\banonymous\b|\bnetwork\b|\ball rights reserved\b|\b(?:join|our) group\b|\bat this time\b|\bnot authori[sz]ed to (?:view|access) (?:this|the requested) (?:page|resource|document)\b/,
  },
  denied: {
    is: [
      /\b(?:access|authorization) (?:is |was |has been )?(?:denied|refused)\b|\bdenied\b|\bnot authori[sz]ed (?:to|for)\b/,
    ],
  },
} as const satisfies Record<string, Recognition>
