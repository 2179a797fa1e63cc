import { describe, expect, it } from 'vitest'
import { packed } from '../../../../src/diagnosis/facts/sieve/lists'

const unpacked = (lists: readonly (readonly number[])[]) => {
  const { from, all } = packed(lists)
  return lists.map((_, at) => [...all.subarray(from[at], from[at + 1])])
}

describe('packed', () => {
  it.each([[[[1, 2], [], [3]]], [[[], [7]]], [[[]]], [[]]])('holds %j', (lists) =>
    expect(unpacked(lists)).toEqual(lists),
  )
  it('refuses what it cannot count', () => {
    const many = Array.from({ length: 0x8000 }, () => 0)
    expect(() => packed([many, many])).toThrow(RangeError)
    expect(() => packed([many, many.slice(1)])).not.toThrow()
  })
})
