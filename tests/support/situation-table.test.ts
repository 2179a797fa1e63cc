import { describe, expect, it } from 'vitest'
import { quietOf, verdictOf } from './situation-table'

describe('verdictOf', () => {
  const expected = { cause: 'token-expired', badge: true, acceptAlso: ['session-expired'] } as const
  it('says where another cause than the one expected was let pass', () => {
    expect(verdictOf(expected, 'session-expired | 0.95', true)).toBe('session-expired 0.95 (accepted)')
    expect(verdictOf(expected, 'token-expired | 0.95', true)).toBe('token-expired 0.95')
  })
  it('says where the test failed, whatever was shown', () => {
    expect(verdictOf(expected, 'rate-limited | 0.95', false)).toBe('rate-limited 0.95 (wrong)')
    expect(verdictOf(expected, 'none', false)).toBe('none (wrong)')
  })
  it('does not call it accepted where nothing was to be shown', () => {
    expect(verdictOf({ cause: 'none', badge: false }, 'none', true)).toBe('none')
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
