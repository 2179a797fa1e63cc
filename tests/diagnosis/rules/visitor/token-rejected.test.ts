import { describe, expect, it } from 'vitest'
import { bearer, firstCause, jwt, minutesFromNoon, onTime, seen, speaksFor } from '../../recorded'

const cause = 'token-rejected'
const good = { exp: minutesFromNoon(60), iat: minutesFromNoon(-60) }

describe('token-rejected', () => {
  it('is named where a token that is in time was refused', () => {
    const evidence = seen({ sent: bearer(good), got: onTime })
    expect(firstCause(evidence)).toBe(cause)
    expect(speaksFor(evidence, cause)).toContain('saw_token_good')
  })

  it('is not named where the token is past its time, or none was sent', () => {
    expect(firstCause(seen({ sent: bearer({ exp: minutesFromNoon(-60) }), got: onTime }))).toBe('token-expired')
    expect(firstCause(seen({ got: onTime }))).not.toBe(cause)
  })

  it('hears signature, audience and issuer', () => {
    for (const text of ['invalid signature', 'jwt audience invalid', 'unexpected issuer'])
      expect(firstCause(seen({ sent: bearer(good), got: onTime, body: { error: text } }))).toBe(cause)
  })

  it('sees a token that was cut off, or has its scheme twice', () => {
    const cut = jwt(good).split('.').slice(0, 2).join('.')
    expect(speaksFor(seen({ sent: { Authorization: `Bearer ${cut}` } }), cause)).toContain('saw_token_malformed')
    const twice = { Authorization: `Bearer Bearer ${jwt(good)}` }
    expect(speaksFor(seen({ sent: twice }), cause)).toContain('saw_token_malformed')
    expect(speaksFor(seen({ sent: bearer(good) }), cause)).not.toContain('saw_token_malformed')
  })

  it('reads the error code of a body as it reads that of the challenge', () => {
    const sent = { Authorization: 'Bearer 9b1deb4d3b7d4bad9bdd2b0d7b3dcb6d' }
    expect(speaksFor(seen({ sent, body: { error: 'invalid_token' } }), cause)).toContain('saw_error_code')
    expect(speaksFor(seen({ sent, body: { error: 'unauthorized' } }), cause)).not.toContain('saw_error_code')
  })

  it('yields to what the site says of the account or its rights', () => {
    const sent = { Authorization: `Bearer ${'abcdefghij'.repeat(4)}` }
    const said = (message: string) => seen({ sent, body: { message } })
    expect(firstCause(said('You lack the permission to read reports.'))).toBe('no-permission')
    expect(firstCause(said('Your account has been suspended.'))).toBe('account-locked')
    expect(firstCause(said('The report has many pages.'))).toBe('token-rejected')
  })

  describe('without the name of a scheme', () => {
    const token = jwt({ exp: minutesFromNoon(60) })
    const asks = { ...onTime, 'WWW-Authenticate': 'Bearer realm="api"' }
    const none = { message: 'No token provided' }
    const sent = (Authorization: string, got: object = asks, body?: unknown) =>
      seen({ sent: { Authorization }, got: { ...onTime, ...got }, ...(body !== undefined && { body }) })

    it('is named, malformed, where the site asks for one or says that it has none', () => {
      expect(firstCause(sent(token))).toBe(cause)
      expect(speaksFor(sent(token), cause)).toContain('saw_scheme_missing')
      expect(firstCause(sent(token, {}, none))).toBe(cause)
      expect(speaksFor(sent(token, {}, none), cause)).toContain('saw_scheme_missing')
      expect(speaksFor(sent(token, asks, none), 'server-misconfigured')).not.toContain('saw_sent_but_not_seen')
    })

    it('is not said of one with it, nor where the site may take it as it is', () => {
      expect(speaksFor(sent(`Bearer ${token}`), cause)).not.toContain('saw_scheme_missing')
      expect(speaksFor(sent(token, {}), cause)).not.toContain('saw_scheme_missing')
      expect(speaksFor(sent(`Bearer ${token}`, asks, none), 'server-misconfigured')).toContain('saw_sent_but_not_seen')
    })

    it('tells nothing of the token itself', () => {
      const kept = JSON.stringify(sent(token, asks, none))
      for (const part of token.split('.')) expect(kept).not.toContain(part)
    })
  })
})
