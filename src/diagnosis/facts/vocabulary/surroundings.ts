import { ofPeople, openingHours } from './languages/opening-hours'
import { portals } from './languages/portal'
import type { Recognition } from './recognition'

/** What is of nobody's sign-in, and no fault of the site's either. */
export const surroundingTopics = {
  /** It is open at certain hours alone. */
  hours: { is: openingHours, not: ofPeople },
  /** A network asks its guests to sign in, or to agree, before they may go on. */
  portal: { is: portals },
} as const satisfies Record<string, Recognition>
