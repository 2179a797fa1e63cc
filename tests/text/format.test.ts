import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../src/text/catalogue'
import { formatAgo, formatAt, formatDay, formatLeft, formatNumber, formatSpan } from '../../src/text/format'

const now = Date.UTC(2026, 10, 21, 9, 0)
const en: Catalogue = { lookup: () => '', locale: 'en-GB', utcOffsetMinutes: 0, now }
const minute = 60_000
const hour = 60 * minute

describe('formatDay', () => {
  it('counts by the calendar', () => {
    expect(formatDay(now - hour, en)).toBe('today')
    expect(formatDay(now - 10 * hour, en)).toBe('yesterday')
    expect(formatDay(now - 57 * hour, en)).toBe('2 days ago')
    expect(formatDay(now - 58 * hour, en)).toBe('3 days ago')
  })
  it('tells the time itself where today is not known, or it is yet to come', () => {
    const { now: _now, ...timeless } = en
    expect(formatDay(now, timeless)).toBe(formatAt(now, timeless))
    expect(formatDay(now + hour, en)).toBe('10:00')
    expect(formatDay(Number.NaN, en)).toBe('?')
  })
})

describe('formatAt', () => {
  it('leaves the date out today and only today', () => {
    expect(formatAt(now - hour, en)).toBe('08:00')
    expect(formatAt(now - 24 * hour, en)).toBe('20 Nov, 09:00')
    expect(formatAt(now - 400 * 24 * hour, en)).toBe('17 Oct 2025, 09:00')
  })
  it('tells seconds only where asked', () => {
    expect(formatAt(now + 5000, en, 'medium')).toBe('09:00:05')
    expect(formatAt(now + 5000, en)).toBe('09:00')
  })
  it('counts the day in the offset of the catalogue', () => {
    const late = Date.UTC(2026, 10, 20, 23, 30)
    expect(formatAt(late, en)).toBe('20 Nov, 23:30')
    expect(formatAt(late, { ...en, utcOffsetMinutes: 60 })).toBe('00:30')
  })
  it('tells the date where today is not known', () => {
    const { now: _now, ...timeless } = en
    expect(formatAt(now, timeless)).toBe('21 Nov 2026, 09:00')
  })
  it('survives what no calendar holds', () => {
    for (const at of [Number.NaN, Infinity, 8.64e15, -9e15]) expect(formatAt(at, en)).toBe('?')
  })
  it('follows the language', () => {
    expect(formatAt(now, { ...en, locale: 'en-US' })).toMatch(/^9:00\sAM$/)
  })
})

describe('formatSpan', () => {
  it.each([
    [0, '0 seconds'],
    [400, '0.4 seconds'],
    [2000, '2 seconds'],
    [-45_000, '45 seconds'],
    [59_000, '59 seconds'],
    [61_000, '61 seconds'],
    [120_000, '2 minutes'],
    [34 * minute, '34 minutes'],
    [59 * minute, '59 minutes'],
    [61 * minute, '61 minutes'],
    [80 * minute, '80 minutes'],
    [90 * minute, '1 hour, 30 minutes'],
    [125 * minute, '2 hours, 5 minutes'],
    [2 * hour, '2 hours'],
    [5 * hour + 10 * minute, '5 hours'],
    [23 * hour, '23 hours'],
    [30 * hour, '30 hours'],
    [72 * hour, '3 days'],
    [540 * 24 * hour, '540 days'],
    [739 * 24 * hour, '2 years'],
    [900 * 24 * hour, '2.5 years'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatSpan(ms, en)).toBe(text)
  })
  it.each([
    [minute, '1 minute'],
    [hour, '1 hour'],
    [24 * hour, '1 day'],
  ])('tells a whole unit as that one, and what rounds to it: %d', (ms, text) => {
    for (const near of [ms - 400, ms, ms + 400]) expect(formatSpan(near, en)).toBe(text)
  })
  it('never tells sixty of the smaller unit, nor a day as hours', () => {
    for (const edge of [minute, hour, 2 * hour, 24 * hour, 48 * hour])
      for (let ms = edge - 40_000; ms < edge + 40_000; ms += 4999)
        expect(formatSpan(ms, en)).not.toMatch(/\b(?:60 (?:minutes|seconds)|24 hours)/)
  })
})

describe('formatAgo', () => {
  it('has no words for the last moments, minutes after that, then the time', () => {
    expect(formatAgo(now - 10_000, now, en)).toBeUndefined()
    expect(formatAgo(now - 3 * minute, now, en)).toBe('3 min ago')
    expect(formatAgo(now - 59 * minute, now, en)).toBe('59 min ago')
    for (const past of [hour - 20_000, hour]) expect(formatAgo(now - past, now, en)).toMatch(/^08:00$/)
    expect(formatAgo(now - 2 * hour, now, en)).toBe('07:00')
  })
})

describe('formatLeft', () => {
  it('counts down and stops at nothing', () => {
    expect(formatLeft(582_000)).toBe('9:42')
    expect(formatLeft(61_000)).toBe('1:01')
    expect(formatLeft(-5)).toBe('0:00')
  })
})

describe('formatNumber', () => {
  it('groups as the language does', () => {
    expect(formatNumber(1234.56, en)).toBe('1,234.6')
    expect(formatNumber(1234.56, { ...en, locale: 'de' })).toBe('1.234,6')
  })
})
