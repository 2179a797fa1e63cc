import { describe, expect, it } from 'vitest'
import { expectation, isAssignment, isCodeWord, isStatusLike } from '../../src/evidence/announced'

describe('isAssignment', () => {
  it.each(['password=x', '{"password":"x"}', 'client_secret:x', 'a=b&apiKey=x', 'data[token]=x', 'resetToken=x'])(
    '%s: yes',
    (run) => expect(isAssignment(run)).toBe(true),
  )
  it.each(['error=x', 'invalid_token:', 'realm="x"', 'token', 'a:b', 'tokenize=x'])('%s: no', (run) =>
    expect(isAssignment(run)).toBe(false),
  )
})

describe('expectation', () => {
  it.each([
    ['password', ':', undefined, 'value'],
    ['token', '=', undefined, 'value'],
    ['"password"', '":', undefined, 'value'],
    ['password', '', undefined, 'maybe'],
    ['invalid_token', ':', undefined, undefined],
    ['Bearer', '', 'value', 'value'],
    ['abc', '', 'value', undefined],
    ['realm', ':', undefined, undefined],
  ] as const)('%s%s after %s: %s', (core, trail, before, next) => expect(expectation(core, trail, before)).toBe(next))
})

describe('codes', () => {
  it('are told by words, and are no statuses', () => {
    expect(['otp', 'pin', 'realm'].map(isCodeWord)).toEqual([true, true, false])
    expect(['401', '401.2', '4012', '999'].map(isStatusLike)).toEqual([true, true, false, false])
  })
})
