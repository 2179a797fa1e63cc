import { byItself, creditOver } from './languages/quota-over'
import type { Recognition } from './recognition'

/** What money, or a new contract, opens again; time and another sign-in do not. */
export const paidTopics = {
  // What was paid for, or tried, is over.
  'plan-over': {
    kindOf: 'locked',
    is: [
      /\b(?:subscription|trial|membership|licen[cs]e|contract|plan)\b(?: (?!not\b|never\b|will\b|keys?\b)\w+){0,2}? (?:has |have |is |was |are )*(?:been )?(?:expired|ended|lapsed|over|run out|ran out|cancell?ed|inactive|not active|no longer (?:active|valid))\b/,
      /\bexpired (?:subscription|trial|membership|licen[cs]e)\b/,
      /\b(?:renew|reactivate) your (?:subscription|membership|licen[cs]e|plan)\b.*\b(?:to (?:continue|go on|access|use|sign|log|regain)|before)\b/,
    ],
    not: /\b(?:tokens?|keys?|sessions?|links?|cookies?|codes?)\b/,
  },
  // Nothing is left of what an account or a key may use; what is counted by the day or so is there again by itself.
  'quota-over': {
    kindOf: 'too-many',
    is: [
      // Not the money of a transfer.
      /\binsufficient (?:\w+ )?(?:quota|credits?)\b|\b(?:quota|credits) (?:is |are )?insufficient\b/,
      /\b(?:exceeded|used up|reached|exhausted) your current quota\b|\byour plan and billing\b/,
      /\b(?:credit|account|api|prepaid) balance (?:is |has been |has )?(?:too low|exhausted|empty|zero|negative|used up)\b/,
      /\b(?:not enough|run out of|ran out of|out of|used (?:up )?all (?:of )?your|used up your|no more) (?:\w+ )?credits?\b(?! cards?\b)/,
      /\bcredits? (?:has |have |is |are )*(?:been )?(?:used up|exhausted|depleted)\b/,
      /\b(?:billing|spend|spending)(?: \w+)? limit (?:has been |is |was )?(?:reached|exceeded|hit)\b/,
      creditOver,
    ],
    not: new RegExp(
      String.raw`\b(?:replenish\w*|refill\w*|resets?|renews?|daily|hourly|weekly|monthly|today|tomorrow|per (?:second|minute|hour|day|week|month)|try again|retry)\b|${byItself}`,
    ),
  },
} as const satisfies Record<string, Recognition>
