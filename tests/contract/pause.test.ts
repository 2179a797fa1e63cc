import { describe, expect, it } from 'vitest'
import type { SaidPause } from '../../src/contract/evidence'
import { askedPause, endOfPause, oddRetryAfter, pauseOf, tellRetryAfter, waitOf } from '../../src/contract/pause'
import { evidence } from '../support/fake-evidence'

const wait = (value: string, date?: number) =>
  waitOf(evidence({ headers: { 'retry-after': value }, ...(date !== undefined && { date }) }))

describe('waitOf', () => {
  it('reads seconds and dates', () => {
    expect(wait('120')).toBe(120_000)
    expect(wait('Sat, 21 Nov 2026 09:00:30 GMT', Date.UTC(2026, 10, 21, 9))).toBe(30_000)
  })
  it('says nothing where there is nothing to wait for, or no sense in it', () => {
    for (const value of ['', '0', 'soon', '-5']) expect(wait(value), value).toBeUndefined()
    expect(wait('Sat, 21 Nov 2026 09:00:30 GMT', Date.UTC(2026, 10, 21, 10))).toBeUndefined()
    expect(waitOf(evidence())).toBeUndefined()
  })
  it('reads the headers of limits where nothing is left of them', () => {
    const at = Date.UTC(2026, 10, 21, 9)
    const of = (headers: Record<string, string>) => waitOf(evidence({ headers, at }))
    expect(of({ 'ratelimit-remaining': '0', 'ratelimit-reset': '30' })).toBe(30_000)
    expect(of({ 'x-ratelimit-reset': String(at / 1000 + 45) })).toBe(45_000)
    expect(of({ ratelimit: '"default";r=0;t=20' })).toBe(20_000)
    expect(of({ ratelimit: 'limit=5;remaining=0;reset=12' })).toBe(12_000)
    expect(of({ 'retry-after': '7', 'ratelimit-reset': '30' })).toBe(7_000)
    for (const more of [
      { 'ratelimit-remaining': '4', 'ratelimit-reset': '30' },
      { ratelimit: '"default";r=4;t=20' },
      { 'x-ratelimit-reset': String(at / 1000 - 45) },
      { 'ratelimit-reset': 'soon' },
    ] as Record<string, string>[])
      expect(of(more), JSON.stringify(more)).toBeUndefined()
  })
})

describe('askedPause', () => {
  // Of no time zone: as whoever sits there has it on the wall.
  const at = new Date(2026, 10, 21, 14, 0).getTime()
  const of = (pause: Omit<SaidPause, 'from'>, headers: Record<string, string> = {}, date?: number) =>
    askedPause({
      ...evidence({ at, headers, ...(date !== undefined && { date }) }),
      wording: { type: 'html', text: '', pause: { from: 'words', ...pause } },
    })

  it('takes what the page says where no header says it', () => {
    expect(of({ seconds: 900 })).toEqual({ ms: 900_000, by: 'words' })
    expect(of({ seconds: 900 }, { 'retry-after': 'soon' })?.ms).toBe(900_000)
    expect(of({ seconds: 900 }, { 'retry-after': '30' })).toEqual({ ms: 30_000, by: 'header' })
    expect(of({ seconds: 900 }, { 'ratelimit-reset': '60' })).toEqual({ ms: 60_000, by: 'header' })
    expect(of({ seconds: 900 }, { 'retry-after': '0' })).toBeUndefined()
  })

  it('counts from when a page was read that may have counted down by then, never from before the answer', () => {
    const told = (read: number) => ({
      ...evidence({ at }),
      wording: { type: 'html', text: '', pause: { from: 'words', seconds: 60, read } } as const,
    })
    expect(askedPause(told(at + 20_000))).toEqual({ ms: 60_000, by: 'words', from: at + 20_000 })
    expect(endOfPause(told(at + 20_000), at + 20_000)).toBe(at + 81_000)
    expect(askedPause(told(at - 5000))).toEqual({ ms: 60_000, by: 'words' })
    expect(endOfPause(told(at - 5000), at)).toBe(at + 61_000)
  })

  it('counts to an instant by the server’s clock', () => {
    expect(of({ until: at + 60_000 })?.ms).toBe(60_000)
    expect(of({ until: at + 3_660_000 }, {}, at + 3_600_000)?.ms).toBe(60_000)
    expect(of({ until: at - 1 })).toBeUndefined()
  })

  it('takes a time of day for the next one, unless that one is over by the clock that was meant', () => {
    expect(of({ clock: 14 * 60 + 30 })).toEqual({ ms: 1_800_000, by: 'clock' })
    expect(of({ clock: 60 })).toEqual({ ms: 11 * 3_600_000, by: 'clock' })
    expect(of({ clock: 13 * 60 })).toBeUndefined()
    const utc = new Date(at + 120_000)
    const clock = utc.getUTCHours() * 60 + utc.getUTCMinutes()
    expect(of({ clock, utc: true })).toEqual({ ms: 120_000, by: 'words' })
  })
})

describe('endOfPause', () => {
  it('counts from the answer on, a second more than was asked for, and never ends in the past', () => {
    const asked = evidence({ at: 10_000, headers: { 'retry-after': '30' } })
    expect(endOfPause(asked, 12_000)).toBe(41_000)
    expect(endOfPause(asked, 50_000)).toBe(50_000)
    expect(endOfPause(evidence(), 12_000)).toBeUndefined()
  })
})

describe('pauseOf', () => {
  it('takes only an error that says by itself that it is about waiting', () => {
    const of = (status: number, after = '30') => {
      const { answer } = evidence({ at: 10_000, headers: { 'retry-after': after } })
      return pauseOf({ answer: { ...answer, status } }, 12_000)
    }
    for (const status of [429, 503]) expect(of(status)).toEqual({ ms: 30_000, until: 41_000 })
    for (const status of [401, 404, 500]) expect(of(status)).toBeUndefined()
    expect(of(429, 'soon')).toBeUndefined()
  })
})

describe('tellRetryAfter', () => {
  const nine = Date.UTC(2026, 10, 21, 9)
  const told = (value: string, more: { at?: number; date?: number } = {}) =>
    tellRetryAfter(evidence({ at: nine, ...more, headers: { 'retry-after': value } }).answer)

  it('tells a span where it is given as one, or is short', () => {
    expect(told('120')).toEqual({ ms: 120_000 })
    expect(told('86400')).toEqual({ ms: 86_400_000 })
    expect(told('Sat, 21 Nov 2026 09:10:00 GMT')).toEqual({ ms: 600_000 })
  })

  it('tells until when by the person’s own clock where it is long, or over', () => {
    const until = (at: number) => ({ message: { id: 'until_at', values: [{ at }] } })
    expect(told('Sat, 21 Nov 2026 12:00:00 GMT')).toEqual(until(Date.UTC(2026, 10, 21, 12)))
    // The server's clock is an hour ahead.
    const ahead = { date: nine + 3_600_000 }
    expect(told('Sat, 21 Nov 2026 13:00:00 GMT', ahead)).toEqual(until(Date.UTC(2026, 10, 21, 12)))
    expect(told('Sat, 21 Nov 2026 08:00:00 GMT')).toEqual(until(Date.UTC(2026, 10, 21, 8)))
  })

  it('is odd where it is over, or where nobody can read it', () => {
    const odd = (value: string) => oddRetryAfter(evidence({ at: nine, headers: { 'retry-after': value } }).answer)
    expect(['0', 'Sat, 21 Nov 2026 08:00:00 GMT'].map(odd)).toEqual(['over', 'over'])
    expect(['3.5', 'soon', '-5'].map(odd)).toEqual(['unread', 'unread', 'unread'])
    expect(['1', '99999999', 'Sat, 21 Nov 2026 10:00:00 GMT'].map(odd)).toEqual([undefined, undefined, undefined])
    expect(oddRetryAfter(evidence().answer)).toBeUndefined()
  })

  it('leaves what is neither as it is', () => {
    expect(told('soon')).toEqual({ code: 'soon' })
    expect(tellRetryAfter(evidence().answer)).toBeUndefined()
  })
})
