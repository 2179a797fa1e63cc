import { databaseDown } from './languages/database-down'
import { creditOver, quotaOver } from './languages/quota-over'
import type { Recognition } from './recognition'
import { both, closedTo, machinery, outOfOrder, scheme } from './words'

/** What stands in the way beside the credentials themselves: rights, account, limits, place, time, guards. */
export const circumstanceTopics = {
  /** Too often, or to wait: whoever is out of order asks for that as well. */
  rate: {
    is: [
      /\b(?:try|retry|attempt)(?: it)?(?: again)? (?:in|after) (?:a |an |some |\d+)|\b(?:blocked|locked|lock ?out)\b.*\b(?:for \d+|try again later)|\bwait (?:for )?(?:a|an|some|\d+|few|until)\b|\btemporary lock ?out\b/,
    ],
  },
  /** That it was too often. */
  'too-many': {
    kindOf: 'rate',
    is: [
      /\btoo many (?!(?:active |open |concurrent )?(?:sessions|devices|cookies|users))|\btoo often\b/,
      /\b(?:rate ?limit\w*|throttl\w+|slow down|quota|too frequent\w*|flood|request rate)\b|\b(?:daily|monthly|hourly|usage|request|attempts?) limit\b/,
      /(?<!\b(?:session|device|seat|user|licen[cs]e|time|age|size) )\blimit (?:has been |is |was )?(?:reached|exceeded|hit)\b|\breach(?:ed)? (?:the|your) (?:\w+ )?limit\b|\bcool ?down\b|\bback ?off\b/,
      /\b(?:attempts?|requests?|calls?|tries) (?:limit )?(?:is |are )?(?:exceeded|reached|exhausted)\b|\b(?:limit|exceeded|maximum)\b[\w ]*\b(?:attempts|requests|calls|tries)\b/,
      /\bbrute ?force\b|\b(?:attempts?|requests?|quota|credits?) (?:has |have |is |are )*(?:been )?(?:used up|exhausted|depleted)\b|\bout of (?:call volume )?(?:quota|credits)\b/,
      quotaOver,
      creditOver,
    ],
  },
  clock: {
    is: [
      /\b(?:not (?:yet )?(?:valid )?before|not yet (?:valid|active)|nbf|issued (?:at|in)(?: the)? future|before (?:it was )?issued|in the future|is now (?:earlier|later) than|clock|skew\w*|premature|too early)\b/,
      /\b(?:jwt|token|assertion) (?:is )?not active\b|\bnot within its valid time\b|\b(?:device|system|computer) time is\b|\bdifference between the request time\b/,
      /\b(?:time ?stamp|iat|request time|(?:x )?date header)\b.*\b(?:stale|expired|invalid|window|range|old|future|off|far|skew\w*|drift\w*|tolerance|late|large|differ\w*|mismatch|missing|failed|outside|ahead|behind|bounds|refused|rejected|required|not (?:valid|match|current|recent|within|accepted|acceptable))\b|\b(?:stale|invalid|bad|wrong|expired|missing|old)(?: \w+){0,2} (?:time ?stamp|x \w+ (?:ts|time))\b/,
      /^(?:the |this |your )?(?:stale|expired|outdated|old) (?:request|time ?stamp)\b|\brequest (?:is |was )?(?:stale|too old|too late|expired(?! or (?:invalid|not valid)$))\b(?<!request has expired)|\b(?:auth|request) (?:expires|expiry|expiration)\b.*\binvalid\b|\b(?:time|timing) (?:drift|synchroni[sz]ation|out of sync)\b|\bout of sync\b/,
      /\b(?:time|date) (?:of|on) your (?:device|computer|phone|machine)\b|\b(?:server|client|local|device) time and (?:the )?(?:server|client|local|device) time\b|\btime ?stamps?\b.*\b(?:outside|out of|beyond|window|skew\w*)\b|\b(?:rec|receive) ?window\b|\btime (?:is )?too skewed\b|\bapp? ?err skew\b|\berr skew\b/,
    ],
    not: /\bexpired or (?:is )?not yet\b|\bdigest\b|\bvalid (?:jwt|token)s?\b(?! before)/,
  },
  network: {
    is: [
      both(String.raw`\b(?:ip|ips|ip ?address(?:es)?|remote address|client address|ip range)\b`, closedTo),
      /\b(?:blocked|denied|banned|restrict\w*|forbidden|rejected|not (?:allowed|available|permitted))\b.*\b(?:your|this|the) (?:network|location|country|region)\b/,
      /\b(?:vpns?|proxy|proxies|anonymi[sz]er)\b.*\b(?:required|needed|only|detected|not (?:allowed|permitted|supported)|blocked|forbidden|denied|disable|turn off|prohibited)\b|\b(?:connect to|connected to|use|using|behind|via|through|over|requires?|disable|turn off|no|from)(?: \w+){0,3} (?:vpns?|proxy)\b/,
      /\b(?:proxies|proxy server|tor exit|geo ?(?:block|fenc|restrict)\w*|(?:outside|from)(?: of)? (?:the |this |your )?(?:corporate |company |office |internal |campus |local )?(?:network|country|region|intranet|lan))\b|\bvia localhost\b|\brestricted to\b.*\b(?:network|intranet)\b/,
      /\b(?:local|internal|lan) (?:network )?access only\b|\bremote (?:access|log ?in) is (?:disabled|denied|not allowed)\b/,
      /\b(?:external|outside|foreign|public|unknown|untrusted|other|guest) (?:networks?|locations?|countries|country|regions?)\b.*\b(?:not|denied|forbidden|blocked|refused|prohibited|no access)\b|\b(?:network|location|country|region) (?:is |was )?(?:not|un) ?(?:trusted|allowed|permitted|authori[sz]ed|supported|recogni[sz]ed)\b|\btor\b.*\b(?:exit|connections?|network|users?|not allowed|blocked)\b|\bnot (?:available|offered|served) in (?:your|this) (?:country|region|location|area)\b/,
    ],
    not: /\btoo many\b|\byou signed in\b|\bwas used from\b/,
  },
  /** It is to be asked from within: the other way round than a VPN that is not let in. */
  'network-asked': {
    kindOf: 'network',
    is: [
      /\b(?:please|must|need to|have to|required to|should|only|first)\b.*\b(?:connect|connected|on|use|using|via|through|over|from|inside|within|join|start|enable|turn on|switch on)\b(?: \w+){0,4} vpns?\b|^(?:connect|use|join|start|turn on|switch on|enable)(?: \w+){0,4} vpns?\b/,
      /\bvpns?(?: connection| access)? (?:is |are )?(?:required|needed|necessary|mandatory|only)\b|\b(?:requires?|needs?)(?: \w+){0,3} vpns?\b|\bnot connected to(?: \w+){0,3} vpn\b/,
      /\b(?:only|must|have to|need to|restricted|limited|requires?|please|connect)\b.*\b(?:company|corporate|internal|office|campus|university|school|college|institution\w*|work|hospital|library|enterprise|organi[sz]ation\w*)(?:'s)?(?: \w+)? (?:network|intranet|lan|wi ?fi)\b|\boutside(?: of)? (?:the |our |this )?(?:company|corporate|internal|office|campus|university|school) (?:network|intranet|lan)\b/,
    ],
    not: /\b(?:detect\w*|disable|disconnect\w*|(?:turn|switch)\w* (?:\w+ ){0,3}off|not (?:be )?(?:allowed|permitted|supported)|blocked|forbidden|prohibited|prox(?:y|ies)|credentials|too many|signed in)\b/,
  },
  plugin: {
    is: [
      /\b(?:wordfence|sucuri|ithemes|solid security|all in one security|aiowps|mod ?security|incapsula|imperva|cerber|ninja ?firewall|web application firewall|waf|bitninja|imunify\w*|siteguard|admin tools|rsfirewall|itsec)\b/,
      /\brest ?api\b.*\b(?:restricted|disabled|only|closed|blocked|forbidden|not (?:enabled|allowed|available|access))\b/,
      /\bonly (?:authenticated|logged in) users can (?:access|use) the (?:rest )?api\b|\brest (?:can ?not access|login required|disabled|api access restricted)\b/,
      /\b(?:request|access) (?:has been |was |is )?(?:blocked|rejected)\b.*\b(?:security|firewall|rules?|policy|protection)\b|\b(?:security|firewall) (?:rules?|plugin|module|service|guard|filter|extension)\b(?! (?:error|unavailable))/,
      /\b(?:limited|restricted|blocked) by (?:the )?(?:site|website) (?:owner|admin\w*)\b|\bblocked by (?:a |the |our |your )?(?:security|firewall|waf|admin\w*|site)(?: \w+)?\b|\b(?:word ?press|joomla|wp)(?: \w+)? api\b.*\b(?:restricted|disabled|blocked|closed|forbidden)\b|\b(?:malicious|suspicious|harmful|dangerous) (?:request|payload|traffic|input|content|pattern)s?\b|\bxml ?rpc\b.*\b(?:disabled|blocked|forbidden|not)\b|\b(?:attack|intrusion|injection) (?:was |has been )?(?:detected|blocked|prevented)\b/,
    ],
  },
  'set-up': {
    is: [
      /\b(?:database|db|redis|ldap|backend|upstream|jwks) (?:connection )?error\b(?! code)|\b(?:server|due to) configuration\b|\bmis ?configur\w+|\b(?:not|in ?correctly) (?:been )?configured\b|\b(?:isapi|filter) failed\b|\bfailed by (?:filter|isapi)\b/,
      /\b(?:authentication|auth|identity|directory|ldap|user) (?:server|service|backend|provider|database)\b.*\b(?:unavailable|unreachable|down|error|failed|not (?:available|reachable|respond\w*|found))\b/,
      // "Server", but not what a client sends to it.
      new RegExp(
        String.raw`^(?:[\w ]* )?${machinery}(?: \w+){0,2} ${outOfOrder}|${outOfOrder}(?: \w+){0,2} ${machinery}$`,
      ),
      /\b(?:server|environment|backend|deployment|site|instance)\b(?: is| was)? (?:missing|lacks|running without|has no|not have|without)\b|\benv(?:ironment)? (?:variable|var)s?\b|\b(?:secret|signing key|private key|service account|admin password|auth\w*|log ?in|sso|oauth|api keys?) (?:is |are |has |have )?(?:not |un)(?:been )?(?:set|configured|initiali[sz]ed|set ?up|defined)\b|\bno (?:session|jwt|signing|webhook|auth\w*|cookie) secret\b|\bremote user is not\b/,
      /\b(?:internal|technical|unexpected) (?:server |system |authentication )?(?:error|problem|issue|failure|difficult\w*)\b|\b(?:bad gateway|upstream (?:connect|request|server) \w+|under maintenance|maintenance mode)\b/,
      new RegExp(
        String.raw`^(?!.*\b(?:your|if)\b)(?:[\w ]* )?(?:${machinery}|our (?:sign|log) ?in) (?:has|have|is having|is experiencing) (?:an? |some |\w+ )?(?:\w+ )?(?:faults?|problems?|issues?|errors?|trouble|outage|failure|difficult\w+)\b`,
      ),
      databaseDown,
      /^(?:sorry )?(?:the |our )?(?:sign ?in|log ?in|log ?on|single sign ?on|authentication) (?:is )?(?:currently|temporarily|momentarily) (?:unavailable|not available|down|offline|out of order|not working)\b/,
      // What is announced is not yet so; what lasts until a day that is named is.
      /^(?!.*\b(?:will be|going to be|(?:scheduled|planned) (?:for|on)|(?<!\b(?:until|till|til|since)(?: early| late)? )(?:tonight|tomorrow|next week|(?:sun|mon|tues|wednes|thurs|fri|satur)day))\b).*(?:\b(?:down|closed|offline|unavailable|not available|locked down)(?: \w+){0,2} (?:for|due to|because of)(?: \w+){0,2} maintenance\b|\b(?:undergoing|performing|carrying out|doing)(?: \w+){0,2} maintenance\b|\bmaintenance (?:is )?(?:in progress|under way|underway|ongoing)\b|\bmaintenance(?: \w+){0,2} (?:until|till)\b)/,
      /^(?:(?:sorry|oops|error|503) )?(?:(?:the|this|our) )?(?:service|(?:web ?)?site|system|portal|application)(?: is)?(?: (?:currently|temporarily|momentarily|now))? (?:unavailable|not available|offline|down|out of (?:order|service))(?! (?:in|for|to|from|on|at|with|outside)\b)/,
      /\b(?:unable|failed|not able|could not|can not)(?: to)? (?:connect to|reach|contact|fetch|load|retrieve|obtain|find)\b.*\b(?:ldap|directory|identity provider|jwks?|auth\w* (?:server|service)|key ?set)\b/,
      /\bno auth\w* ?(?:protocol|scheme|method)\b.*\b(?:selected|specified|enabled|configured|found)\b|\b(?:jwt|signing|client) secret is not set\b|\bserver lacks jwt secret\b|\b(?:realm|(?<!(?:anonymous|basic|password|digest|ntlm|factor) )auth\w*|log ?in|sign ?in) (?:is |has been )?(?:not enabled|disabled|switched off|turned off)\b/,
      /\badditionally\b.*\bwas encountered\b|\bwhile trying to use an errordocument\b/,
      /\b(?:error|failed|failure|unable|could not|can not|problem)\b.*\b(?:fetch|load|retriev|read|open|get|download|discover)\w*\b.*\b(?:jwks?|signing keys?|public keys?|key ?set|oidc|metadata|well known|discovery|key ?tab|(?:password|user|htpasswd|users) (?:file|database))\b|\b(?:oidc|openid|metadata) discovery\b.*\b(?:failed|error)\b|\bno (?:authentication|auth|identity|login) (?:provider|backend|module|server|handler)s? (?:is |are |was )?(?:configured|available|defined|found|set up|registered)\b|\bkey ?tab\b|\bauth ?request\b.*\b(?:upstream|returned|error|failed)\b|\bno such realm\b|\b(?:password|user|htpasswd) file\b|\b(?:missing|no) (?:secret|signing|private|encryption) keys?\b|\bauthorization header (?:was |is |got )?(?:stripped|removed|dropped|lost|not (?:passed|forwarded))\b|\b(?:radius|tacacs|kdc|domain controller|active directory|sso server|idp)\b.*\b(?:timeout|timed out|unavailable|unreachable|not (?:respond\w*|reachable|available)|down|error)\b/,
    ],
  },
  address: {
    is: [
      /\b(?:wrong|incorrect|invalid|bad|unknown|correct|unrecogni[sz]ed|no such)(?: \w+){0,2} (?:endpoint|host|hostname|base url|region|instance|(?:sub ?)?domain|data ?cent(?:er|re)|tenant|workspace|site|portal|environment|server|port|path|route)\b/,
      /\b(?:tenant|workspace|(?:sub ?)?domain|host(?:name)?|endpoint|route|page|path|server name|virtual host|base url|api ?resource|shop|instance)(?: (?:id|name|context|header))?(?: \S+)? (?:is |was |are |could |can |does )*(?:not (?:be )?(?:found|exist|match|recogni[sz]ed?|known|resolved|determined|registered)|unknown|mismatch|required|missing|invalid)\b/,
      // RFC 6750 5.3 has bearer tokens over TLS alone.
      /\b(?:https|ssl|tls|secure connection)(?: connection)? (?:is |are )?(?:required|mandatory|needed|only)\b|\b(?:requires?|only|must|use|via|over)\b(?: \w+){0,3} (?:https|ssl|tls|a secure connection)\b|\b(?:insecure|plain|unencrypted|non ssl) (?:http|connections?|transport|requests?)\b|\bhttp is (?:not|disabled)\b/,
      /\b(?:origin|host)(?: header)?(?: \S+)? (?:is |was )?(?:not (?:allowed|permitted|authorized|trusted|white ?listed)|forbidden|rejected|verification failed|unknown|missing|mismatch)\b|\b(?:unauthorized|unknown|disallowed|untrusted|missing) (?:origin|host)\b/,
      /\bsigned (?:url|link)\b(?: \w+)? (?:is )?(?:required|missing|needed)\b|\b(?:missing|required|requires|without|no|absent)\b[\w ]*\b(?:query|url) (?:string|param\w*)\b(?<!header.*)|\bauthorization url is\b|\b404\b/,
      /\bno (?:matching )?route\b|\broute not found\b|\b(?:invalid|unknown|wrong) realm\b|\brealm (?:does |is |was )?(?:not (?:exist|found)|unknown)\b|\b(?:organi[sz]ation|project|application|app|bucket|repository|team|company|store|site|resource|service)(?: \S+)? (?:was |is |could |can |does )*(?:not (?:be )?(?:found|exist|known))\b(?!.*\bpassword\b)|\bunknown (?:application|app|project|organi[sz]ation|service|site|resource)\b|\b(?:belongs to|located in|hosted in|moved to|use) (?:another|a different|the (?:correct|right)) (?:region|data ?cent(?:er|re)|instance|cluster|host|server|domain|endpoint)\b|\b(?:site|host|domain|server)(?: \w+){0,3} not configured\b|\b(?:invalid|wrong|mismatching|unknown|unregistered|bad) (?:redirect|callback)(?: ?ur[il])?\b|\b(?:redirect|callback) ?ur[il]\b.*\b(?:invalid|mismatch|not (?:match|allowed|registered|valid))\b/,
    ],
    not: /\b(?:client|callback|redirect|ldap|smtp|proxy|auth\w*) (?:server|host|endpoint|path)\b|\bidentity provider\b|\btenant account\b|\bip\b/,
  },
  /** The way to sign in is not one that the server takes: scheme, mechanism, provider. */
  scheme: {
    is: [
      both(
        scheme,
        String.raw`\b(?:unsupported|not (?:be )?(?:supported|accepted|allowed|enabled|available|implemented|permitted|recogni[sz]ed)|no longer (?:supported|accepted|available|allowed)|deprecated|disabled|turned off|unknown|unexpected|invalid|incorrect|wrong|bad|removed|retired|unrecogni[sz]ed)\b`,
      ),
      /\b(?:only|must use|expected|expects?|should be)\b(?: \w+){0,3} (?:bearer|basic|digest|ntlm|negotiate|kerberos|hawk|mutual tls)(?: (?:auth\w*|scheme|type|method|prefix|is|are|oauth ?token)\b|$)|\b(?:basic|bearer|digest) (?:auth\w* )?only\b|\bonly\b.*\b(?:bearer|basic)\b.*\b(?:supported|accepted|allowed)\b/,
      /\bauthorization type\b.*\b(?:unsupported|not supported|invalid|unknown)\b|\bunsupported authorization type\b|\bformat (?:is|should be|must be) authorization\b|\bno authentication provider\b.*\bsupport\b|\b(?:not (?:a )?bearer|missing bearer (?:prefix|scheme))\b/,
      /\b(?:scheme|prefix|type|method|header) (?:must|should|has to|needs to) (?:be|start with|begin with) (?:a |an |the |with )?(?:bearer|basic|digest|token|negotiate)\b|\b(?:scheme|auth\w* (?:type|method)) (?:is |was )?(?:not (?:recogni[sz]ed|known|understood)|unrecogni[sz]ed)\b|\bbrowser (?:does )?not (?:support|understand)\b.*\bauth\w*\b|\bnot configured in your browser\b|\bclient certificate\b.*\b(?:required|missing|needed|not (?:provided|presented|sent))\b|\b(?:no|missing) client certificate\b/,
    ],
    not: /\bnot expected\b|\bcredentials bad scheme\b|\b(?:jwt|id|access|refresh)(?: \w+)? token (?:type|is|was)\b|\b(?:token|credentials?|password|user ?name)(?: \w+)? (?:is |was )?(?:invalid|missing|expired|incorrect|wrong)\b|\bidentity provider not found\b|\b(?:invalid|expired|wrong|incorrect|bad|unknown|unsupported)(?: \w+)? (?:tokens?|credentials?)\b|\b(?:bearer|invalid|digest) (?:tokens?|response|nonce|value|realm)\b(?! type)|\b(?:authorization|auth) header\b/,
  },
  /** A cookie came that is somebody else's, or that nobody can read. */
  'cookies-stale': {
    is: [
      /\b(?:sessions?|cookies?)(?: id| data| state| value| content)? (?:has |have |is |are |was |were |does |could |can |been |being |already |seems? |to be )*(?:mismatch\w*|corrupt\w*|damaged|tampered|not (?:match|be (?:decrypted|decoded|deciphered|parsed|read|unsealed))|used by (?:someone|somebody|another|a different)|too (?:large|big|long)|conflict\w*|duplicated?)\b|\b(?:corrupt\w*|conflicting|duplicate|old|multiple|too many|mismatched|stale|oversized|undecryptable) (?:session )?cookies?\b/,
      /\b(?:decrypt|decod|decipher|pars|unseal|unsign|deseriali[sz]|read)\w*\b(?: \w+){0,3} (?:cookies?|session data)\b|\bcookies?\b(?: \w+){0,3} (?:decryption|decoding|signature|integrity|checksum)\b(?: \w+)? (?:failed|error|invalid|mismatch)\b|\bsession (?:belongs to|was (?:created|issued|started) (?:by|for)) (?:another|a different|someone)\b|\bclear (?:your |the |all )?(?:browser(?:'s)? )?(?:old )?cookies\b/,
      /\b(?:delete|remove|reset) (?:your |the |all |old |existing |browser )*cookies\b|\b(?:several|multiple|two|duplicate) (?:\w+ )?(?:session )?cookies\b|\bheader or cookie too (?:large|big|long)\b/,
    ],
    not: /\bfingerprint\b|\b(?:csrf|xsrf)\b|\btokens?\b|\bwe use\b|\blonger read\b/,
  },
  permission: {
    is: [
      both(
        String.raw`\b(?:permissions?|privileges?|scopes?|roles?|rights|groups?)\b`,
        String.raw`\b(?:not?|none|without|missing|lacks?|insufficient|requires?|required|needs?|needed|must|wrong|invalid|denied|restricted|exceeds?|enough|valid)\b`,
      ),
      /\b(?:entitle\w+|acl|forbidden|(?:owners?|admins?|administrators?) only|subscription plan|upgrade your plan)\b|^(?:permission|scope|role|privilege)s?(?: error)?$/,
      /\bnot have (?:(?!an?\b|credentials|api|this)\w+ ){0,4}(?:access|authori[sz]ation)\b(?! (?:token|key|control|header|code))|\bnot (?:allowed|permitted|entitled|eligible|(?:a |an )?member|in (?:the |this |your )?(?:team|group|organi[sz]ation))\b|\bmust be a member\b|\bno access\b(?! (?:token|key|control))|\bno right to\b|\bonly\b.*\b(?:white|allow) ?list/,
      /\bnot (?:an? |the )?(?:\w+ )?(?:admin|administrator|manage(?:r|ment)(?: user)?|owner)\b|\bonly (?:admins|administrators|owners|staff)\b|\b(?:admin|administrator|administrative|staff|super ?user|root|owner|moderator|manager)s? (?:access|account|log ?in) (?:is )?(?:required|needed)\b|\brestricted to (?:staff|members|admin\w*|employees|subscribers)\b/,
      /\bonly (?!(?:\w+ ){0,2}(?:authenticated|authori[sz]ed|logged|signed|registered|bearer|basic|one|session|https)\b)(?:\w+ ){1,5}(?:can|may|are (?:allowed|permitted|able)|have access|has access)\b|\b(?:can|may) only be (?:accessed|used|viewed|seen|edited|performed|changed|called|opened) (?:by|from|with) (?!authenticated|logged|signed|the (?:network|intranet)|https)\b/,
      /\b(?:you|users?|account|caller|rest|client) (?:can|may) not (?!log|sign|be|find|auth|access\b(?=.*\b(?:without|log|sign))|use (?:this|that|the same) (?:link|code|password))(?!(?<=rest can not )access)\w+\b(?!.*\b(?:log|sign)(?:ged|ging)? in\b)|\b(?:you|user|account|caller) (?:are|is) not an? (?!valid|known|registered|real|active|logged|robot|existing|authenticated)\w+/,
      /\bnot (?:belong to (?:you|your|this|the current)|part of|enrolled|invited|eligible|(?:the |its |your |an? )?(?:owner|author|creator|moderator|editor|participant|subscriber))\b|\b(?:belongs to|owned by) (?:another|a different|someone|somebody)\b|\bineligible\b|\b(?:insufficient|inadequate|higher|elevated) (?:access|authority|authorization|clearance|level|rank)\b|\baccess level\b/,
      /\brestricted to\b(?!.*\b(?:network|intranet|authenticated|authori[sz]ed|logged|signed|registered|ip)\b)|\b(?:admins?|administrators?|staff|members|owners?|employees|teachers?|students?|moderators?|subscribers?|managers?|premium(?: users)?|internal users) only\b|\b(?:domain|app|application|operation|action|method|organi[sz]ation|project|feature) (?:is )?not (?:allowed|authorized|permitted)\b|\b(?:unauthorized|disallowed) (?:role|scope|operation|action|domain)\b|\buser does not admin\b|\b(?:upgrade to|requires? an? (?:premium|paid|pro|enterprise|active subscription))\b/,
      /\bplan\b.*\b(?:restricted|not (?:include|included|support|allow))\b|\bnot included in your (?:plan|subscription)\b|\bsubscription (?:is )?required\b|\bnot (?:assigned|consented) (?:to|for)\b|\bnot authori[sz]ed (?:for|to (?:use|see|manage|perform|do))\b/,
      /\b(?:must|need to|have to|has to) be (?:an? |the )?(?:\w+ )?(?:admin\w*|owner|moderator|manager|editor|superuser|staff)\b|\b(?:access|entry) (?:to (?:this|the|that) \w+ )?(?:is |was )?(?:restricted|limited) (?:to|by)?\b(?!.*\b(?:network|intranet|ip|vpn|country|region|api|authenticated|authori[sz]ed|registered|logged|signed|members?)\b)|\bgrant (?:type )?not allowed\b|\bclient is not authori[sz]ed\b/,
    ],
    not: /\b(?:missing|required)\b.*\b(?:header|login|authentication|credentials)\b|\bips?\b|\brest ?api\b|\bwrong credentials\b|\banonymous\b|\bnetwork\b|\ball rights reserved\b|\b(?:join|our) group\b|\bat this time\b|\bat any time\b|\b(?:origin|host)(?: header)? (?:is )?not\b|\bcookies?\b|\bhttps\b|\bsecurity (?:settings|plugin)\b(?<!permission.*)|\b(?:scheme|method|type)s? (?:is |are )?not (?:allowed|permitted|supported)\b|\bnot authori[sz]ed to (?:view|access) (?:this|the requested) (?:page|resource|document)\b|\b(?:newer|latest|recent|current|modern) (?:versions?|browsers?)\b/,
  },
  denied: {
    is: [
      /\b(?:access|authorization) (?:is |was |has been )?(?:denied|refused)\b|\bdenied\b|\bnot authori[sz]ed (?:to|for)\b/,
    ],
  },
} as const satisfies Record<string, Recognition>
