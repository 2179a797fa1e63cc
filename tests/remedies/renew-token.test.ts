import { describe, expect, it } from 'vitest'
import { evidence } from '../support/fake-evidence'
import { fits, idsOf, pass, scene, sending, tells } from '../support/fake-scene'

describe('renew-token', () => {
  const token = { form: 'jwt', alg: 'RS256', exp: 500 } as const
  it('reads the token out', () => {
    const told = tells('renew-token', scene('token-expired', { seen: sending([pass({ token })]) }))
    expect(idsOf(told)).toEqual(['token_told_ran_out', 'token_told_alg'])
  })
  it('is offered only where one was sent', () => {
    expect(fits('renew-token', scene('token-expired', { seen: sending([pass({ token })]) }))).toBe(true)
    expect(fits('renew-token', scene('token-expired', { seen: sending([]) }))).toBe(false)
    expect(fits('renew-token', scene('token-expired', { seen: evidence() }))).toBe(false)
  })
})
