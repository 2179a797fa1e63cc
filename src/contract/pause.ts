import type { Evidence } from './evidence'

/** How long we wait where the site only says that there were too many tries, ms. */
export const ownPause = 5 * 60_000

/** Retry-After, as seconds or as a date (RFC 9110 10.2.3), else what the headers of rate limits say: ms from the answer on. */
export function waitOf({ answer }: Pick<Evidence, 'answer'>): number | undefined {
  const { headers, date, at } = answer
  const text = headers['retry-after']?.trim()
  if (text && /^\d{1,9}$/.test(text)) return Number(text) * 1000 || resetOf(headers, date ?? at)
  // Date.parse alone would read "-5" as a year.
  const ms = text && /^\D.* GMT$/.test(text) ? Date.parse(text) - (date ?? at) : 0
  return ms > 0 ? ms : resetOf(headers, date ?? at)
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
export function endOfPause(evidence: Pick<Evidence, 'answer'>, now: number): number | undefined {
  const asked = waitOf(evidence)
  return asked && Math.max(now, evidence.answer.at + asked + slack)
}

/** RFC 6585 4, RFC 9110 15.6.4: by these a site says itself that it wants to be left alone for a while. */
export const asksToWait: ReadonlySet<number> = new Set([429, 503])

/** The pause for which an error asks that has come in place of the refusal. */
export function pauseOf(answer: Evidence['answer'], now: number): { ms: number; until: number } | undefined {
  const [ms, until] = [waitOf({ answer }), endOfPause({ answer }, now)]
  return ms && until && asksToWait.has(answer.status) ? { ms, until } : undefined
}
