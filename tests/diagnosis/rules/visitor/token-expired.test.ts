import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { bearer, confidenceIn, firstCause, minutesFromNoon, onTime, seen, speaksFor, without } from '../../recorded'

const cause = 'token-expired'
const refused = { 'WWW-Authenticate': 'Bearer error="invalid_token"' }
const described = (text: string) => ({
  'WWW-Authenticate': `Bearer error="invalid_token", error_description="${text}"`,
})

describe('token-expired', () => {
  it('is named where exp lies before the server’s Date', () => {
    const evidence = seen({ sent: bearer({ exp: minutesFromNoon(-34) }), got: { ...refused, ...onTime } })
    expect(firstCause(evidence)).toBe(cause)
    expect(confidenceIn(evidence, cause)).toBeGreaterThan(0.9)
  })

  it('is not named while exp lies ahead', () => {
    const evidence = seen({ sent: bearer({ exp: minutesFromNoon(34) }), got: { ...refused, ...onTime } })
    expect(firstCause(evidence)).toBe('token-rejected')
  })

  it('goes by the server’s clock, not by the device’s', () => {
    const got = { ...refused, Date: 'Sat, 21 Nov 2026 11:00:00 GMT' }
    const evidence = seen({ sent: bearer({ exp: minutesFromNoon(-30) }), got })
    expect(speaksFor(evidence, cause)).not.toContain('saw_token_expired')
  })

  it('is named where exp is the very second of the answer: it is not taken from then on', () => {
    const at = (minutes: number) =>
      seen({ sent: bearer({ exp: minutesFromNoon(minutes) }), got: { ...refused, ...onTime } })
    expect(firstCause(at(0))).toBe(cause)
    expect(speaksFor(at(0), cause)).toContain('saw_token_ends_now')
    expect(firstCause(at(1 / 60))).toBe('token-rejected')
    expect(speaksFor(at(1 / 60), cause)).not.toContain('saw_token_ends_now')
    // By the device's clock, nobody knows that second.
    const undated = seen({ sent: bearer({ exp: minutesFromNoon(0) }), got: refused })
    expect(speaksFor(undated, cause)).not.toContain('saw_token_ends_now')
  })

  it('allows for what the measurement cannot tell', () => {
    const got = { ...refused, ...onTime }
    expect(speaksFor(seen({ sent: bearer({ exp: minutesFromNoon(0) }), got }), cause)).not.toContain(
      'saw_token_expired',
    )
    expect(speaksFor(seen({ sent: bearer({ exp: minutesFromNoon(-0.1) }), got }), cause)).toContain('saw_token_expired')
  })

  it('believes the site’s words where the token cannot be read', () => {
    const sent = { Authorization: 'Bearer 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d' }
    expect(firstCause(seen({ sent, got: described('The access token expired') }))).toBe(cause)
    expect(firstCause(seen({ sent, got: described('The token was revoked') }))).toBe('token-rejected')
  })

  it('stays open where the words name both', () => {
    const sent = { Authorization: 'Bearer 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d' }
    const evidence = seen({ sent, got: described('Invalid or expired token') })
    expect(confidenceIn(evidence, cause)).toBeLessThan(0.8)
    expect(confidenceIn(evidence, cause)).toBeGreaterThan(0.1)
  })

  it('is unchecked where the request was not seen and the answer says nothing', () => {
    expect(diagnose(without(seen({}), 'request')).unchecked).toContain(cause)
    const told = without(seen({ got: described('Token expired') }), 'request')
    expect(diagnose(told).unchecked).not.toContain(cause)
    expect(firstCause(told)).toBe(cause)
  })
})
