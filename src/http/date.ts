const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const clock = '(\\d{2}):(\\d{2}):(\\d{2})'
const imf = new RegExp(`^[A-Za-z]{3}, (\\d{2}) ([A-Za-z]{3}) (\\d{4}) ${clock} GMT$`)
const rfc850 = new RegExp(`^[A-Za-z]{6,9}, (\\d{2})-([A-Za-z]{3})-(\\d{2}) ${clock} GMT$`)
const asctime = new RegExp(`^[A-Za-z]{3} ([A-Za-z]{3}) ([ \\d]\\d) ${clock} (\\d{4})$`)

/**
 * Epoch ms of an HTTP-date (RFC 9110 5.6.7), `undefined` where it is none:
 *
 *     HTTP-date = IMF-fixdate / rfc850-date / asctime-date
 *     Sun, 06 Nov 1994 08:49:37 GMT / Sunday, 06-Nov-94 08:49:37 GMT / Sun Nov  6 08:49:37 1994
 *
 * `now` (epoch ms) places a two-digit year: never more than 50 years ahead.
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const value = text.trim()
  const [, day, month, year, ...time] = imf.exec(value) ?? []
  if (day) return instant(year, month, day, time)
  const [, oldDay, oldMonth, shortYear, ...oldTime] = rfc850.exec(value) ?? []
  if (oldDay) {
    const thisYear = new Date(now).getUTCFullYear()
    const guess = thisYear - (thisYear % 100) + Number(shortYear)
    return instant(String(guess > thisYear + 50 ? guess - 100 : guess), oldMonth, oldDay, oldTime)
  }
  const [, cMonth, cDay, hour = '', minute = '', second = '', cYear] = asctime.exec(value) ?? []
  return cDay ? instant(cYear, cMonth, cDay, [hour, minute, second]) : undefined
}

function instant(year = '', month = '', day = '', time: readonly string[] = []): number | undefined {
  return toInstant(Number(year), months.indexOf(month.toLowerCase()), Number(day), time.map(Number))
}

/** Epoch ms of a UTC calendar date; `undefined` for one that does not exist, as 30 February. `month` from 0. */
export function toInstant(year: number, month: number, day: number, time: readonly number[]): number | undefined {
  const [hour = 0, minute = 0, second = 0] = time
  // A leap second is written 60 (RFC 9110 5.6.7); Date would turn it into the next minute, which is right enough.
  if (hour > 23 || minute > 59 || second > 60) return undefined
  const at = new Date(Date.UTC(year, month, day, hour, minute, second))
  if (year < 100) at.setUTCFullYear(year)
  const exists = new Date(Date.UTC(2000 + (year % 400), month, day))
  return exists.getUTCMonth() === month && exists.getUTCDate() === day ? at.getTime() : undefined
}

/** Month, from 0, that a date's token begins with; -1 where it is none. */
export const monthOf = (token: string) => months.indexOf(token.slice(0, 3).toLowerCase())
