/** Character classes of RFC 9110 5.6, by UTF-16 unit; NaN (past the end) belongs to none of them. */

const tokenMarks = "!#$%&'*+-.^_`|~"
const token68Marks = '-._~+/'

const isAlphanumeric = (unit: number) =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)

const units = (marks: string) => new Set(Array.from(marks, (mark) => mark.charCodeAt(0)))
const tokenUnits = units(tokenMarks)
const token68Units = units(token68Marks)

/** tchar (RFC 9110 5.6.2). */
export const isTokenUnit = (unit: number) => isAlphanumeric(unit) || tokenUnits.has(unit)

/** What a token68 is made of before its `=` (RFC 9110 11.2). */
export const isToken68Unit = (unit: number) => isAlphanumeric(unit) || token68Units.has(unit)

/** OWS (RFC 9110 5.6.3). */
export const isSpaceUnit = (unit: number) => unit === 0x20 || unit === 0x09

/** Not allowed in any field value (RFC 9110 5.5). */
export const isControlUnit = (unit: number) => (unit < 0x20 && unit !== 0x09) || unit === 0x7f

/** Index of the first unit at or after `from` that is not of the class, at most `text.length`. */
export function skip(text: string, from: number, isOf: (unit: number) => boolean): number {
  let at = from
  while (at < text.length && isOf(text.charCodeAt(at))) at++
  return at
}
