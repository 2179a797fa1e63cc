import { describe, expect, it } from 'vitest'
import { fold, momentPattern, numberOf, readMoment, spanOf } from '../../../src/evidence/pauses/numbers'

describe('numbers of a pause', () => {
  it.each([
    ['15', 15],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['1,500', 1500],
    ['1.500', 1500],
    ['30.', 30],
  ])('%s is %d', (text, number) => expect(numberOf(text)).toBe(number))

  it('keeps within a year, and to whole seconds', () => {
    expect(spanOf(0.2, 'words')).toEqual({ from: 'words', seconds: 1 })
    for (const none of [0, -5, NaN, Infinity, 400 * 86_400]) expect(spanOf(none, 'field'), String(none)).toBeUndefined()
  })

  it('folds letters and digits of other scripts', () => {
    expect(fold('Réessayez ３０ Sekunden(n) ٣٠')).toBe('reessayez 30 sekunden 30')
    expect(fold("l'heure é đ й")).toBe('l heure e đ й')
  })

  it.each([
    ['14:30', { clock: 870 }],
    ['12:05 am', { clock: 5 }],
    ['12:05 p.m.', { clock: 725 }],
    ['2 pm', { clock: 840 }],
    ['14:30 gmt', { clock: 870, utc: true }],
    ['2026-11-22t14:30:00z', { until: Date.UTC(2026, 10, 22, 14, 30) }],
    ['2026-11-22 14:30 utc', { until: Date.UTC(2026, 10, 22, 14, 30) }],
  ])('%s is a moment', (text, moment) => {
    expect(text.replace(momentPattern, '@')).toBe('@')
    expect(readMoment(text)).toEqual(moment)
  })

  it.each(['14:30 pst', '14:59 minutes', '10.0.0.1:8080', '25:00', '14:3', '2 points'])('%s is none', (text) =>
    expect(text.replace(momentPattern, '@')).toBe(text),
  )
})
