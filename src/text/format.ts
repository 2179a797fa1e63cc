import type { Catalogue } from './catalogue'

const minute = 60_000
const day = 24 * 60 * minute
const year = 365.25 * day

/** Intl knows offsets as time zones only in newer engines, so the instant is moved and then read as UTC. */
function shift(at: number, { utcOffsetMinutes }: Catalogue): { at: number; zone: Intl.DateTimeFormatOptions } {
  return utcOffsetMinutes === undefined
    ? { at, zone: {} }
    : { at: at + utcOffsetMinutes * minute, zone: { timeZone: 'UTC' } }
}

/** ISO 8601, which is how Swedish writes dates. */
function dateOf(at: number, catalogue: Catalogue): string {
  const moved = shift(at, catalogue)
  return new Intl.DateTimeFormat('sv', { ...moved.zone, dateStyle: 'short' }).format(moved.at)
}

/** `10:31`, or with `medium` `10:31:07`; with the date where it is not of the same day as `catalogue.now`, with the year where that differs. */
export function formatAt(at: number, catalogue: Catalogue, timeStyle: 'short' | 'medium' = 'short'): string {
  // Beyond this Date has no value (ECMA-262 21.4.1.1); a server may name any number.
  if (!Number.isFinite(at) || Math.abs(at) > 8.64e15 - day) return '?'
  const moved = shift(at, catalogue)
  const date = dateOf(at, catalogue)
  const today = catalogue.now === undefined ? '' : dateOf(catalogue.now, catalogue)
  const part = (form: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(catalogue.locale, { ...moved.zone, ...form }).format(moved.at)
  const time = part({ timeStyle })
  if (date === today) return time
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: 'numeric' } as const)
  const named = part({ day: 'numeric', month: 'short', ...year })
  return new Intl.ListFormat(catalogue.locale, { type: 'unit' }).format([named, time])
}

/** `today`, `yesterday`, `3 days ago`: by the calendar, not by hours. The instant itself where `catalogue.now` is not known. */
export function formatDay(at: number, catalogue: Catalogue): string {
  const { locale, now } = catalogue
  if (now === undefined || !(at >= 0 && at <= now)) return formatAt(at, catalogue)
  const dayOf = (instant: number) => Date.parse(dateOf(instant, catalogue))
  const days = Math.round((dayOf(now) - dayOf(at)) / day)
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-days, 'day')
}

const units = [
  ['day', day],
  ['hour', 60 * minute],
  ['minute', minute],
  ['second', 1000],
] as const

/** `34 minutes`, `1 hour, 5 minutes`, `0.4 seconds`, `2.5 years`. The sign is the sentence's business. */
export function formatSpan(ms: number, { locale }: Catalogue): string {
  const unit = (count: number, name: string, digits = 0) =>
    new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: name,
      unitDisplay: 'long',
      maximumFractionDigits: digits,
    }).format(count)
  const span = Math.abs(ms)
  if (!Number.isFinite(span)) return '?'
  if (span < 10_000) return unit(span / 1000, 'second', span < 2000 ? 1 : 0)
  if (span >= 1.5 * year) return unit(span / year, 'year', 1)
  // Below this many of a unit they are told in the next smaller one, as 80 minutes. A whole one is told as itself.
  const at = units.findIndex(([, size]) => span >= 1.5 * size)
  const [name, size] = units[at] ?? units[3]
  const below = units[at + 1]
  const whole = Math.floor(span / size)
  const rest = below ? Math.round((span - whole * size) / below[1]) : 0
  if (whole > 2 || !below || rest === 0 || rest * below[1] >= size) {
    const above = units[at - 1]
    const count = Math.round(span / size)
    return above && count * size === above[1] ? unit(1, above[0]) : unit(count, name)
  }
  return new Intl.ListFormat(locale, { type: 'unit' }).format([unit(whole, name), unit(rest, below[0])])
}

export function formatNumber(value: number, { locale }: Catalogue): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)
}

/** How long ago: `2 min. ago`; from an hour on, the time itself. Undefined under 45 s: "just now" is a sentence. */
export function formatAgo(at: number, now: number, catalogue: Catalogue): string | undefined {
  const past = now - at
  if (past < 45_000) return undefined
  if (past >= 59.5 * minute) return formatAt(at, { ...catalogue, now })
  return new Intl.RelativeTimeFormat(catalogue.locale, { style: 'short' }).format(-Math.round(past / minute), 'minute')
}

/** `9:42`, minutes and seconds left. */
export function formatLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
