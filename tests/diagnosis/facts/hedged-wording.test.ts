import { describe, expect, it } from 'vitest'
import { clauses } from '../../../src/diagnosis/facts/wording'
import { answer } from '../../support/fake-exchange'

const topicsIn = (text: string): readonly string[] =>
  clauses(answer(401, 0), { type: 'json', text, fields: { message: text } }).flatMap(({ topics }) => [...topics])

describe('what a statement is accompanied by', () => {
  it.each([
    [
      'Your account is locked. This is typically caused by too many attempts to log in with an incorrect password.',
      'locked',
      'credentials-wrong',
    ],
    ['Invalid API key. Make sure that your token has not expired.', 'key-invalid', 'token-expired'],
    ['The token has expired. If you see this often, your account may be disabled.', 'token-expired', 'locked'],
    ['MFA required. Maybe your session has expired.', 'verification', 'session-expired'],
    ['Access denied. If a password was given, it was an incorrect password.', 'denied', 'credentials-wrong'],
  ])('does not count: %s', (text, stated, supposed) => {
    expect(topicsIn(text)).toContain(stated)
    expect(topicsIn(text)).not.toContain(supposed)
  })

  it.each([
    ['Your session may have expired.', 'session-expired'],
    ['Access denied. Your session may have expired.', 'session-expired'],
    ['If you are not logged in, this page is closed.', 'login-required'],
  ])('counts where nothing definite is said: %s', (text, supposed) => expect(topicsIn(text)).toContain(supposed))
})

describe('a list of likely causes', () => {
  const iis =
    'HTTP Error 401.1 - Unauthorized. Most likely causes: The user name is unknown. The account is locked out. Things you can try: Use a token that is not expired.'
  it('does not count beside what happened', () =>
    expect(new Set(topicsIn(iis))).toEqual(new Set(['credentials-wrong'])))
  it('counts where there is nothing else', () =>
    expect(topicsIn('Sorry. Possible causes: The account is locked out.')).toContain('locked'))
})

describe('a field that says whether somebody is signed in', () => {
  const of = (fields: Record<string, string>) =>
    clauses(answer(401, 0), { type: 'json', text: '', fields }).map(({ text, topics }) => [text, ...topics])
  it.each(['authenticated', 'user.isAuthenticated', 'logged_in', 'signedIn'])('%s', (name) =>
    expect(of({ [name]: 'false' })).toEqual([[`${name.replace('user.', '')}: false`, 'login-required']]),
  )
  it.each([{ authenticated: 'true' }, { ok: 'false' }])('%j tells nothing', (fields) => expect(of(fields)).toEqual([]))
})

describe('IIS sub-status', () => {
  it.each([
    ['HTTP Error 401.1 - Unauthorized', 'credentials-wrong'],
    ['IIS 10.0 Detailed Error - 401.3 - Unauthorized', 'permission'],
    ['401.502 - Unauthorized', 'rate', 'too-many'],
    ['401.503 - Unauthorized', 'network'],
  ])('%s', (text, ...topics) => expect(topicsIn(text)).toEqual(topics))

  it.each(['HTTP Error 401.2 - Unauthorized', '401 3 results', '401.7'])('tells nothing: %s', (text) =>
    expect(topicsIn(text)).toEqual([]),
  )
})

describe('an ordinary sign-in page', () => {
  const page = [
    'Acme Portal. Home. Products. Sign in. Register. Welcome back. Username or email. Password. Show password. Remember me.',
    'Keep me signed in. Forgot your password? Not a member? Unable to log in? New device? Sign in with a passkey. Use a security key.',
    'Continue with Google. Create an account. Need help? Contact support. This site is protected by reCAPTCHA and the Privacy Policy applies.',
    'We use cookies to keep your session. Required cookies. Copyright 2026 Acme. All rights reserved. Terms. API keys. Download our app.',
    'Roles of our company. Blocked drains? Call us. Customers in your country. Press any key.',
  ]
  const ofPage = (text: string) =>
    clauses(answer(401, 0), { type: 'html', title: 'Sign in', text }).map(({ text: said, topics }) => [said, ...topics])

  it.each(page)('says of nothing that it is wrong: %.40s', (text) => expect(ofPage(text)).toEqual([]))

  it('is heard where it says so', () =>
    expect(ofPage(`${page[0]} Wrong user name or password. ${page[1]}`).flat()).toContain('credentials-wrong'))
})
