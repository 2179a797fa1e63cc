import { describe, expect, it } from 'vitest'
import { HarError, instant, items, member, number, optionalText, pairs, text } from '../../src/evidence/har-shape'

const root = {
  value: { a: [{ b: 1 }], t: 'x', at: '2026-11-21T05:34:04+01:00', h: [{ name: 'n', value: 'v' }] },
  path: '',
}
const at = (...names: string[]) => names.reduce(member, root)

describe('walking', () => {
  it('reads', () => {
    expect(items(at('a'))[0]?.path).toBe('a[0]')
    expect(text(at('t'))).toBe('x')
    expect(instant(at('at'))).toBe(Date.UTC(2026, 10, 21, 4, 34, 4))
    expect(pairs(at('h'))).toEqual([{ name: 'n', value: 'v' }])
    expect(items(at('none'), true)).toEqual([])
    expect([optionalText(root, 't'), optionalText(root, 'a'), optionalText(at('t'), 'x')]).toEqual([
      'x',
      undefined,
      undefined,
    ])
  })

  it.each([
    [() => items(at('none')), 'none: missing'],
    [() => items(at('t')), 't: not an array'],
    [() => member(at('t'), 'x'), 't: not an object'],
    [() => member(at('none'), 'x'), 'none: missing'],
    [() => text(at('a')), 'a: not a string'],
    [() => number(at('t')), 't: not a number'],
    [() => instant(at('t')), 't: not a date and time'],
    [() => pairs(at('a')), 'a[0].name: missing'],
  ])('says what is wrong and where', (walk, message) => expect(walk).toThrow(new HarError(message)))
})
