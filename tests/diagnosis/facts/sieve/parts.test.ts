import { describe, expect, it } from 'vitest'
import {
  coversOf,
  either,
  nothing,
  sequence,
  spaced,
  texts,
  unknown,
} from '../../../../src/diagnosis/facts/sieve/parts'

const many = texts(...'abcdefgh')

describe('sequence', () => {
  it('knows what follows one another as one text', () =>
    expect(coversOf(sequence([texts('no '), texts('token', 'key')]))).toEqual([['no token', 'no key']]))
  it('knows both sides of what is not known', () =>
    expect(coversOf(sequence([texts('no '), unknown, texts('token')]))).toEqual([['no '], ['token']]))
  it('does not list what would be too much', () =>
    expect(coversOf(sequence([texts('no'), many, many, texts('token')])).flat()).not.toContain('noaatoken'))
})

describe('either', () => {
  it('knows what each begins with', () =>
    expect(coversOf(either([texts('token'), sequence([texts('key'), unknown])]))).toEqual([['token', 'key']]))
  it('knows nothing where one may be empty', () => expect(coversOf(either([texts('token'), nothing]))).toEqual([]))
})

describe('spaced', () => {
  it.each([
    ['no token', 'no token'],
    ["user's token", 'user s token'],
    ['token过期 key', 'token 过期 key'],
    ['a  b', 'a b'],
  ])('%s: %s', (text, wanted) => expect(spaced(text)).toBe(wanted))
})
