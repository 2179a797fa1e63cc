import { describe, expect, it } from 'vitest'
import { basic, bearer, firstCause, minutesFromNoon, seen, speaksFor } from '../../recorded'

const cause = 'server-misconfigured'
const sent = bearer({ exp: minutesFromNoon(60) })

describe('server-misconfigured', () => {
  it('is named where the site says that what was sent did not arrive', () => {
    expect(firstCause(seen({ sent, body: { error: 'No token provided' } }))).toBe(cause)
    expect(firstCause(seen({ sent: basic('ann', 'right'), body: { error: 'Missing Authorization header' } }))).toBe(
      cause,
    )
  })

  it('is not named where it is right about that', () => {
    expect(firstCause(seen({ body: { error: 'No token provided' } }))).toBe('not-signed-in')
  })

  it('is not named where the site found fault with what arrived', () => {
    expect(firstCause(seen({ sent, body: { error: 'invalid signature' } }))).toBe('token-rejected')
  })

  it('notices the answer to a request without a token (RFC 6750, 3.1)', () => {
    expect(speaksFor(seen({ sent, got: { 'WWW-Authenticate': 'Bearer' } }), cause)).toContain('saw_answered_as_if_bare')
    const error = { 'WWW-Authenticate': 'Bearer error="invalid_token"' }
    expect(speaksFor(seen({ sent, got: error }), cause)).toEqual([])
  })

  it('notices a part that was asked for without the page’s sign-in', () => {
    const asks = { 'WWW-Authenticate': 'Basic realm="r"' }
    const part = seen({ sent: { Origin: 'https://app.acme.test' }, got: asks }, { page: { status: 200 } })
    expect(speaksFor(part, cause)).toContain('saw_part_without_sign_in')
    expect(speaksFor({ ...part, page: { status: 401 } }, cause)).toEqual([])
  })

  it('hears a site that says so itself', () => {
    expect(firstCause(seen({ kind: 'document', body: '401.2 Logon failed due to server configuration' }))).toBe(cause)
  })
})
