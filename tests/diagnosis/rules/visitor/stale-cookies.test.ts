import { describe, expect, it } from 'vitest'
import type { JarCookie } from '../../../../src/contract/cookies'
import { jarCookie } from '../../../support/fake-evidence'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { firstCause, jwt, minutesFromNoon, onTime, seen, speaksFor } from '../../recorded'

const cause = 'stale-cookies'

describe('stale-cookies', () => {
  it('is named where two sign-in cookies of one name differ', () => {
    const evidence = seen({ sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43; theme=dark; sessionid=00aa11bb22cc33dd' } })
    expect(firstCause(evidence)).toBe(cause)
  })

  it('is not named where the two are the same, or only one was sent', () => {
    const same = seen({ sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43; sessionid=4f2a9c8e7b6d5a43' } })
    expect(speaksFor(same, cause)).toEqual([])
    expect(firstCause(seen({ sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } }))).not.toBe(cause)
  })

  it('weighs two cookies less that sign nobody in', () => {
    expect(firstCause(seen({ sent: { Cookie: 'sid=4f2a9c8e7b6d5a43; theme=dark; theme=light' } }))).not.toBe(cause)
  })

  it('says which of the two has run out', () => {
    const old = jwt({ exp: minutesFromNoon(-600) })
    const fresh = jwt({ exp: minutesFromNoon(600) })
    const evidence = seen({ sent: { Cookie: `auth=${old}; auth=${fresh}` }, got: onTime })
    expect(speaksFor(evidence, cause)).toContain('saw_cookie_twin_expired')
  })

  it('sees cookies that are too long for a server', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => `pref${index}=${'a'.repeat(90)}`).join('; ')
    expect(speaksFor(seen({ sent: { Cookie: many(90) } }), cause)).toContain('saw_cookies_too_long')
    expect(speaksFor(seen({ sent: { Cookie: many(9) } }), cause)).toEqual([])
    expect(speaksFor(seen({ sent: { Cookie: `state2=${'a'.repeat(4000)}` } }), cause)).toContain('saw_cookie_too_long')
  })

  it('is not what a page advises to everybody, where the browser holds no cookie for it', () => {
    const page = (jar?: readonly JarCookie[], sent = {}) =>
      seen(
        { sent, got: { 'Content-Type': 'text/html' }, body: '<p>Please clear your cookies and try again.</p>' },
        { cookies: { sent: [], ...(jar && { jar }) } },
      )
    expect(speaksFor(page([]), cause)).toEqual([])
    expect(speaksFor(page([jarCookie({ path: '/elsewhere' })]), cause)).toEqual(['saw_words'])
    // Of a recording, nobody knows what the browser held.
    expect(speaksFor(page(), cause)).toEqual(['saw_words'])
  })

  it('is unchecked where the request was not seen', () => {
    const { request: _, ...rest } = seen({})
    expect(diagnose(rest).unchecked).toContain(cause)
  })

  it.each(['Session mismatch detected', 'The cookie could not be decrypted'])(
    'is named where the site says “%s”',
    (message) => {
      expect(firstCause(seen({ body: { message } }))).toBe(cause)
    },
  )

  it('takes no word for a cookie where a token went along and no cookie', () => {
    const body = { message: 'Session does not match project host' }
    const withToken = { Authorization: 'Bearer skR1ZbM7Xc9LqTn4VwPe' }
    expect(speaksFor(seen({ sent: withToken, body }), cause)).toEqual([])
    expect(firstCause(seen({ sent: withToken, body }))).toBe('token-rejected')
    const both = { ...withToken, Cookie: 'sessionid=4f2a9c8e7b6d5a43' }
    expect(speaksFor(seen({ sent: both, body }), cause)).toContain('saw_words')
  })

  it.each(['CSRF session mismatch', 'Session expired'])('is not named for “%s”', (message) => {
    expect(firstCause(seen({ body: { message } }))).not.toBe(cause)
  })
})
