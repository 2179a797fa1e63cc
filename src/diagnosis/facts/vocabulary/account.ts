import { authenticators } from './languages/authenticator'
import { botChecks, otherProofs } from './languages/bot-check'
import { deviceRules } from './languages/device-rule'
import { pushApprovals } from './languages/push-approval'
import type { Recognition } from './recognition'
import { account, both, shut } from './words'

/** Clauses of tokens, sessions and other people, or that leave open whether it is the account. */
const ofOthers =
  /\b(?:incorrect|invalid|wrong)\b.*\bor (?:(?:your|the|this|an?|locked|disabled|inactive|suspended|blocked) )*(?:account|user)\b(?! ?name)|\b(?:tokens?|api key|session (?:was|has been)|cookie)\b(?!.*\baccount\b)(?!.*\buser\b)|\bfailed\b.*\bblocked\b.*\bip\b|\bcan be (?:blocked|disabled|locked)\b|\bbefore your account is locked\b|\bsecret\b|\bbeen signed out\b|\bmultiple concurrent log ?ins\b/

const either = (...clauses: readonly RegExp[]) => new RegExp(clauses.map(({ source }) => source).join('|'))
/** What asks for no proof, though the same words stand in it. */
const noProof =
  /\bfrequency checks\b|\bprotected by\b|\bdigest challenge\b|\bsession fingerprint\b|\b(?:qr|error|status|country|invite|invitation|referral|promo|authorization) code\b|\bcodes? (?:d'erreur|de statut|http)\b|\b(?:device|fingerprint|user) (?:code|flow)\b/
const needNot = /\bnot (?:have|need|required?) to (?:first )?(?:change|reset|update|renew|replace)\b/
/** Counted by time, they are tries. */
const ofTries = /\blog ?ins\b.*\b(?:again (?:in|after|later)|per (?:second|minute|hour|day))\b/

/** How an account stands, and what is still wanted of its owner. */
export const accountTopics = {
  locked: {
    is: [
      both(account, shut),
      // What may also be said of much else, of an account only when it is said of it directly.
      /\b(?:accounts?|users?|profile|membership|subscription|tenant|organi[sz]ation|customer|licen[cs]e|workspace)\b(?: \w+){0,3} (?:is|was|been|are|currently|temporarily|permanently) (?:cancell?ed|removed|restricted|limited|on hold|under review|pending|revoked|rejected|paused|expired|not usable)\b|\baccount (?:is |currently )*(?:not available|unavailable|restricted|pending|on hold)\b|\b(?:inactive|blocked|suspended|disabled|banned|locked|deactivated|deleted) (?:account|user|member|tenant)\b/,
      // As the name of a field that is true, or false.
      /^(?:is |user |account )*(?:locked(?: out)?|suspended|banned|blocked|disabled|deactivated|inactive)(?: (?:until|till|at|for|time))?(?: true)?$|\b(?:verified|confirmed|activated|active|enabled|approved) false$/,
      /^(?:blocked|banned|suspended|deactivated|inactive|locked|disabled)(?: or \w+)?$|\byou (?:are|have been|were) (?:banned|suspended|deactivated|kicked|locked out)\b/,
      /\b(?:please|must|need to|have to) (?:first )?(?:verify|confirm|activate)\b.*\b(?:e ?mail|account|phone|address)\b(?! code)|\b(?:e ?mail|phone)(?: address)? (?:verification|confirmation) (?:is )?(?:required|needed|pending)\b/,
      /\b(?:account|subscription|trial|membership|(?:krb)?principal) (?:has |is )?expired\b|\bcredentials? (?:has|have) been revoked\b|\bclient revoked\b/,
      /\b(?:verify|confirm|activate) your (?:e ?mail|account|address|phone)|\bneeds verification\b/,
      /\b(?:too many|maximum|limit of|concurrent|simultaneous|multiple|only one)\b[\w ]*\b(?:users|failed[\w ]* log ?ins)\b|\b(?:seat|licen[cs]e) limit\b|\b(?:someone|somebody|another user)(?: else)? is already (?:logged|signed) in\b/,
      // Not in a footer that says whom to ask then, nor of what belongs to an account.
      /^account problem$|(?<!\b(?:if|when|whenever|should|unless|in case|any|report)\b.*)\bproblem with your (?:\w+ )?account(?:$| that (?:prevents|keeps|stops)\b| please (?:contact|call|write)\b| contact\b)/,
      /\blog ?on hours\b|\b(?:log|sign) (?:on|in) at this time\b/,
      /\b(?:trial|membership|subscription|licen[cs]e|contract) (?:has |is |period )*(?:ended|lapsed|over|run out|cancell?ed)\b|\b(?:account|user|member) (?:does )?no longer (?:exists?|has access|active)\b|\bregistration (?:is |was )?(?:not (?:yet )?(?:complete\w*|finished)|incomplete|pending)\b|\b(?:complete|finish) your (?:registration|sign ?up|profile)\b|\b(?:organi[sz]ation|workspace|company|team|store|shop) (?:is |has been |was )?(?:inactive|suspended|disabled|deactivated|closed|frozen)\b|\baccount (?:status|state)\b.*\b(?:bad|invalid|not active|locked|suspended|disabled|closed)\b|\b(?:bad|invalid) account (?:status|state)\b|\bconcurrent users? (?:limit|not)\b/,
    ],
    not: ofOthers,
  },
  // Who forgot it resets it, and who is new sets one: neither has run out. Of Active Directory, LDAP's password policy, Kerberos, PAM, Cognito, Keycloak and databases, in their words and codes.
  'password-over': {
    kindOf: 'locked',
    is: [
      /^(?!.*\blink\b).*\bpassword(?: (?:for|of) (?:\w+ ){1,4}?| )(?:has |is )?(?:been )?(?:expired|must be changed)|\b(?:must|need to|have to) change (?:your |the )?password/,
      /\buser credentials (?:have |has )?expired\b|\bkey expired\b(?<=\berr key expired)/,
      /\bpassword (?:change|reset|update|renewal) (?:is )?(?:required|needed)\b|\b(?:reset|change|update|renew) your password (?:before|to|first)\b/,
      /^(?!.*\b(?:invalid|incorrect|wrong|bad)\b.*\bor\b).*\bexpired password\b|\bpassword (?:has |is )?(?:too old|out of date|outdated|run out|past its|reached its maximum age|no longer valid)\b/,
      /\bpasswords? (?:needs to|must|has to|have to) (?:change|be (?:reset|updated|renewed|replaced))\b|\b(?:must|need to|have to|required to|requires? you to) (?:first )?(?:change|update|replace) (?:your |the |his |her |their )?(?:(?!app?i?\b)\w+ )?password\b|\b(?:change|set) (?:your |the )?password (?:at|on) (?:the )?(?:next|first)\b/,
      /\bnew password (?:is )?(?:required|needed)\b|\b(?:choose|create) a new password (?:before|to (?:continue|log|sign))\b|\b(?:requires|force|forced|mandatory) password (?:change|reset)\b|\bauthentication token is no longer valid new one required\b/,
    ],
    not: either(ofOthers, needNot),
  },
  // Too many at once; too many tries are another matter.
  'sign-ins-full': {
    kindOf: 'locked',
    is: [
      /\b(?:too many|maximum|limit of|concurrent|simultaneous|multiple|only one)\b(?![\w ]*\bfailed\b)[\w ]*\b(?:sessions?|devices|log ?ins)\b|\b(?:session|device) limit\b|(?<!\banother )\buser is already (?:logged|signed) in\b/,
      /\bconcurrent (?:log ?in|session)s? (?:limit|not)\b|\b(?:sessions?|devices?|log ?ins) (?:quota|count)\b.*\b(?:reached|exceeded)\b|\bnumber of (?:\w+ ){0,2}(?:sessions|devices|log ?ins)\b.*\b(?:reached|exceed(?:s|ed)|limit)\b/,
      /\balready (?:logged|signed) in (?:on|from|at|in|with|elsewhere) (?:another|a different|other|too many|\d+)\b/,
    ],
    not: either(ofOthers, ofTries),
  },
  verification: {
    is: [
      /\b(?:two|2|multi|second) ?(?:factor|step|fa)\b|\b(?:2fa|mfa|tfa|otp|totp|u2f|webauthn|re ?captcha|captcha|sudo|insufficient aal)\b|\baal ?[23]\b|\b(?:pass|security) ?keys? (?:is |are )?(?:required|needed|not (?:recogni[sz]ed|verified))\b/,
      /\bone time (?:code|password|pass ?code|pin)\b|\b(?:verification|security|authenticator|authentication|confirmation|recovery|backup|\d digit) codes?\b|\bcode (?:that was |we )?sent to\b|^(?:the |your |this |an? )?(?:invalid|wrong|incorrect|expired|bad) (?:one time |security |log ?in |sms |access |pin |pass)?code\b|^(?:the |your |this |entered |provided |sms |log ?in |access )*code (?:is |has |was |you entered is |does )?(?:been )?(?:expired|invalid|incorrect|wrong|not (?:valid|match|correct)|required|missing)\b|^(?:the |your |these |those |entered )*codes (?:do|did) not match\b|\benter (?:the|a|your) (?:(?!postal|zip|country|promo)\w+ )?code\b/,
      /\bcodes?\b.*\b(?:sent|texted|send|sms)\b.*\b(?:to|by|via|on) (?:your |the |you )?(?:\w+ )?(?:phone|mobile|cell|sms|text|number)\b|\b(?:sent|texted|send|text|messaged) (?:you )?(?:an? |the |your )?(?:\w+ ){0,3}codes? ?(?:to|by|via|on|$)|\b(?:texted|text message|sms)\b.*\bcode\b|\bcodes? (?:by|via|from|on) (?:an? |the |your )?(?:sms|text|phone|mobile|cell)/,
      ...botChecks,
      ...authenticators,
      ...pushApprovals,
      /\bstep ?up\b|\bre ?auth(?:enticat\w+|orize|entication)?\b(?!.*\bfrom the user\b)|\bstrong(?:er)? authentication\b|\binsufficient (?:user authentication|claims)\b|\binteraction required\b|\bclaims challenge\b|\bfresh (?:token|log ?in|authentication|session)\b|\bpassword confirmation\b|\brecent (?:authentication|log ?in|sign ?in)\b/,
      /\bdevice\b(?: \w+){0,2} (?:mismatch|missing|required|changed|not (?:match|registered|approved|authorized|verified|authenticated|paired|recogni[sz]ed|found))\b|\b(?:missing|specify|provide|register|approve|authorize|verify|confirm|unregistered|unauthorized|unapproved|unverified|unknown|invalid)(?: \w+){0,2} device\b/,
      /\bsuspicious activity\b|\b(?:suspicious|unusual|unrecogni[sz]ed) (?:log ?in|sign ?in|attempt)\b|\b(?:security|identity|human|bot|phone|sms|face|biometric|liveness|additional|log ?in) (?:verification|check|challenge|confirmation)\b.*\b(?:failed|required|needed|pending|incomplete|expired)\b|^verification (?:is )?(?:required|needed|pending|incomplete)\b|\b(?:biometrics?|fingerprint|yubi ?key|fido ?2?)\b.*\b(?:required|needed|failed)\b|\bconfirm (?:with|by|via|through) (?:e ?mail|sms|phone)\b/,
      /\b(?:confirm|re ?enter|re ?type) your (?:current )?password\b|(?<!\b(?:invalid|incorrect|wrong) )\bapp(?:lication)?(?: specific)? password\b(?!.*\binvalid\b)|\b(?:account|identity|extra|additional|more|further|insufficient) (?:verification|information|proof|auth\w*)(?: \w+)? (?:is |are )?(?:required|needed|received)\b|\bun(?:verified|confirmed) session\b/,
      /\b(?:(?:new|unknown|unrecogni[sz]ed|untrusted) device|device (?:is )?(?:not|un) ?(?:trusted|known|recogni[sz]ed|in required)|(?:verify|confirm) (?:your identity|it is you|that it is you))\b/,
      /\b(?:challenge|checkpoint|security check|captcha)\b.*\b(?:required|complete|to continue)\b|\b(?:complete|pass|solve) (?:the|a|this) (?:challenge|security check)\b|\bconditional access polic/,
      /\b(?:level|degree) of (?:assurance|authentication|trust)\b|\b(?:assurance|authentication|auth) level\b|\bacr(?: values?)?\b.*\bnot\b|\bauthentication (?:is |was )?too old\b|\b(?:enter|type|provide) your password (?:again|once more)\b|\b(?:verify|confirm) (?:that )?it'?s? (?:is )?you\b|\b(?:log ?in|sign ?in|request) approval\b|\bapprove (?:it|the (?:log ?in|sign ?in|request)|this (?:log ?in|sign ?in)) (?:on|in|from|via)\b|\bpush (?:notification|message|request)\b|\b(?:webauthn|hardware (?:key|token)|smart ?card|security key|authenticator|assertion|response)\b.*\b(?:assertion|response|tap|touch)\b.*\brequired\b/,
    ],
    not: noProof,
  },
  // Of those, one that only whoever looks after the device can give.
  'device-rule': { kindOf: 'verification', is: deviceRules, not: noProof },
  // Of those, a look whether a person is there.
  person: { is: botChecks, not: either(noProof, otherProofs) },
} as const satisfies Record<string, Recognition>
