import { describe, expect, it } from 'vitest'
import { headerTexts, valuesOf } from '../../src/evidence/raw'

describe('headerTexts', () => {
  it.each([
    [
      { name: 'X-A', value: 'b' },
      { name: 'x-a', value: 'b' },
    ],
    [{ name: 'A' }, { name: 'a', value: '' }],
    [
      { name: 'A', binaryValue: [0x45, 0xe9] },
      { name: 'a', value: 'Eé' },
    ],
    [
      { name: 'A', binaryValue: Uint8Array.of(0xc3, 0xa9).buffer },
      { name: 'a', value: 'é' },
    ],
  ])('%j', (header, text) => expect(headerTexts([header])).toEqual([text]))
  it('keeps 500', () => expect(headerTexts(Array.from({ length: 600 }, () => ({ name: 'a' })))).toHaveLength(500))
})

describe('valuesOf', () => {
  it('finds all of a name', () => {
    const headers = [
      { name: 'a', value: '1' },
      { name: 'b', value: '2' },
      { name: 'a', value: '3' },
    ]
    expect(valuesOf(headers, 'a')).toEqual(['1', '3'])
    expect(valuesOf(headers, 'c')).toEqual([])
  })
})
