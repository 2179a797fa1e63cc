import { check } from './checking'
import { personTime, type Place } from './trail'

/**
 * Has the browser ask for another name and password. A login of the browser's own is dropped by the very answer that
 * refuses it (RFC 9110 11.6.1 leaves that open; measured in both browsers, `docs/firefox.md`): nothing need be sent for
 * it, the next load asks. What comes then is the person's: the browser's own window opens.
 */
export function askAnew(place: Place): Promise<void> {
  return check(place, { take: personTime })
}
