import { ofPeople, openingHours } from './languages/opening-hours'
import type { Recognition } from './recognition'

/** What is of nobody's sign-in, and no fault of the site's either. */
export const surroundingTopics = {
  /** It is open at certain hours alone. */
  hours: { is: openingHours, not: ofPeople },
} as const satisfies Record<string, Recognition>
