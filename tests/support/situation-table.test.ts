import { describe, expect, it } from 'vitest'
import { quietOf, verdictOf, wantedOf } from './situation-table'

describe('wantedOf', () => {
  it('says what each browser is to show, and what else was broken', () => {
    const expected = { cause: 'challenge-malformed', badge: true } as const
    expect(wantedOf(expected)).toBe('challenge-malformed')
    expect(wantedOf({ ...expected, inFirefox: 'not-signed-in' })).toBe('challenge-malformed (Firefox: not-signed-in)')
    const broken = { cause: expected.cause, why: 'browsers ask all the same' }
    expect(wantedOf({ ...expected, cause: 'not-signed-in', broken })).toBe(
      'not-signed-in (broken: challenge-malformed; browsers ask all the same)',
    )
  })
})

describe('verdictOf', () => {
  it('says where the test failed, whatever was shown', () => {
    expect(verdictOf('token-expired | 0.95', true)).toBe('token-expired 0.95')
    expect(verdictOf('rate-limited | 0.95', false)).toBe('rate-limited 0.95 (wrong)')
    expect(verdictOf('none', true)).toBe('none')
    expect(verdictOf('none', false)).toBe('none (wrong)')
  })
})

describe('quietOf', () => {
  it('is yes only where every browser that ran was quiet', () => {
    expect(quietOf([true, true])).toBe('yes')
    expect(quietOf([true, undefined])).toBe('yes')
    expect(quietOf([true, false])).toBe('no')
    expect(quietOf([undefined, undefined])).toBe('not run')
  })
})
