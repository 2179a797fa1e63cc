import type { Recognition } from './recognition'
import { account, both, closedTo, shut } from './words'

/** What stands in the way beside the credentials themselves: rights, account, limits, place, time, guards. */
export const circumstanceTopics = {
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
} as const satisfies Record<string, Recognition>
