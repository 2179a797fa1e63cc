import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthOf, parseHttpDate, toInstant } from '../../src/http/date'

const example = Date.UTC(1994, 10, 6, 8, 49, 37)
const now = Date.UTC(2026, 10, 21)

describe('parseHttpDate', () => {
  it.each([
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
    ' Sun, 06 Nov 1994 08:49:37 GMT ',
  ])('reads %j (RFC 9110 5.6.7)', (text) => expect(parseHttpDate(text, now)).toBe(example))

  it('reads what toUTCString writes', () =>
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1601-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          const seconds = Math.floor(date.getTime() / 1000) * 1000
          expect(parseHttpDate(new Date(seconds).toUTCString(), now)).toBe(seconds)
        },
      ),
    ))

  it('places a two-digit year at most 50 years ahead', () => {
    expect(parseHttpDate('Sunday, 06-Nov-76 08:49:37 GMT', now)).toBe(Date.UTC(2076, 10, 6, 8, 49, 37))
    expect(parseHttpDate('Sunday, 06-Nov-77 08:49:37 GMT', now)).toBe(Date.UTC(1977, 10, 6, 8, 49, 37))
  })

  it.each([
    '',
    'now',
    'Sun, 31 Feb 2026 08:49:37 GMT',
    'Sun, 06 Nov 1994 24:49:37 GMT',
    'Sun, 06 Foo 1994 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 CET',
    '0',
    '-1',
  ])('refuses %j', (text) => expect(parseHttpDate(text, now)).toBeUndefined())

  it('never throws', () => fc.assert(fc.property(fc.string(), (text) => void parseHttpDate(text, now))))
})

describe('toInstant', () => {
  it.each([
    [2024, 1, 29, true],
    [2026, 1, 29, false],
    [2026, 12, 1, false],
    [2026, 0, 0, false],
  ])('%i, month %i, day %i', (year, month, day, exists) =>
    expect(toInstant(year, month, day, [0]) !== undefined).toBe(exists),
  )
  it('takes a leap second', () => expect(toInstant(2016, 11, 31, [23, 59, 60])).toBe(Date.UTC(2017, 0, 1)))
})

describe('monthOf', () => {
  it('minds the first three letters only', () =>
    expect(['December', 'dez', 'JANvier'].map(monthOf)).toEqual([11, -1, 0]))
})
