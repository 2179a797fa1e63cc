// What may be behind it, and what to do about it. The same words as in a statement, and no statement.
const supposes =
  /\b(?:typically|usually|often|sometimes|maybe|perhaps|possibly|probably|(?:may|might|could) (?:have|be)|can happen|(?:this|it) happens|(?:most )?likely|possible causes?|reasons? (?:for|include)|for example|such as)\b|^(?:please |you (?:need|have|must) (?:to )?)?(?:re ?log ?in|(?:log|sign)(?: back)? ?in again|(?:try|retry|try again)(?: again)? (?:later|shortly|soon|in (?:a|an|some|few)\b|after (?:a|an|some)\b))\b/
const advises =
  /^(?:\w+ )?(?:if|when|in case|unless|even if|once|to (?:unlock|fix|resolve|avoid)) |\bif (?:you|your|a|this|the|it|that)\b|\b(?:make sure|ensure|check (?:that|if|whether|your|the)|verify that|double check|for more (?:details|information)|see (?:our|the)|contact|refer to)\b/

const advisory =
  /^(?:most likely|likely|possible|common|other)? ?(?:causes|reasons|things you can try|what you can try|what can i do|troubleshooting)\b/i

/** How a clause, already folded, is meant: it tells what happened, what may have, or what to do. */
export type Tone = 'statement' | 'guess' | 'advice'

export function toneOf(plain: string): Tone {
  return advises.test(plain) ? 'advice' : supposes.test(plain) ? 'guess' : 'statement'
}

/** True for a heading from which on a page no longer says what happened. */
export const headsAdvice = (part: string) => advisory.test(part)
