import type { PauseTongue } from './tongue'

export const english: PauseTongue = {
  units: { s: 's|secs?|seconds?', m: 'm|mins?|minutes?', h: 'h|hrs?|hours?', d: 'd|days?' },
  one: 'an?|one',
  retry:
    '(?:try|trying|retry|retrying)(?: (?:it|this|that|again|once|more|your|the|request|to|log|login|logging|sign|signing|in|on|only))*|(?:can|able to|may|allowed to) (?:log|sign) ?in(?: again)?|(?:come|check) back',
  back: '(?:try|retry|(?:log|sign) ?in|attempt) ?again|retry',
  wait: 'wait(?: for| at least| another| about)*',
  locked:
    '(?<!(?:be|get|being)(?: \\p{L}+)? )(?:locked(?: out)?|blocked|banned|suspended|disabled|restricted|throttled|frozen|lock ?out|cool ?down)',
  unlocked: 'unlock(?:ed|s)?|(?:lock ?out|lock|block|ban|suspension|cool ?down) (?:ends|expires|will end|will expire)',
  after: 'in|after',
  during: 'for(?: the next| another)*',
  at: 'after|at|from',
  until: 'until|till',
  also: [
    // Alone, who helps is available, and so many tries are allowed, at such times.
    '(?:expected available|(?:available|possible|allowed) again|next \\p{L}+ (?:is|will be) (?:available|possible|allowed)) (?:in|after) #',
    '(?:available|possible|allowed) again (?:after|at|from) @',
    '(?:not|t|cannot|unable to) (?:\\p{L}+ ){0,2}(?:try|retry|log|sign) ~(?:before|until) @',
    '(?:lock ?out|cool ?down|ban) (?:time|period|duration)? ?(?:remaining|left)? ?#',
    '# (?:before|until) (?:you )?(?:can )?(?:try|trying|retry|retrying|log|sign|making|attempting)',
    '(?:in|after) # you (?:can|may)(?: be able to)? (?:try|retry|log|sign)',
  ],
  not: '(?:new|another|next|verification) (?:code|link|e mail|password reset)|resend|redirect%|reload%|refresh%|up to #|must (?:log|sign)|# of inactivity|idle|(?:if|unless) you (?:fail|enter|try)',
  tomorrow: 'tomorrow',
}
