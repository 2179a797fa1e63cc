import { monthOf, toInstant } from './date'

const delimiter = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/
const time = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/
const dayOfMonth = /^(\d{1,2})(?:\D|$)/
const year = /^(\d{2,4})(?:\D|$)/

/**
 * Epoch ms of an `Expires` value by the algorithm that browsers use (RFC 6265bis 5.1.1), `undefined` where it fails:
 * the first token that looks like a time, a day, a month, a year counts, in any order.
 */
export function parseCookieDate(text: string): number | undefined {
  let clock: number[] | undefined
  let day: number | undefined
  let month: number | undefined
  let full: number | undefined
  for (const token of text.slice(0, 256).split(delimiter)) {
    const [, ...clockParts] = clock ? [] : (time.exec(token) ?? [])
    const dayPart = day === undefined ? dayOfMonth.exec(token)?.[1] : undefined
    const yearPart = full === undefined ? year.exec(token)?.[1] : undefined
    if (clockParts.length) clock = clockParts.map(Number)
    else if (dayPart) day = Number(dayPart)
    else if (month === undefined && monthOf(token) >= 0) month = monthOf(token)
    else if (yearPart) full = Number(yearPart)
  }
  if (!clock || day === undefined || month === undefined || full === undefined) return undefined
  if (full >= 70 && full <= 99) full += 1900
  else if (full <= 69) full += 2000
  const [, , second = 0] = clock
  if (full < 1601 || second > 59) return undefined
  return toInstant(full, month, day, clock)
}
