import { describe, expect, it } from 'vitest'
import { firstCause, seen, speaksFor } from '../../recorded'

const cause = 'rate-limited'

describe('rate-limited', () => {
  it('is named where the site asks to wait or counts to zero', () => {
    expect(firstCause(seen({ kind: 'document', got: { 'Retry-After': '120', 'X-RateLimit-Remaining': '0' } }))).toBe(
      cause,
    )
    expect(speaksFor(seen({ got: { 'Retry-After': '120' } }), cause)).toContain('saw_retry_after')
  })

  it('is not named while requests are left', () => {
    expect(speaksFor(seen({ got: { 'X-RateLimit-Remaining': '57' } }), cause)).toEqual([])
  })

  it('hears words about too many tries, at the sign-in form too', () => {
    const post = { method: 'POST', url: 'https://app.acme.test/login' }
    expect(firstCause(seen({ ...post, body: { message: 'Too many login attempts. Try again in 60 seconds.' } }))).toBe(
      cause,
    )
    expect(firstCause(seen({ ...post, body: { message: 'Wrong password' } }))).toBe('wrong-credentials')
  })
})
