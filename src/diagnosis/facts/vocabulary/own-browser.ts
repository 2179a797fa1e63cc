import { cookiesOff } from './languages/cookies-off'
import { extensionsNamed } from './languages/extension-named'
import type { Recognition } from './recognition'

/** What the site says of the person's own browser. */
export const browserTopics = {
  /** The browser keeps or sends none. */
  'cookies-off': {
    is: cookiesOff,
    // A page that lets robots wait, and a banner that asks for consent.
    not: /\bjava ?script\b|\bcookie (?:policy|notice|settings|preferences|banner|consent)\b|\b(?:analytics?|marketing|optional|advertising|tracking|all) cookies\b|\bwe use\b/,
  },
  /** An extension is in the way. */
  extension: { is: extensionsNamed },
} as const satisfies Record<string, Recognition>
