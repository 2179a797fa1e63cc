import { describe, expect, it } from 'vitest'
import type { RequestFacts } from '../../../../src/contract/evidence'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import {
  bearer,
  confidenceIn,
  firstCause,
  jwt,
  minutesFromNoon,
  onTime,
  type Recorded,
  seen,
  speaksAgainst,
  speaksFor,
} from '../../recorded'

const cause = 'session-expired'
const cookie = { Cookie: 'sessionid=4f2a9c8e7b6d5a43' }
const fine = { kind: 'document', status: 200, sent: cookie, at: '2026-11-21T11:50:00.000Z' } as const

describe('session-expired', () => {
  it('is named where a session cookie was sent and refused', () => {
    expect(firstCause(seen({ sent: cookie }))).toBe(cause)
  })

  it('is not named without one', () => {
    expect(firstCause(seen({ sent: { Cookie: 'theme=dark' } }))).not.toBe(cause)
  })

  it('does not take settings for the sign-in that was refused, whatever they are called', () => {
    const body = 'Session expired. Please log in again.'
    const told = (value: string) => {
      const evidence = seen({ kind: 'document', sent: { Cookie: `layout=${value}` }, body })
      expect(firstCause(evidence)).toBe(cause)
      return JSON.stringify(diagnose(evidence).ranked)
    }
    for (const value of ['dark-blue-compact-left', encodeURIComponent('{"sidebar":"left","width":240}')]) {
      expect(told(value)).not.toContain('saw_cookie_refused')
      expect(told(value)).not.toContain('"code":"layout"')
    }
    const unclear = told('3f9a1c7e5b2d4860f1e2d3c4b5a69788')
    for (const id of ['saw_cookie_refused_perhaps', 'saw_sign_in_unclear']) expect(unclear).toContain(id)
    for (const id of ['"saw_cookie_refused"', 'saw_no_sign_in_sent']) expect(unclear).not.toContain(id)
  })

  it('says when the same cookie still worked', () => {
    const orders = { url: 'https://app.acme.test/orders', sent: cookie }
    expect(speaksFor(seen([fine, orders]), cause)).toContain('saw_worked_before')
    const other = { ...orders, sent: { Cookie: 'sessionid=another-value-now' } }
    expect(speaksFor(seen([fine, other]), cause)).not.toContain('saw_worked_before')
  })

  it('is what became of a sign-in whose cookie no longer comes along', () => {
    const signIn: Recorded = {
      kind: 'document',
      method: 'POST',
      url: 'https://app.acme.test/login',
      status: 200,
      at: '2026-11-21T11:00:00.000Z',
      got: { 'Set-Cookie': 'sessionid=4f2a9c8e' },
    }
    const later: Recorded = { kind: 'document' }
    expect(speaksFor(seen([signIn, later]), cause)).toContain('saw_signed_in')
    expect(speaksFor(seen([{ ...signIn, method: 'GET' }, later]), cause)).not.toContain('saw_signed_in')
  })

  it('goes by what the browser holds where Cookie was not shown', () => {
    const evidence = seen({})
    const { cookies: _, ...request } = evidence.request as RequestFacts
    const held = {
      length: 20,
      digest: 'd',
      domain: 'app.acme.test',
      hostOnly: true,
      path: '/',
      secure: true,
      httpOnly: true,
    } as const
    const jar = (name: string, path = '/') => ({
      ...evidence,
      request,
      cookies: { jar: [{ ...held, name, path, sameSite: 'lax' as const }] },
    })
    expect(firstCause(jar('sessionid'))).toBe(cause)
    expect(speaksFor(jar('theme'), cause)).toEqual([])
    expect(speaksFor(jar('sessionid', '/admin'), cause)).toEqual([])
  })

  it('sees that the cookie of earlier requests is gone', () => {
    const orders = { url: 'https://app.acme.test/orders' }
    expect(firstCause(seen([fine, orders]))).toBe(cause)
    expect(speaksFor(seen([fine, orders]), cause)).toContain('saw_cookie_gone')
    expect(speaksFor(seen([{ ...fine, sent: { Cookie: 'theme=dark' } }, orders]), cause)).toEqual([])
  })

  it('sees that the answer throws the cookie away', () => {
    const got = { 'Set-Cookie': 'sessionid=; Max-Age=0; Path=/' }
    expect(speaksFor(seen({ sent: cookie, got }), cause)).toContain('saw_cookie_removed')
    const renewed = { 'Set-Cookie': 'sessionid=77aa88bb99cc00dd; Path=/' }
    expect(speaksFor(seen({ sent: cookie, got: renewed }), cause)).not.toContain('saw_cookie_removed')
  })

  it('reads the times of a token in a cookie', () => {
    const of = (minutes: number) => ({ Cookie: `auth_session=${jwt({ exp: minutesFromNoon(minutes) })}` })
    expect(speaksFor(seen({ sent: of(-30), got: onTime }), cause)).toContain('saw_cookie_past_its_time')
    expect(speaksFor(seen({ sent: of(30), got: onTime }), cause)).not.toContain('saw_cookie_past_its_time')
  })

  it('gives way to Authorization, which servers judge first', () => {
    const sent = { ...cookie, ...bearer({ exp: minutesFromNoon(-60) }) }
    expect(firstCause(seen({ sent, got: onTime }))).toBe('token-expired')
  })

  it('is not a wrong password at the sign-in form', () => {
    const post = { method: 'POST', url: 'https://app.acme.test/login', sent: cookie }
    expect(firstCause(seen(post))).toBe('wrong-credentials')
  })

  describe('at a form that was sent', () => {
    const field = '<form><input name="p" type="password"></form>'
    const sentTo = (path: string, words: string) =>
      seen({ kind: 'document', method: 'POST', url: `https://app.acme.test${path}`, body: `<p>${words}</p>${field}` })
    it.each(['/login', '/comments'])('is named where the page says so, or turns its token down: %s', (path) => {
      for (const words of [
        'Your session has expired. Please sign in again.',
        'Ihre Sitzung ist abgelaufen.',
        'Invalid CSRF token.',
      ]) {
        expect(firstCause(sentTo(path, words)), words).toBe(cause)
        const isOfForm = words.includes('CSRF')
        expect(speaksFor(sentTo(path, words), cause), words).toContain(
          isOfForm ? 'saw_words_form_refused' : 'saw_words',
        )
        expect(confidenceIn(sentTo(path, words), 'wrong-credentials'), words).toBeLessThan(0.2)
      }
    })
    it.each(['', 'Sessions time out after 30 minutes.', 'If your session has expired, sign in again.'])(
      'is not named for what is always said: “%s”',
      (words) => expect(firstCause(sentTo('/login', words))).toBe('wrong-credentials'),
    )
    it('is told of the form, whoever sent it, and of the sign-in alone where none was sent', () => {
      const body = '<p>Invalid CSRF token.</p>'
      const of = (method: string, sent: Record<string, string>) =>
        speaksFor(seen({ kind: 'document', method, url: 'https://app.acme.test/comments', sent, body }), cause)
      expect(of('POST', { Cookie: 'lang=de' })).toEqual(['saw_words_form_refused'])
      expect(of('POST', cookie)).toContain('saw_words_form_refused')
      expect(of('GET', cookie)).toContain('saw_words')
    })
    it('is told of the sign-in, where that came along with the form and is said to be over', () => {
      const of = (path: string, sent: Record<string, string>) =>
        speaksFor(seen({ kind: 'document', method: 'POST', url: `https://app.acme.test${path}`, sent, body }), cause)
      const body = '<p>Your session has expired. Please sign in again.</p><p>Invalid CSRF token.</p>'
      expect(of('/comments', cookie)).not.toContain('saw_words_form_refused')
      expect(of('/comments', { Cookie: 'lang=de' })).toContain('saw_words_form_refused')
      expect(of('/login', cookie)).toContain('saw_words_form_refused')
    })
    it('is not told of a form where a script may have asked for a session by itself; where it sent a sign-in, it is', () => {
      const of = (path: string, sent: Record<string, string> = {}) =>
        speaksFor(seen({ kind: 'fetch', method: 'POST', url: `https://app.acme.test${path}`, sent, body }), cause)
      const body = '{"error":"Invalid CSRF token."}'
      expect(of('/oauth/token')).toEqual(['saw_words'])
      expect(of('/api/session', cookie)).toContain('saw_words')
      expect(of('/api/session', cookie)).not.toContain('saw_words_form_refused')
      expect(of('/api/login')).toEqual(['saw_words_form_refused'])
    })
    it('is not named for a token where no form was sent', () => {
      const words = { url: 'https://app.acme.test/login', body: '<p>Invalid CSRF token.</p>' }
      expect(speaksFor(seen({ kind: 'document', ...words }), cause)).toEqual([])
    })
  })

  it('is less likely where the site refuses the browser itself', () => {
    const page = (body: string) => seen({ kind: 'document', sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' }, body })
    expect(speaksAgainst(page('Your browser is not supported.'), cause)).toEqual(['saw_words'])
    for (const body of ['Sorry.', 'Your session has expired. Please update your browser.'])
      expect(speaksAgainst(page(body), cause), body).toEqual([])
  })

  it('sees that the cookie ran out, and when', () => {
    const set = (life: number): Recorded => ({
      ...fine,
      sent: {},
      got: { 'Set-Cookie': `sessionid=4f2a9c8e; Path=/; Max-Age=${life}` },
    })
    expect(firstCause(seen([set(60), {}]))).toBe(cause)
    expect(speaksFor(seen([set(60), {}]), cause)).toContain('saw_cookie_ran_out')
    expect(speaksFor(seen([set(7200), {}]), cause)).not.toContain('saw_cookie_ran_out')
    expect(speaksFor(seen([set(60), { sent: cookie }]), cause)).not.toContain('saw_cookie_ran_out')
  })

  it('yields to what the site says of the account or its rights', () => {
    const said = (message: string) => seen({ sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a4390aa' }, body: { message } })
    expect(firstCause(said('Your account has been suspended.'))).toBe('account-locked')
    expect(firstCause(said('You lack the permission to read reports.'))).toBe('no-permission')
    expect(firstCause(said('The report has many pages.'))).toBe('session-expired')
  })
})
