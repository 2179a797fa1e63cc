import { describe, expect, it } from 'vitest'
import { bearer, firstCause, minutesFromNoon, onTime, seen, speaksFor } from '../../recorded'

const cause = 'no-permission'
const sent = bearer({ exp: minutesFromNoon(60) })

describe('no-permission', () => {
  it('is named for insufficient_scope, with the scope that is wanted', () => {
    const got = { ...onTime, 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="reports:read"' }
    expect(firstCause(seen({ sent, got }))).toBe(cause)
    expect(speaksFor(seen({ sent, got }), cause)).toContain('saw_scope_wanted')
  })

  it('is not named for a token that was refused as such', () => {
    const got = { ...onTime, 'WWW-Authenticate': 'Bearer error="invalid_token", scope="reports:read"' }
    expect(firstCause(seen({ sent, got }))).toBe('token-rejected')
  })

  it('hears words about rights', () => {
    const cookie = { Cookie: 'sessionid=4f2a9c8e7b6d5a43' }
    const body = { message: 'You do not have permission to view this report.' }
    expect(firstCause(seen({ sent: cookie, body }))).toBe(cause)
    expect(firstCause(seen({ sent: cookie, body: { message: 'Sorry.' } }))).toBe('session-expired')
  })

  it('is doubtful where nobody is known to the site', () => {
    const body = { message: 'You do not have permission to view this report.' }
    expect(firstCause(seen({ body }))).not.toBe(cause)
  })
})
