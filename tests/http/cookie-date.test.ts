import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCookieDate } from '../../src/http/cookie-date'

const example = Date.UTC(2026, 10, 21, 5, 34, 4)

describe('parseCookieDate (RFC 6265bis 5.1.1)', () => {
  it.each([
    'Sat, 21 Nov 2026 05:34:04 GMT',
    'Saturday, 21-Nov-26 05:34:04 GMT',
    'Sat Nov 21 05:34:04 2026',
    '21 November 2026 5:34:4',
    '05:34:04 21/nov/2026 whatever 7',
    'Sat, 21-Nov-2026 05:34:04 UTC+0',
  ])('reads %j', (text) => expect(parseCookieDate(text)).toBe(example))

  it.each([
    '',
    'tomorrow',
    '21 Nov 2026',
    'Nov 2026 05:34:04',
    '32 Nov 2026 05:34:04',
    '31 Feb 2026 05:34:04',
    '21 Nov 1600 05:34:04',
    '21 Nov 2026 24:00:00',
  ])('refuses %j', (text) => expect(parseCookieDate(text)).toBeUndefined())

  it('never throws', () => fc.assert(fc.property(fc.string({ maxLength: 400 }), (text) => void parseCookieDate(text))))
})
