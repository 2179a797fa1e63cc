/** "In a few minutes", "for a moment": no time that a limit names, of clauses as `fold` leaves them, in all languages. */
const vague = new RegExp(
  [
    String.raw`\b(?:a (?:few|couple of|little|moment|while|bit)|some|several|few) ?(?:more )?(?:seconds?|minutes?|hours?|moments?|time|while)?\b`,
    String.raw`\b(?:einige[nr]?|ein paar|wenige[nr]?|mehrere[nr]?|einen (?:moment|augenblick)|kurze zeit) ?`,
    String.raw`\b(?:quelques|unos|unas|algunos|pocos|alguns|poucos|qualche|alcuni|pochi|enkele|een paar|nagra|ett par|noen|nogle|et par|kilka|kilkanascie|niekolko|nekolik|birkac|beberapa|vai)\b`,
    String.raw`(?<!\S)(?:несколько|кілька|декілька|بضع|عدة)(?!\S)`,
    '数(?:秒|分|時間)|几(?:秒|分|小时)|幾(?:秒|分|小時)|몇 ?(?:초|분|시간)',
  ].join('|'),
)

/** What is kept from one by a rule: a block, or a time before the next try. */
const kept = new RegExp(
  [
    String.raw`\b(?:block|lock|bann|suspend|restrict|paused)|gesperrt|\bbloq|\bbloc|\bblok|verrouill|\bsparr|\bsperr|\bsp[æ]rr|zablok|engellen|kilit|diblokir|bi khoa|заблок|محظور|ロック|封|차단|잠`,
    String.raw`\bbefore\b|\bbevor\b|\bavant de\b|\bantes de\b|\bprima di\b|\bvoordat\b|\binnan\b|\b(?:for|før) du\b|\bzanim\b|\bnez\b|\bonce\b|\bsebelum\b|\btruoc khi\b`,
    '(?<!\\S)(?:прежде чем|перш ніж|قبل أن)|前に|之前|전에',
  ].join('|'),
)

export const keepsAway = (plain: string) => kept.test(plain)

/** True for a clause that asks to come back after a while and says nothing of a limit: so does whoever is out of order. */
export const namesNoLimit = (plain: string) => vague.test(plain) && !keepsAway(plain) && !/\d/.test(plain)
