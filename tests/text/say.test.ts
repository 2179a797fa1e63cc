import { describe, expect, it } from 'vitest'
import type { Message, MessageId, Value } from '../../src/contract/messages'
import { catalogueFrom } from '../../src/text/from-file'
import { parts, say } from '../../src/text/say'

const file = {
  plain: { message: 'Costs $$5, $1' },
  swapped: { message: '$2 before $1' },
  cookies_one: { message: '$1 cookie of $2' },
  cookies_other: { message: '$1 cookies of $2' },
  list_more_other: { message: '$1 more' },
  inner: { message: 'it is $1' },
  outer: { message: 'We think: $1.' },
  loop: { message: 'x$1' },
}
const catalogue = catalogueFrom(file, { locale: 'en-GB', utcOffsetMinutes: 60, now: Date.UTC(2026, 10, 21, 9) })
const text = (id: string, ...values: Value[]): Message => ({ id: id as MessageId, values })

describe('say', () => {
  it('fills places in the order of the translation', () => {
    expect(say(text('swapped', 'late', 'early'), catalogue)).toBe('early before late')
    expect(say(text('plain', 7), catalogue)).toBe('Costs $5, 7')
  })
  it('never reads a value as a place or as a sentinel', () => {
    expect(say(text('swapped', '$2', '\ue000'), catalogue)).toBe('\ufffd before $2')
  })
  it('chooses the plural form of the first value only', () => {
    expect(say(text('cookies', { count: 1 }, 'a'), catalogue)).toBe('1 cookie of a')
    expect(say(text('cookies', { count: 1200 }, 'a'), catalogue)).toBe('1,200 cookies of a')
    expect(say(text('plain', { count: 1 }), catalogue)).toBe('Costs $5, 1')
  })
  it('falls back to _other where a language has more forms than the catalogue', () => {
    expect(say(text('cookies', { count: 2 }, 'a'), { ...catalogue, locale: 'pl' })).toBe('2 cookies of a')
  })
  it('puts sentences into sentences, but not without end', () => {
    expect(say(text('outer', { message: text('inner', 'late') }), catalogue)).toBe('We think: it is late.')
    const loop: { id: MessageId; values: Value[] } = { id: 'loop' as MessageId, values: [] }
    loop.values.push({ message: loop })
    expect(say(loop, catalogue)).toBe('xxxx')
  })
  it('names a missing id instead of showing a gap', () => {
    expect(say(text('nowhere'), catalogue)).toBe('nowhere')
  })
  it('lists words and counts those that would be too many', () => {
    expect(say(text('inner', { list: ['a', 'b'] }), catalogue)).toBe('it is a and b')
    const many = Array.from({ length: 400 }, (_, index) => `c${index}`)
    expect(say(text('inner', { list: many }), catalogue)).toBe('it is c0, c1, c2, c3, c4, c5 and 394 more')
  })
  it('tells times in the offset of the catalogue', () => {
    const at = Date.UTC(2026, 10, 21, 9, 31)
    expect(say(text('inner', { at }), catalogue)).toBe('it is 10:31')
    expect(say(text('inner', { at }), { ...catalogue, utcOffsetMinutes: -90 })).toBe('it is 08:01')
  })
  it('isolates on request', () => {
    const message = text('swapped', 'a', { code: 'b' })
    expect(say(message, catalogue, true)).toBe('\u2068b\u2069 before \u2068a\u2069')
    expect(say(message, catalogue)).toBe('b before a')
  })
})

describe('parts', () => {
  it('keeps code words apart and text together', () => {
    expect(parts(text('swapped', { code: '<b>' }, 3), catalogue)).toEqual(['3 before ', { code: '<b>' }])
    expect(parts(text('inner', { list: ['a', 'b'] }), catalogue)).toEqual([
      'it is ',
      { code: 'a' },
      ' and ',
      { code: 'b' },
    ])
  })
  it('isolates values from the wire, and no number', () => {
    expect(parts(text('inner', 'x'), catalogue)).toEqual(['it is \u2068x\u2069'])
    expect(parts(text('inner', 5), catalogue)).toEqual(['it is 5'])
  })
  it('lets no direction mark out of a value', () => {
    const shown = parts(text('inner', '\u202egpj.exe\u2069\u2069'), catalogue).join('')
    expect(shown).toBe('it is \u2068\ufffdgpj.exe\ufffd\ufffd\u2069')
  })
})
