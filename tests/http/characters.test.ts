import { describe, expect, it } from 'vitest'
import { isControlUnit, isSpaceUnit, isToken68Unit, isTokenUnit, skip } from '../../src/http/characters'

const all = Array.from({ length: 256 }, (_, unit) => unit)
const chosen = (isOf: (unit: number) => boolean) =>
  all
    .filter(isOf)
    .map((unit) => String.fromCharCode(unit))
    .join('')

describe('character classes', () => {
  it.each([
    [
      'tchar (RFC 9110 5.6.2)',
      isTokenUnit,
      "!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~",
    ],
    ['token68 (RFC 9110 11.2)', isToken68Unit, '+-./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~'],
    ['OWS (RFC 9110 5.6.3)', isSpaceUnit, '\t '],
  ])('%s', (_name, isOf, characters) => expect(chosen(isOf)).toBe(characters))

  it('take a tab for no control character', () => {
    expect(all.filter(isControlUnit)).toHaveLength(32)
    expect(isControlUnit(9)).toBe(false)
  })

  it('have no member past the end', () =>
    expect([isTokenUnit, isSpaceUnit, isControlUnit].some((isOf) => isOf(NaN))).toBe(false))
})

describe('skip', () => {
  it.each([
    ['ab  c', 2, 4],
    ['ab  ', 2, 4],
    ['ab', 2, 2],
    ['ab', 0, 0],
  ])('%j from %i', (text, from, to) => expect(skip(text, from, isSpaceUnit)).toBe(to))
})
