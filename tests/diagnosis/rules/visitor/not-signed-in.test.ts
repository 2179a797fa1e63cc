import { describe, expect, it } from 'vitest'
import type { RequestFacts } from '../../../../src/contract/evidence'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { basic, confidenceIn, firstCause, seen, speaksAgainst, speaksFor, without } from '../../recorded'

const cause = 'not-signed-in'
const asks = { 'WWW-Authenticate': 'Basic realm="Reports"' }

describe('not-signed-in', () => {
  it('is named where nothing of the sender went along', () => {
    expect(firstCause(seen({ kind: 'document', got: asks }))).toBe(cause)
    expect(firstCause(seen({ got: { 'WWW-Authenticate': 'Bearer realm="api"' } }))).toBe(cause)
  })

  it('is not named where credentials went along', () => {
    const evidence = seen({ sent: basic('ann', 'secret'), got: asks })
    expect(firstCause(evidence)).not.toBe(cause)
  })

  it('does not take analytics and consent cookies for a sign-in', () => {
    const evidence = seen({ sent: { Cookie: '_ga=GA1.2.33.44; consent=yes; csrftoken=9f8e7d6c5b4a39281706' } })
    expect(firstCause(evidence)).toBe(cause)
  })

  it('gives way to a session cookie that was sent', () => {
    const evidence = seen({ sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } })
    expect(confidenceIn(evidence, cause)).toBeLessThan(confidenceIn(seen({}), cause))
    expect(firstCause(evidence)).not.toBe(cause)
  })

  it('sees a variable that was never filled in', () => {
    expect(speaksFor(seen({ sent: { Authorization: 'Bearer undefined' } }), cause)).toContain('saw_placeholder')
    expect(speaksFor(seen({ sent: { Authorization: 'Bearer c2VjcmV0LXRva2Vu' } }), cause)).toEqual([])
  })

  it('is unchecked, not fine, where the request could not be seen', () => {
    const evidence = without(seen({ sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } }), 'request')
    expect(diagnose(evidence).unchecked).toContain(cause)
    expect(diagnose(seen({ sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } })).unchecked).not.toContain(cause)
  })

  it('knows that a browser hides only what its own sign-in window sends', () => {
    const watched = (got: Readonly<Record<string, string>>) => {
      const evidence = seen({ kind: 'document', got })
      return evidence.request
        ? { ...evidence, request: { ...evidence.request, complete: 'page-only' as const } }
        : evidence
    }
    expect(speaksFor(watched({}), cause)).toContain('saw_nothing_sent')
    expect(speaksFor(watched(asks), cause)).not.toContain('saw_nothing_sent')
  })

  it('is not spoken against by what a page says of rights to whoever closed the browser’s window', () => {
    const closed = { prompts: { asked: 1, cancelled: true } } as const
    const saying = (message: string) => seen({ kind: 'document', got: asks, body: { message } })
    const [rights, rate] = [saying('You cannot see this page.'), saying('Too many requests, please try again later.')]
    expect(speaksAgainst({ ...rights, ...closed }, cause)).toEqual([])
    expect(speaksAgainst(rights, cause)).toContain('saw_words')
    expect(speaksAgainst({ ...rate, ...closed }, cause)).toContain('saw_words')
    const broken = seen({
      kind: 'document',
      got: { 'WWW-Authenticate': 'Basic realm="Reports' },
      body: { message: 'You cannot see this page.' },
    })
    expect(firstCause({ ...broken, ...closed })).toBe(cause)
    expect(firstCause(broken)).toBe('challenge-malformed')
  })

  it.each([
    ['CSRF token mismatch. Reload the page.', 'document'],
    ['Your browser is not supported.', 'document'],
    ['Please update your browser.', 'document'],
    ['Váš prohlížeč není podporován.', 'document'],
    [{ error: 'jwt expired' }, 'document'],
    [{ error: 'jwt expired' }, 'fetch'],
    [{ error: 'invalid signature' }, 'document'],
  ] as const)('is less likely where the site says what else is wrong: %j (%s)', (body, kind) => {
    const bare = confidenceIn(seen({ kind, body: 'Sorry.' }), cause)
    expect(speaksAgainst(seen({ kind, body }), cause)).toEqual(['saw_words'])
    expect(confidenceIn(seen({ kind, body }), cause)).toBeLessThan(bare / 1.8)
  })

  it.each([
    'CSRF token mismatch. Please sign in.',
    'Please sign in. For the best experience please update your browser.',
    'Please sign in. Your browser is not supported.',
    'Our form is protected by a CSRF token.',
    { error: 'jwt malformed' },
    { error: 'jwt must be provided' },
  ])('is not where it asks for a sign-in, or says no more than that nothing came: %j', (body) =>
    expect(speaksAgainst(seen({ kind: 'document', body }), cause)).toEqual([]),
  )

  it('knows an open, a closed and a repeated sign-in window', () => {
    const page = without(seen({ kind: 'document', got: asks }), 'request')
    expect(speaksFor({ ...page, prompts: { asked: 1 } }, cause)).toContain('saw_window_open')
    expect(speaksFor({ ...page, prompts: { asked: 1, cancelled: true } }, cause)).toContain('saw_window_closed')
    expect(firstCause({ ...page, prompts: { asked: 2 } })).toBe('wrong-credentials')
  })

  it('goes by what the browser holds where Cookie was not shown', () => {
    const evidence = seen({})
    const { cookies: _, ...request } = evidence.request as RequestFacts
    expect(firstCause({ ...evidence, request, cookies: { jar: [] } })).toBe(cause)
    expect(speaksFor({ ...without(evidence, 'cookies'), request }, cause)).toEqual([])
  })

  it('reads nothing from a request when the answer came out of a store', () => {
    const stored = seen({ fromCache: true })
    expect(speaksAgainst(stored, cause)).toContain('saw_stored_answer')
    expect(speaksAgainst(seen({}), cause)).toEqual([])
  })

  describe('is less likely', () => {
    const login = (got: Readonly<Record<string, string>> = {}, url = 'https://app.acme.test/api/login') =>
      ({ method: 'POST', url, status: 200, got, at: '2026-11-21T11:58:00.000Z' }) as const

    it('where the browser has a sign-in cookie and did not send it', () => {
      const held = { 'Set-Cookie': 'sessionid=4f2a9c8e; Path=/' }
      expect(speaksAgainst(seen([login(held), {}]), cause)).toEqual(['saw_cookie_kept_back'])
      expect(
        speaksAgainst(seen([login({ 'Set-Cookie': 'theme=dark; Path=/' }, 'https://app.acme.test/orders'), {}]), cause),
      ).toEqual([])
    })

    it('where somebody signed in before', () => {
      expect(speaksAgainst(seen([login(), {}]), cause)).toEqual(['saw_signed_in'])
      expect(speaksAgainst(seen([login({}, 'https://app.acme.test/orders'), {}]), cause)).toEqual([])
    })

    it('but not for that where credentials went along', () => {
      for (const got of [{}, { 'Set-Cookie': 'sessionid=4f2a9c8e; Path=/' }]) {
        const against = speaksAgainst(seen([login(got), { sent: basic('ann', 'pw'), got: asks }]), cause)
        for (const id of ['saw_signed_in', 'saw_cookie_kept_back']) expect(against).not.toContain(id)
      }
    })

    it('unless they signed out again', () => {
      const out = { url: 'https://app.acme.test/logout', status: 200, at: '2026-11-21T11:59:00.000Z' } as const
      expect(speaksAgainst(seen([login(), out, {}]), cause)).toEqual([])
    })
  })

  it('is surer where the page asks for a password', () => {
    const page = (body: string) => confidenceIn(seen({ kind: 'document', body }), 'not-signed-in')
    expect(page('<input type="password">')).toBeGreaterThan(page('<input type="search">'))
  })
})
