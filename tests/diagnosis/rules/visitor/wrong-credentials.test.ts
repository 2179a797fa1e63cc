import { describe, expect, it } from 'vitest'
import { diagnose } from '../../../../src/diagnosis/diagnose'
import { likelyFrom } from '../../../../src/popup/cause-words'
import { plan } from '../../../../src/remedies/plan'
import { sureFrom } from '../../../../src/remedies/situation'
import type { CauseId } from '../../../../src/contract/causes'
import { basic, confidenceIn, firstCause, seen, speaksFor, speaksAgainst } from '../../recorded'

const cause = 'wrong-credentials'
const asks = { 'WWW-Authenticate': 'Basic realm="Reports"' }

describe('wrong-credentials', () => {
  it('is named where user name and password were refused', () => {
    expect(firstCause(seen({ kind: 'document', sent: basic('ann', 'secret'), got: asks }))).toBe(cause)
    expect(firstCause(seen({ url: 'https://ann:secret@app.acme.test/', got: asks }))).toBe(cause)
  })

  it('is likely where the browser’s window came up again, and no less so where that one was closed', () => {
    const asked = (prompts: { asked: number; cancelled?: true }) => {
      const evidence = seen({ kind: 'document', got: asks }, { prompts })
      return [firstCause(evidence), confidenceIn(evidence, cause)] as const
    }
    expect(asked({ asked: 2, cancelled: true })[0]).toBe(cause)
    // What else may be wrong with a login that was typed is left open by the closed one: what the page says tells.
    expect(asked({ asked: 2, cancelled: true })[1]).toBeGreaterThan(sureFrom)
    expect(asked({ asked: 2 })[1]).toBeGreaterThan(0.7)
    // Nothing was typed into the first one.
    expect(asked({ asked: 1, cancelled: true })[0]).toBe('not-signed-in')
  })

  it('is less sure where a page asks for a session or a token there by itself, too, and says so', () => {
    const sent = (path: string, kind: 'fetch' | 'document' = 'fetch') => {
      const evidence = seen({ kind, method: 'POST', url: `https://app.acme.test${path}` })
      return [firstCause(evidence), confidenceIn(evidence, cause), speaksFor(evidence, cause)] as const
    }
    for (const path of ['/oauth/token', '/api/session']) {
      const [first, confidence, saw] = sent(path)
      expect(first).toBe(cause)
      expect(confidence).toBeGreaterThan(sureFrom)
      expect(confidence).toBeLessThan(likelyFrom)
      expect(saw).toContain('saw_sign_in_perhaps')
    }
    // What is named for a form, or is a page that the browser loads, was sent by somebody.
    for (const [path, kind] of [
      ['/api/login', 'fetch'],
      ['/session', 'document'],
    ] as const) {
      const [first, confidence, saw] = sent(path, kind)
      expect(first).toBe(cause)
      expect(confidence).toBeGreaterThanOrEqual(likelyFrom)
      expect(saw).toContain('saw_sign_in_attempt')
    }
  })

  describe('where this host has just answered well to the same login', () => {
    const before = (url: string, user = 'ann', status = 200) =>
      ({ kind: 'document', url, status, sent: basic(user, 'secret'), at: '2026-11-21T11:59:00.000Z' }) as const
    const refused = {
      kind: 'document',
      url: 'https://app.acme.test/admin',
      sent: basic('ann', 'secret'),
      got: asks,
    } as const
    const home = before('https://app.acme.test/home')

    it('is not named: another account is wanted there', () => {
      expect(firstCause(seen([home, refused]))).toBe('no-permission')
      expect(speaksAgainst(seen([home, refused]), cause)).toContain('saw_login_fine')
      expect(speaksFor(seen([home, refused]), 'no-permission')).toContain('saw_login_fine')
      // Typed once more in the browser's window, it is refused once more.
      expect(firstCause(seen([home, refused], { prompts: { asked: 2, cancelled: true } }))).toBe('no-permission')
    })

    it.each([
      ['another login was', before('https://app.acme.test/home', 'bob')],
      ['another host has', before('https://docs.acme.test/home')],
      ['it was refused there as well', before('https://app.acme.test/home', 'ann', 401)],
    ])('is named all the same: %s', (_, other) => {
      const evidence = seen([{ ...other, got: asks }, refused])
      expect(firstCause(evidence)).toBe(cause)
      expect(speaksAgainst(evidence, cause)).not.toContain('saw_login_fine')
    })
  })

  it('is not named where nothing was sent', () => {
    expect(firstCause(seen({ got: asks }))).not.toBe(cause)
  })

  it('is named for a sign-in form that was refused', () => {
    const post = { method: 'POST', url: 'https://app.acme.test/api/login' }
    expect(firstCause(seen(post))).toBe(cause)
    expect(firstCause(seen({ ...post, body: { message: 'Invalid e-mail or password' } }))).toBe(cause)
    expect(firstCause(seen({ ...post, url: 'https://app.acme.test/api/orders' }))).not.toBe(cause)
  })

  it('is named for a form after which the page asks for the password once more', () => {
    const form = (input: string) =>
      seen({ kind: 'document', method: 'POST', body: `<form><input name="p" type="${input}"></form>` })
    expect(firstCause(form('password'))).toBe(cause)
    expect(firstCause(form('search'))).not.toBe(cause)
  })

  describe('at a form that names another reason', () => {
    const field = '<form><input name="p" type="password"></form>'
    const sentTo = (path: string, words: string) =>
      seen({ kind: 'document', method: 'POST', url: `https://app.acme.test${path}`, body: `<p>${words}</p>${field}` })
    it.each([
      ['Your session has expired. Please sign in again.', 'session-expired'],
      ['Login failed. Your session has expired.', 'session-expired'],
      ['CSRF verification failed.', 'session-expired'],
      ['We are down for maintenance.', 'server-misconfigured'],
      ['This link has expired.', 'link-expired'],
      ['You do not have permission to sign in here.', 'no-permission'],
      ['Please complete the captcha.', 'extra-verification'],
      ['Your account has been locked.', 'account-locked'],
      ['Wrong password too often. You have to wait 30 minutes.', 'rate-limited'],
    ])('yields to it and quotes it: “%s”', (words, other) => {
      const evidence = sentTo('/login', words)
      expect(firstCause(evidence)).toBe(other)
      expect(confidenceIn(evidence, cause)).toBeLessThan(0.6)
      expect(speaksFor(evidence, other as CauseId).join()).toContain('saw_words')
      expect(speaksFor(evidence, cause)).not.toContain('saw_asks_once_more')
      expect(firstCause(sentTo('/comments', words))).not.toBe(cause)
    })
    it.each([
      ['Sign in failed: our directory server is not reachable', 'server-misconfigured'],
      ['Login failed: could not connect to LDAP server', 'server-misconfigured'],
      ['Anmeldung fehlgeschlagen: Der Verzeichnisdienst ist nicht erreichbar', 'server-misconfigured'],
      ['Échec de la connexion : le serveur est indisponible', 'server-misconfigured'],
      ['Login failed: your account may not use this application', 'no-permission'],
      ['Anmeldung fehlgeschlagen: Sie sind nicht berechtigt, diese Anwendung zu nutzen', 'no-permission'],
      ['Login failed: please enable cookies', 'cookies-blocked'],
    ])('yields to it in the same sentence: “%s”', (words, other) => {
      const evidence = sentTo('/login', words)
      expect(firstCause(evidence)).toBe(other)
      expect(confidenceIn(evidence, cause)).toBeLessThan(0.4)
    })
    it.each([
      'We could not sign you in right now. Please try again later.',
      'Login failed. Please try again later.',
      'Please try again later.',
      'Anmeldung fehlgeschlagen. Bitte versuchen Sie es später erneut.',
      'Échec de la connexion. Veuillez réessayer plus tard.',
    ])('does not know where it may be over later: “%s”', (words) => {
      const evidence = sentTo('/login', words)
      expect(firstCause(evidence)).toBe(cause)
      expect(confidenceIn(evidence, cause)).toBeLessThan(0.9)
      expect([...speaksFor(evidence, cause), ...speaksAgainst(evidence, cause)]).toContain('saw_words')
    })
    it('is certain only by what is said', () => {
      expect(confidenceIn(sentTo('/login', ''), cause)).toBeLessThan(0.97)
      expect(confidenceIn(sentTo('/login', 'Wrong password. Try again later.'), cause)).toBeGreaterThan(0.97)
      expect(confidenceIn(sentTo('/login', 'Falsches Passwort. Versuchen Sie es später.'), cause)).toBeGreaterThan(0.97)
    })
    it.each([
      '',
      'Please try again.',
      'Wrong password.',
      'Falsches Passwort.',
      'Mot de passe incorrect.',
      'Wrong password. Your session has expired.',
      'Login failed. Please log in again.',
      'We will be down for maintenance on Sunday.',
      'If you do not have permission, ask your administrator.',
      'Incorrect password. After 5 failed attempts you have to wait 30 minutes.',
      'Wrong password. You have 3 attempts left before your account is locked.',
      'Falsches Passwort. Nach 5 Fehlversuchen müssen Sie 30 Minuten warten.',
    ])('stands where nothing else is stated: “%s”', (words) => {
      expect(firstCause(sentTo('/login', words))).toBe(cause)
      expect(confidenceIn(sentTo('/login', words), cause)).toBeGreaterThan(0.9)
    })
  })

  describe('behind a form that was answered by a redirect', () => {
    const field = '<form action="/login"><input name="p" type="password"></form>'
    type Way = {
      readonly url: string
      readonly body?: string
      readonly got?: Record<string, string>
      readonly sent?: Record<string, string>
    }
    const led = (from: string, to: Way, set: Record<string, string> = {}) =>
      seen([
        {
          ...{ kind: 'document', method: 'POST', url: `https://app.acme.test${from}`, status: 303 },
          got: { Location: to.url, ...set },
        },
        { kind: 'document', ...to, url: `https://app.acme.test${to.url}` },
      ])

    it.each([
      ['to its own page', '/login', { url: '/login', body: field }],
      ['to its own page, unread', '/login', { url: '/login?error=1' }],
      [
        'to it with a cookie for whoever comes',
        '/login',
        { url: '/login', body: field, sent: { Cookie: 'sessionid=4f2a9c8e7b6d5a43' } },
      ],
      ['from where a session is made', '/session', { url: '/login', body: field }],
      ['to the page that it stands on', '/login', { url: '/account', body: field }],
      ['to a page that says so', '/login', { url: '/account', body: '<p>Wrong password.</p>' }],
      ['to a page that says so in another language', '/login', { url: '/account', body: '<p>Falsches Passwort.</p>' }],
      ['to its own page, which is no address to sign in at', '/account', { url: '/account', body: field }],
    ])('is named where it led %s', (_where, from, to) => {
      const evidence = led(from, to)
      expect(firstCause(evidence)).toBe(cause)
      expect(confidenceIn(evidence, cause)).toBeGreaterThan(0.6)
      expect(speaksAgainst(evidence, cause)).not.toContain('saw_no_credentials_sent')
      expect(speaksFor(evidence, 'not-signed-in')).not.toContain('saw_page_asks')
    })

    it.each([
      ['it led on, and nothing is said', '/login', { url: '/account' }, 'server-misconfigured'],
      ['nothing like a sign-in was sent', '/search', { url: '/login', body: field }, 'not-signed-in'],
      [
        'it came to a callback',
        '/login',
        { url: '/auth/callback?code=8f3kd02mz71q&state=af0ifjsldkj3' },
        'server-misconfigured',
      ],
      [
        'its session was over',
        '/login',
        { url: '/login', body: `<p>Your session has expired.</p>${field}` },
        'session-expired',
      ],
      [
        'the account is locked',
        '/login',
        { url: '/login', body: `<p>Your account has been locked.</p>${field}` },
        'account-locked',
      ],
    ])('is not where %s', (_what, from, to, other) => {
      expect(firstCause(led(from, to))).toBe(other)
    })

    it('is not where the sign-in gave a cookie', () => {
      const evidence = led(
        '/login',
        { url: '/account', body: field },
        { 'Set-Cookie': 'sid=4f2a9c8e7b6d5a43; Path=/x' },
      )
      expect(firstCause(evidence)).not.toBe(cause)
    })

    it('keeps what it said of a lost sign-in', () =>
      expect(confidenceIn(led('/login', { url: '/account' }), 'server-misconfigured')).toBeGreaterThan(0.65))
  })

  describe('on a page to which the form of another host led', () => {
    const led = (url: string, body: unknown) =>
      seen([
        {
          ...{ kind: 'document', method: 'POST', url: 'https://id.other.test/login', status: 303 },
          got: { Location: url },
        },
        { kind: 'document', url, body },
      ])
    const answered = 'https://app.acme.test/auth/callback?code=8f3kd02mz71q&state=af0ifjsldkj3'

    it.each([{ error: 'invalid_grant' }, '<h1>Sign-in failed</h1><p>invalid_grant</p>', '<p>Wrong password</p>'])(
      'is not named where that host took it, and only its answer was refused: %s',
      (body) => {
        const evidence = led(answered, body)
        expect(firstCause(evidence)).toBe('not-signed-in')
        expect(confidenceIn(evidence, cause)).toBeLessThan(0.3)
        expect(speaksFor(evidence, cause)).not.toContain('saw_form_before')
        expect(speaksFor(evidence, 'not-signed-in')).toContain('saw_handed_over')
      },
    )

    it('is named where it led to any other page', () => {
      const evidence = led('https://app.acme.test/home', '<p>Wrong password</p>')
      expect(firstCause(evidence)).toBe(cause)
      expect(speaksFor(evidence, cause)).toContain('saw_form_before')
    })
  })

  describe('on a page of which only its words are known', () => {
    const page = (body: unknown, more = {}) => seen({ kind: 'document', body, ...more })

    it.each(['<h1>Wrong password</h1>', '<p>Falsches Passwort.</p>', '<p>Contraseña incorrecta</p>'])(
      'is thought of, and quotes them: %s',
      (body) => {
        const evidence = page(body)
        expect(speaksFor(evidence, cause)).toContain('saw_words')
        // Nothing shows that anybody typed one: the words may stand there for whoever comes.
        expect(confidenceIn(evidence, cause)).toBeGreaterThan(0.3)
        for (const one of [cause, 'not-signed-in'] as const) expect(confidenceIn(evidence, one)).toBeLessThan(sureFrom)
        const steps = plan(diagnose(evidence), evidence, []).map(({ spec }) => spec.id)
        expect(steps).toContain('check-credentials')
        expect(steps).toContain('sign-in')
      },
    )

    it.each([
      ['it says no such thing', page('<h1>Please sign in</h1>')],
      ['it says so of a sign-in that is asked for', page('<p>Please sign in. Wrong password?</p>')],
      ['a script asked', seen({ body: { message: 'Wrong password' } })],
      ['it says no more than that it failed', page('<h1>Login failed</h1>')],
    ])('is not where %s', (_what, evidence) => expect(confidenceIn(evidence, cause)).toBeLessThan(0.2))
  })

  it('is not blamed where Digest says that only the nonce is old', () => {
    const digest = (stale: string) =>
      seen({
        kind: 'document',
        sent: { Authorization: 'Digest username="ann", realm="r", nonce="n", uri="/", response="0"' },
        got: { 'WWW-Authenticate': `Digest realm="r", nonce="m", qop="auth"${stale}` },
      })
    expect(firstCause(digest(''))).toBe(cause)
    expect(firstCause(digest(', stale=TRUE'))).not.toBe(cause)
  })

  it('points at letters beyond ASCII only where the site names no charset', () => {
    const sent = basic('änne', 'geheim')
    expect(speaksFor(seen({ sent, got: asks }), cause)).toContain('saw_password_not_ascii')
    const named = { 'WWW-Authenticate': 'Basic realm="Reports", charset="UTF-8"' }
    expect(speaksFor(seen({ sent, got: named }), cause)).not.toContain('saw_password_not_ascii')
  })

  it('loses where the site says that none arrived', () => {
    const body = { message: 'Authentication credentials were not provided.' }
    const evidence = seen({ sent: basic('ann', 'secret'), got: asks, body })
    expect(speaksAgainst(evidence, cause)).toContain('saw_words')
    expect(confidenceIn(evidence, cause)).toBeLessThan(
      confidenceIn(seen({ sent: basic('ann', 'secret'), got: asks }), cause),
    )
  })

  it('is not named where the words are about the code, the account or the key', () => {
    const said = (message: string) => seen({ sent: basic('ann', 'secret'), body: { message } })
    expect(firstCause(said('OTP authentication failed'))).toBe('extra-verification')
    expect(firstCause(said('Your account has been locked'))).toBe('account-locked')
    expect(firstCause(said('Invalid API key'))).toBe('api-key')
    expect(firstCause(said('Invalid user name or password'))).toBe(cause)
  })

  describe('beside a token in the address', () => {
    const url = 'https://app.acme.test/reports?token=4f9a2c71d0be'
    const typed = seen({ kind: 'document', url, sent: basic('ann', 'secret'), got: asks })
    const bare = seen({ kind: 'document', url, got: asks })
    const inWindow = (asked: number) => ({
      ...bare,
      request: { ...bare.request!, complete: 'page-only' as const },
      prompts: { asked },
    })

    it('is named where a user name and password went along', () => {
      expect(firstCause(typed)).toBe(cause)
      expect(speaksAgainst(typed, cause)).not.toContain('saw_token_sent')
      expect(speaksFor(typed, 'token-rejected')).not.toContain('saw_token_refused')
      expect(firstCause(seen({ url, sent: basic('ann', 'secret'), got: asks }))).toBe(cause)
    })

    it('is named where the window that hides what was typed asked again', () => {
      expect(firstCause(inWindow(2))).toBe(cause)
      expect(speaksAgainst(inWindow(2), cause)).not.toContain('saw_token_sent')
    })

    it('is not named where only the token went, or is asked for', () => {
      expect(firstCause(bare)).not.toBe(cause)
      expect(speaksAgainst(bare, cause)).toContain('saw_token_sent')
      expect(firstCause(inWindow(1))).not.toBe(cause)
      const other = seen({ url, sent: basic('ann', 'secret'), got: { 'WWW-Authenticate': 'Bearer' } })
      expect(speaksFor(other, 'token-rejected')).toContain('saw_token_refused')
    })
  })

  it('yields to a sentence about the key beside a code for all that may be wrong', () => {
    const said = (message: string) =>
      seen({ sent: basic('ann', 'secret'), body: { code: 'InvalidCredentials', message } })
    expect(firstCause(said('The API key provided is invalid.'))).toBe('api-key')
    expect(firstCause(said('The password is invalid.'))).toBe(cause)
  })
})
