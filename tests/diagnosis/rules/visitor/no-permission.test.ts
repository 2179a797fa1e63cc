import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { bearer, firstCause, minutesFromNoon, onTime, seen, speaksAgainst, speaksFor } from '../../recorded'

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
    expect(firstCause(seen({ sent: cookie, body: { message: 'Upgrade to a premium plan.' } }))).toBe(cause)
    // Of the browser, not of what was paid for.
    const old = 'Your browser is not supported. Please upgrade to a newer version.'
    expect(firstCause(seen({ sent: cookie, body: { message: old } }))).toBe('session-expired')
  })

  describe('of who signs in by the company network', () => {
    // NegTokenResp with negState accept-completed, accept-incomplete and reject (RFC 4178 4.2.2).
    const [taken, goesOn, rejected] = ['oQcwBaADCgEA', 'oQcwBaADCgEB', 'oQcwBaADCgEC']
    const ticket = { Authorization: 'Negotiate YIIFqAYGKwYBBQUCoIIFnDCCBZigDTAL' }
    const page = (token: string, beside: readonly string[] = [], body = '') => {
      const got = { ...onTime, 'WWW-Authenticate': [`Negotiate ${token}`.trim(), ...beside] }
      return seen({ kind: 'document', sent: ticket, got, ...(body && { body }) })
    }
    it('is named where the site has let the account in, and refuses the page', () => {
      expect(firstCause(page(taken))).toBe(cause)
      expect(speaksFor(page(taken), cause)).toEqual(['saw_ticket_accepted'])
    })

    it.each([
      ['a token', ['Bearer error="invalid_token", error_description="The token expired"'], ''],
      ['a password of its own', ['Basic realm="Backend"'], ''],
      ['a sign-in', [], '<h1>Please log in</h1><form><input type="password"></form>'],
    ])('is not named where a server behind it asks for %s', (_, beside, body) => {
      expect(speaksFor(page(taken, beside, body), cause)).not.toContain('saw_ticket_accepted')
      expect(firstCause(page(taken, beside, body))).not.toBe(cause)
    })

    it.each([goesOn, rejected, ''])('is not named for the answer “%s”', (token) =>
      expect(firstCause(page(token))).not.toBe(cause),
    )
  })

  it('is likelier than an ended session where another page opened just now with the same sign-in', () => {
    const cookie = { Cookie: 'sessionid=4f2a9c8e7b6d5a43' }
    const desk = {
      kind: 'document',
      status: 200,
      url: 'https://app.acme.test/desk',
      sent: cookie,
      at: '2026-11-21T11:59:30.000Z',
    } as const
    const page = { kind: 'document', sent: cookie } as const
    expect(firstCause(seen([desk, page]))).toBe(cause)
    expect(firstCause(seen([{ ...desk, at: '2026-11-21T11:00:00.000Z' }, page]))).toBe('session-expired')
    expect(firstCause(seen([desk, { ...page, kind: 'fetch' }]))).toBe('session-expired')
  })

  describe('of a page that speaks of rights to whoever closed the browser’s window', () => {
    const got = { ...onTime, 'WWW-Authenticate': 'Basic realm="Files"' }
    const closed = { prompts: { asked: 1, cancelled: true } } as const
    const texts = ['You cannot see this page.', 'You do not have permission to view this report.']
    it.each(texts)('is not heard: %s', (text) => {
      const page = seen({ kind: 'document', got, body: { message: text } })
      expect(speaksFor({ ...page, ...closed }, cause)).toEqual([])
      expect(firstCause({ ...page, ...closed })).toBe('not-signed-in')
    })
    it('is heard where a name was sent', () => {
      const page = seen({
        kind: 'document',
        got,
        body: { message: texts[1] },
        sent: { Authorization: 'Basic YW5uOng=' },
      })
      expect(speaksFor({ ...page, ...closed }, cause)).toContain('saw_words')
    })
    it('is heard where no window was closed', () => {
      const said = (more: object) =>
        speaksFor({ ...seen({ kind: 'document', got, body: { message: texts[1] } }), ...more }, cause)
      expect(said({}).length).toBeGreaterThan(said(closed).length)
    })
  })

  it('needs no sign-in where the request itself says who asks', () => {
    const page = {
      kind: 'document',
      method: 'POST',
      body: 'You may not sign in here without the role of editor.',
    } as const
    expect(firstCause(seen({ ...page, url: 'https://app.acme.test/login' }))).toBe(cause)
    expect(speaksAgainst(seen({ ...page, url: 'https://app.acme.test/login' }), cause)).not.toContain(
      'saw_nothing_sent',
    )
    expect(speaksAgainst(seen(page), cause)).toContain('saw_nothing_sent')
  })

  it('is doubtful where nobody is known to the site', () => {
    const body = { message: 'You do not have permission to view this report.' }
    expect(firstCause(seen({ body }))).not.toBe(cause)
  })

  it.each([
    ['Session not expired but you are not allowed.', true],
    ['Your session has not expired, but you are not allowed to view this page.', true],
    ['Ihre Sitzung ist nicht abgelaufen, aber Sie haben keine Berechtigung.', true],
    ['Votre session n’est pas expirée, mais vous n’avez pas l’autorisation.', true],
    ['Ваша сессия не истекла, но у вас нет прав.', true],
    ['セッションは期限切れではありませんが、権限がありません', true],
    // Says nothing of a session, or that it is over, or what to look at.
    ['You are not allowed to view this page.', false],
    ['Your session has expired and you are not allowed to view this page.', false],
    ['Check that your session has not expired. You are not allowed to view this page.', false],
  ])('is named, with no cookie sent, where the site itself knows of a session: “%s”', (words, named) => {
    const { cause, confidence } = diagnose(seen({ kind: 'document', body: `<p>${words}</p>` })).ranked[0]
    expect(cause === 'no-permission' && confidence > 0.6).toBe(named)
  })
})
