import { describe, expect, it } from 'vitest'
import { basic, bearer, firstCause, type Recorded, minutesFromNoon, seen, speaksFor } from '../../recorded'

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

  const login = (...fields: string[]) =>
    ({
      ...{ method: 'POST', url: 'https://app.acme.test/api/login', status: 200, at: '2026-11-21T11:58:00.000Z' },
      got: { 'Set-Cookie': fields },
    }) as const
  const api = { url: 'https://api.acme.test/orders', sent: { Origin: 'https://app.acme.test' } }
  const lost = ['saw_sign_in_kept_nothing', 'saw_cookie_other_path', 'saw_asked_without_cookies']

  it.each([
    ['left no cookie', seen([login(), {}]), lost[0]],
    ['left one for another path', seen([login('sessionid=4f2a9c8e; Path=/api'), {}]), lost[1]],
    [
      'left one that its script does not send',
      seen([login('sessionid=4f2a9c8e; Domain=acme.test; Path=/'), api]),
      lost[2],
    ],
  ])('is named where the site’s own sign-in %s', (_what, evidence, saw) => {
    expect(firstCause(evidence)).toBe(cause)
    expect(speaksFor(evidence, cause)).toContain(saw)
  })

  it.each([
    ['nobody signed in', seen({})],
    ['the cookie went along', seen([login(), { sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } }])],
    ['a token went along', seen([login(), { sent }])],
    ['it would have gone along', seen([login('sessionid=4f2a9c8e; Path=/'), {}])],
  ])('says nothing of a lost sign-in where %s', (_what, evidence) => {
    for (const id of lost) expect(speaksFor(evidence, cause)).not.toContain(id)
  })

  describe('WordPress', () => {
    const url = 'https://app.acme.test/wp-json/wp/v2/users/me'
    const wordpress = { Cookie: `wordpress_logged_in_${'0'.repeat(32)}=ann%7C1795240008%7Cx` }
    it.each([
      ['without its nonce is not listened to', { url, sent: wordpress }, true],
      ['without its nonce, asked in the query', { url: 'https://app.acme.test/?rest_route=/x', sent: wordpress }, true],
      ['with the nonce', { url, sent: { ...wordpress, 'X-WP-Nonce': '1a2b3c4d5e' } }, false],
      ['with the nonce in the query', { url: `${url}?_wpnonce=1a2b3c4d5e`, sent: wordpress }, false],
      ['with a password', { url, sent: { ...wordpress, ...basic('ann', 'app password') } }, false],
      ['where no one is signed in', { url, sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } }, false],
      ['in a page of its own', { sent: wordpress }, false],
    ])('%s', (_what, asked, names) => expect(speaksFor(seen(asked), cause).includes('saw_nonce_missing')).toBe(names))

    it('is told of an address that is opened by itself', () => {
      const opened = seen({ url, sent: wordpress, kind: 'document' })
      expect(firstCause(opened)).toBe(cause)
      expect(speaksFor(opened, cause)).toContain('saw_nonce_not_brought')
    })

    const signIn: Recorded = {
      ...{ method: 'POST', url: 'https://app.acme.test/wp-login.php', kind: 'document', status: 302 },
      ...{ at: '2026-11-21T11:58:00.000Z', got: { Location: '/', 'Set-Cookie': `${wordpress.Cookie}; Path=/` } },
    }
    const worked = {
      url,
      sent: { ...wordpress, 'X-WP-Nonce': '1a2b3c4d5e' },
      status: 200,
      at: '2026-11-21T11:59:00.000Z',
    }
    it.each([
      ['is named after the sign-in', [signIn, { url, sent: wordpress }], cause],
      ['is not named where the page had a nonce before', [signIn, worked, { url, sent: wordpress }], 'session-expired'],
      ['is not named first where no sign-in was seen', [{ url, sent: wordpress }], 'session-expired'],
    ])('%s', (_what, entries, first) => expect(firstCause(seen(entries))).toBe(first))
  })
})
