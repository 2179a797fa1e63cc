import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finderOf } from '../../../../src/diagnosis/facts/sieve/word-tree'

function foundIn(text: string, pieces: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  finderOf(new Map(pieces.map((piece, at) => [piece, [at]])))(text, (mark) => found.add(pieces[mark] ?? ''))
  return found
}

describe('finderOf', () => {
  it('finds pieces in one another, at the edges, and in other alphabets', () => {
    const pieces = ['token', 'tok', 'ken', ' to', 'n ', 'to', 'toke', 'kenn', '令牌', '1', 'x']
    expect([...foundIn('token令牌2', pieces)].sort()).toEqual(
      [' to', 'ken', 'tok', 'token', 'to', 'toke', '令牌'].sort(),
    )
    expect(foundIn('a token', pieces)).toContain('n ')
    expect(foundIn('', pieces).size).toBe(0)
  })

  it('finds what is in a text with a space on both sides, and nothing else', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '0', '1', ' ', '_', '令', '牌', 'я'), maxLength: 12 })
    const piece = fc.string({
      unit: fc.constantFrom('a', 'b', 'B', '0', '1', ' ', '令', '牌'),
      minLength: 2,
      maxLength: 4,
    })
    const property = fc.property(text, fc.uniqueArray(piece, { maxLength: 40 }), (where, any) => {
      const pieces = any.filter((one) => !one.includes('  '))
      const wanted = pieces.filter((one) => ` ${where} `.includes(one))
      expect([...foundIn(where, pieces)].sort()).toEqual(wanted.sort())
    })
    fc.assert(property, { numRuns: 500 })
  })
})
