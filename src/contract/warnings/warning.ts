import { further, others, otherTries } from './further'
import type { Warner } from './warner'
import { western } from './western'

/** What a statement says before it warns; `whole`: what it says of a lock and of a pause there is under the condition, too. */
export interface Warning {
  readonly before: string
  readonly whole: boolean
}

interface Ear {
  readonly tries: RegExp
  readonly counted: RegExp
  readonly condition: RegExp
  readonly threat: RegExp
  readonly done: RegExp
  readonly now: RegExp
}

/** So many units of time are no tries: "after 10 minutes one more attempt". */
const unit =
  '(?:[smhd]|(?:secs?|seconds?|sek|sekund|seg|segund|second[oi]|mins?|minut|minuut|hours?|heure|hora|or[ae]|stund|uur|uren|timm|timer|time|godzin|hodin|days?|tage?|jour|dias?|giorn|dag|dni|сек|минут|час|дн|хвилин|годин|saat|dakika|detik|menit|jam|hari|giay|phut|gio|ngay)%)(?: |$)'

function earOf({ after, counts, tries, when, slips, will, then = '(?!)', done, now }: Warner): Ear {
  return {
    // A word in between is no preposition.
    tries: pattern(`^(?:\\p{L}{6,} )?(?:${tries})`),
    counted: pattern(`(?:${after}) (?:W )?(?:${counts}) (?!${unit})(?:W ){0,2}(?:${tries})`),
    condition: pattern(`(?:${when}) (?:W ){0,8}(?:${slips})|^(?:${then})`),
    threat: pattern(will),
    done: pattern(done),
    now: pattern(now),
  }
}

const word = '[\\p{L}\\p{M}\\p{N}]'
const pattern = (source: string) =>
  new RegExp(
    `(?<!${word})(?:${source.replaceAll('%', `${word}*`).replace(/\bW\b/g, `${word}+`).replaceAll(' ', ' +').replaceAll(' +?', ' ?')})(?!${word})`,
    'u',
  )

// Made for the first lock that is read: the worker wakes for much else.
const made: { ears?: readonly Ear[] } = {}
const ears = () => (made.ears ??= [...western, ...further].map(earOf))

/** True where a text, in small letters without accents, begins as what stands behind the number of tries: "failed attempts". */
export const countsTries = (text: string): boolean =>
  ears().some(({ tries }) => tries.test(text)) || otherTries.test(text)

/**
 * Reads from a statement, in small letters without accents, that it warns of a lock ("after 5 failed attempts you have to
 * wait"): a condition is no state. Undefined where it tells of none, or of one that is there.
 */
export function warningIn(statement: string): Warning | undefined {
  // As long as it is, so that places in one are places in the other.
  const text = statement.replace(/[^\p{L}\p{M}\p{N}]/gu, ' ')
  for (const { counted, condition, threat, done, now } of ears()) {
    if (done.test(text)) continue
    const at = condition.exec(text)?.index ?? (counted.exec(text) ?? undefined)?.index
    const before = at === undefined ? '' : statement.slice(0, at)
    if (at !== undefined && (condition.test(text) || !now.test(before))) return { before, whole: true }
    const threatens = threat.exec(text)?.index
    if (threatens !== undefined) return { before: statement.slice(0, threatens), whole: false }
  }
  for (const { warns, done } of others) {
    const at = done.test(text) ? undefined : warns.exec(text)?.index
    if (at !== undefined) return { before: statement.slice(0, at), whole: true }
  }
  return undefined
}
