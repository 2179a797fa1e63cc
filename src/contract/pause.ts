import type { CauseId } from './causes'
import type { Evidence, SaidPause } from './evidence'
import type { Value } from './messages'

/** How long we wait where the site only says that there were too many tries, ms. */
export const ownPause = 5 * 60_000

type Told = Pick<Evidence, 'answer' | 'wording'>

/** A pause that was asked for: ms from the answer on. `by`: what asks for it; a time of day is of a clock that is not named. */
export interface Asked {
  readonly ms: number
  readonly by: 'header' | 'field' | 'words' | 'clock'
  /** It counts from then on, and not from the answer: epoch ms. */
  readonly from?: number
}

/**
 * Retry-After, as seconds or as a date (RFC 9110 10.2.3), else what the headers of rate limits say; where there is no
 * such header, what the page or the body says.
 */
export function askedPause({ answer, wording }: Told): Asked | undefined {
  const { headers, date, at } = answer
  const span = spanOf(answer)
  const ms = span !== undefined && span > 0 ? span : resetOf(headers, date ?? at)
  if (ms !== undefined) return { ms, by: 'header' }
  return span === undefined && wording?.pause ? ofWords(wording.pause, answer) : undefined
}

/** True where the page says to come back tomorrow, and nothing how long to wait: a count would be of a time made up. */
export function isUntilTomorrow(told: Told): boolean {
  return told.wording?.pause?.tomorrow === true && spanOf(told.answer) === undefined && askedPause(told) === undefined
}

/** True where it says to come back in some minutes, and nothing in how many: we take a time of our own. */
export function isSomeMinutes(told: Told): boolean {
  return told.wording?.pause?.some === true && spanOf(told.answer) === undefined && askedPause(told) === undefined
}

/** Causes for which an answer that asks to wait means it; of the others it may tell of something else. */
export const ofWaiting: readonly CauseId[] = ['rate-limited', 'account-locked', 'server-misconfigured']

/** The same as ms alone. */
export function waitOf(told: Told): number | undefined {
  return askedPause(told)?.ms
}

/** A time of day that is farther away than this has passed by the clock that was meant, whichever that is, ms. */
const nextTimes = 12 * 60 * 60_000

function ofWords(
  { from, seconds, read = 0, until, clock, utc }: SaidPause,
  { date, at }: Evidence['answer'],
): Asked | undefined {
  if (seconds !== undefined) return { ms: seconds * 1000, by: from, ...(read > at && { from: read }) }
  if (until !== undefined) return until > (date ?? at) ? { ms: until - (date ?? at), by: from } : undefined
  if (clock === undefined) return undefined
  const next = new Date(at)
  if (utc) next.setUTCHours(0, clock, 0, 0)
  else next.setHours(0, clock, 0, 0)
  const ms = next.getTime() - at
  const ahead = ms > 0 ? ms : ms + 24 * 60 * 60_000
  return ahead <= nextTimes ? { ms: ahead, by: utc ? from : 'clock' } : undefined
}

/** Retry-After alone, by the server's clock: ms from the answer on, which may be over. */
function spanOf({ headers, date, at }: Evidence['answer']): number | undefined {
  const text = headers['retry-after']?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  // Date.parse alone would read "-5" as a year.
  const ms = /^\D.* GMT$/.test(text) ? Date.parse(text) - (date ?? at) : NaN
  return Number.isNaN(ms) ? undefined : ms
}

/** Up to this long, a span says more than the time of day, ms. */
const longestSpan = 90 * 60_000

/** The same as it is told to a person: for how long, or until when by their own clock; unread where it is neither. */
export function tellRetryAfter(answer: Evidence['answer']): Value | undefined {
  const text = answer.headers['retry-after']
  const ms = spanOf(answer)
  if (text === undefined || ms === undefined) return text === undefined ? undefined : { code: text }
  const isShort = /^\d/.test(text.trim()) || (ms > 0 && ms <= longestSpan)
  return isShort ? { ms } : { message: { id: 'until_at', values: [{ at: answer.at + ms }] } }
}

/** Whether a pause is asked for that is over already (0, or an instant that is past), or in words that name none (`3.5`). */
export function oddRetryAfter(answer: Evidence['answer']): 'over' | 'unread' | undefined {
  const ms = spanOf(answer)
  if (ms !== undefined) return ms > 0 ? undefined : 'over'
  return answer.headers['retry-after'] === undefined ? undefined : 'unread'
}

/** Longer than this we count no pause, ms: nobody keeps a page open for it. */
const longestWait = 60 * 60_000

/** True where the site asks for a longer pause than we count, ms: the person is told until when, and comes back. */
export function isTooLong(asked: number | undefined): boolean {
  return asked !== undefined && asked > longestWait
}

/** From here on a number of seconds is an instant and not a span. */
const instantFrom = 1_000_000_000

/**
 * RateLimit-Reset and its older cousins, or `t` and `reset` of RateLimit (draft-ietf-httpapi-ratelimit-headers), where
 * nothing is left of the limit: sites send them with every answer.
 */
function resetOf(headers: Readonly<Record<string, string>>, now: number): number | undefined {
  const first = (...names: readonly string[]) => names.map((name) => headers[name]).find((value) => value !== undefined)
  const field = headers['ratelimit'] ?? ''
  const within = (...names: readonly string[]) =>
    new RegExp(`(?:^|[;,]\\s*)(?:${names.join('|')})=(\\d+)`).exec(field)?.[1]
  const left =
    first('ratelimit-remaining', 'x-ratelimit-remaining', 'x-rate-limit-remaining') ?? within('r', 'remaining')
  const text = first('ratelimit-reset', 'x-ratelimit-reset', 'x-rate-limit-reset') ?? within('t', 'reset') ?? ''
  if ((left !== undefined && Number(left) > 0) || !/^\d{1,10}$/.test(text)) return undefined
  const seconds = Number(text)
  const ms = seconds >= instantFrom ? seconds * 1000 - now : seconds * 1000
  return ms > 0 ? ms : undefined
}

/** Servers count in whole seconds: a try in the last one would come too early, ms. */
const slack = 1_000

/** When the pause that the answer asks for is over, not before `now`; undefined where it asks for none. Epoch ms. */
export function endOfPause(evidence: Told, now: number): number | undefined {
  const asked = askedPause(evidence)
  return asked && Math.max(now, (asked.from ?? evidence.answer.at) + asked.ms + slack)
}

/** RFC 6585 4, RFC 9110 15.6.4: by these a site says itself that it wants to be left alone for a while. */
export const asksToWait: ReadonlySet<number> = new Set([429, 503])

/** The pause for which an error asks that has come in place of the refusal. */
export function pauseOf(told: Told, now: number): { ms: number; until: number } | undefined {
  const [ms, until] = [waitOf(told), endOfPause(told, now)]
  return ms && until && asksToWait.has(told.answer.status) ? { ms, until } : undefined
}
