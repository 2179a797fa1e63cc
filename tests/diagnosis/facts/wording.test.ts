import { describe, expect, it } from 'vitest'
import type { Topic } from '../../../src/diagnosis/facts/wording'
import { about, clauses, quote, withoutAdvice } from '../../../src/diagnosis/facts/wording'
import { answer } from '../../support/fake-exchange'

/** What products and standards say, in their own words, and what it is about. */
const said: readonly (readonly [Topic, readonly string[]])[] = [
  [
    'token-expired',
    [
      'The access token expired',
      'jwt expired',
      'JWTExpired: "exp" claim timestamp check failed',
      'Token has expired',
      'ExpiredToken',
      'token_expired',
      'The incoming token has expired',
      'Access token is expired',
      'Signature has expired token',
      "The token expired at '10/02/2026 10:02:00'",
      'An error occurred while attempting to decode the Jwt: Jwt expired at 2026-10-02T10:02:00Z',
      'Access token has expired or is not yet valid',
      'AADSTS700082: The refresh token has expired due to inactivity',
      'Your token is no longer valid',
      'ID token has expired',
    ],
  ],
  [
    'token-invalid',
    [
      'invalid signature',
      'Invalid token',
      'The token signature is invalid',
      'jwt malformed',
      'jwt audience invalid. expected: https://api.acme.test',
      'The audience claim value is invalid',
      'unexpected "iss" claim value',
      "IDX10503: Signature validation failed. The token's kid is unknown",
      'Token has been revoked',
      'The token is not recognized',
      'Could not decode token',
      'Unable to verify token',
      'invalid algorithm',
      'No matching key found for kid claim: jwks unknown',
      'Bearer token is malformed',
    ],
  ],
  [
    'token-missing',
    [
      'No token provided',
      'Missing authorization header',
      'Authorization header is missing',
      'JWT Token not found',
      'No authorization token was found',
      'Bearer token required',
      'access token is missing',
      'Authorization header not found',
    ],
  ],
  [
    'credentials-missing',
    [
      'Authentication credentials were not provided.',
      'missing authentication credentials for REST request [/]',
      'Request is missing required authentication credential.',
      'No credentials were supplied',
    ],
  ],
  [
    'login-required',
    [
      'Authentication required',
      'You are not logged in',
      'You need to be logged in',
      'Please log in to continue',
      'login required',
      'Unauthenticated.',
      'User not authenticated',
      'Full authentication is required to access this resource',
      'You must be signed in',
      'NotAuthenticated',
      'Anonymous access is not allowed: sign in required',
      'You need to sign in or sign up before continuing.',
    ],
  ],
  [
    'credentials-wrong',
    [
      'Invalid username or password',
      'Bad credentials',
      'Incorrect password',
      'The password you entered is incorrect',
      'Login failed',
      'Authentication failed',
      'Invalid login credentials',
      'Wrong email or password',
      'unable to authenticate user [alice] for REST request',
      'invalid_client',
      'The provided password is an invalid application password.',
      'Unknown user',
      "User name and password don't match",
      'Invalid credentials',
      'INVALID_CREDENTIALS',
      'These credentials do not match our records.',
    ],
  ],
  [
    'session-expired',
    [
      'Your session has expired',
      'Session expired',
      'SessionExpired',
      'session timed out',
      'Session not found',
      'Invalid session',
      'You have been logged out',
      'Please log in again',
      'login timeout: your login has expired',
      'Your session is no longer valid',
      'INVALID_SESSION_ID',
    ],
  ],
  [
    'link-expired',
    [
      'This link has expired',
      'The download link is expired',
      'Request has expired',
      'This invitation has already been used; the link is expired',
      'URL expired',
      'Password reset token is invalid or has expired: reset link expired',
      'This link has already been used',
    ],
  ],
  [
    'key-missing',
    [
      'Missing API key',
      'No API key found in request',
      'API key is required',
      'Access denied due to missing subscription key',
    ],
  ],
  [
    'key-invalid',
    [
      'Invalid API key',
      'Incorrect API key provided: sk-…',
      'API key not valid. Please pass a valid API key.',
      'invalid_api_key',
      'InvalidApiKey',
      'API key expired',
      'Access denied due to invalid subscription key',
    ],
  ],
  [
    'permission',
    [
      'Insufficient permissions',
      'You do not have permission to perform this action',
      'Insufficient privileges to complete the operation',
      'The token does not have the required scope',
      'Missing required role: admin',
      'You do not have access to this project',
      'User is not allowed to perform this operation',
    ],
  ],
  [
    'verification',
    [
      'Two-factor authentication required',
      'Must specify two-factor authentication OTP code.',
      'MFA required',
      'Please complete the CAPTCHA',
      'A verification code was sent to your device',
      'one-time password required',
      'Step-up authentication required',
    ],
  ],
  [
    'locked',
    [
      'User account is locked',
      'Your account has been suspended',
      'Account disabled',
      'User is disabled',
      'Email not verified',
      'Please verify your email address before signing in',
      'M_USER_LOCKED',
      'ACCOUNT_LOCKED',
      'Maximum number of concurrent sessions reached',
      'User is inactive',
      'The account is not activated',
    ],
  ],
  [
    'rate',
    [
      'Too many requests',
      'Too many login attempts. Please try again in 60 seconds.',
      'Rate limit exceeded',
      'API rate limit exceeded',
      'Please wait a few minutes before you try again.',
      'You have exceeded the maximum number of attempts',
      'Request was throttled',
    ],
  ],
  [
    'network',
    [
      'Your IP address is not allowed',
      'IP not whitelisted',
      'Access denied from your location',
      'Login from outside the corporate network is not possible',
      'Requests from this IP have been blocked',
      'VPN or proxy detected',
    ],
  ],
  [
    'clock',
    [
      'jwt not active',
      'Token is not yet valid',
      'The token is not valid before 2026-11-21',
      'JWT issued at future',
      '"nbf" claim timestamp check failed',
      'Stale timestamp',
      'RequestTimeTooSkewed',
      'Timestamp is outside the allowed window',
      'Token used before issued: iat in the future',
    ],
  ],
  [
    'plugin',
    [
      'DRA: Only authenticated users can access the REST API.',
      'rest_cannot_access',
      'itsec_rest_api_access_restricted',
      'This request was blocked by Wordfence',
      'ModSecurity Action',
      'The request was blocked by the security rules',
    ],
  ],
  [
    'set-up',
    [
      '401.2 - Unauthorized: Logon failed due to server configuration.',
      'The authentication server is not reachable',
      'LDAP backend error: unavailable',
    ],
  ],
]

/** Sentences that come with every 401 of some software and tell nothing. */
const stock = [
  'Unauthorized',
  '401 Unauthorized',
  '401 Authorization Required',
  'This server could not verify that you are authorized to access the document requested. Either you supplied the wrong credentials (e.g., bad password), or your browser doesn’t understand how to supply the credentials required.',
  'The request has not been applied because it lacks valid authentication credentials for the target resource.',
  'HTTP Status 401 – Unauthorized',
  'Welcome to the reports of Acme',
  'Copyright 2026 Acme Corp',
]

const heard = (text: string) => clauses(answer(401, 0), { type: 'json', text, fields: { message: text } })

describe.each(said)('%s', (topic, sentences) => {
  it.each(sentences)('is heard in “%s”', (sentence) => {
    expect(about(heard(sentence), topic)).toBeDefined()
  })
})

describe('stock sentences', () => {
  it.each(stock)('tell nothing: “%s”', (sentence) => {
    expect(heard(sentence).flatMap(({ topics }) => [...topics])).toEqual([])
  })
})

describe('topics that must not be mixed up', () => {
  it.each<[string, Topic]>([
    ['Invalid username or password', 'token-invalid'],
    ['Invalid username or password', 'key-invalid'],
    ['jwt expired', 'session-expired'],
    ['Your session has expired', 'token-expired'],
    ['No token provided', 'token-invalid'],
    ['Invalid token', 'credentials-wrong'],
    ['Invalid token', 'token-missing'],
    ['Invalid API key', 'key-missing'],
    ['Missing API key', 'key-invalid'],
    ['Too many requests', 'locked'],
    ['User account is locked', 'permission'],
    ['Authentication credentials were not provided.', 'credentials-wrong'],
    ['Bad credentials', 'credentials-missing'],
    ['Please log in to continue', 'credentials-missing'],
    ['Invalid CSRF token', 'token-invalid'],
    ['jwt not active', 'locked'],
    ['User is inactive', 'clock'],
    ['invalid signing key', 'key-invalid'],
  ])('“%s” is not %s', (sentence, topic) => {
    expect(about(heard(sentence), topic)).toBeUndefined()
  })
})

/** The same in other languages; the first of each is a control for the others. */
const foreign: readonly (readonly [Topic, readonly string[]])[] = [
  [
    'session-expired',
    [
      'Ihre Sitzung ist abgelaufen. Bitte melden Sie sich erneut an.',
      'Votre session a expiré',
      'Su sesión ha caducado',
      'Sua sessão foi expirada',
      'La sessione è scaduta',
      'Uw sessie is verlopen',
      'Ваша сессия истекла',
      'セッションの有効期限が切れました',
      '登录已过期，请重新登录',
    ],
  ],
  [
    'credentials-wrong',
    [
      'Benutzername oder Passwort falsch',
      'Ungültige Zugangsdaten',
      'Identifiant ou mot de passe incorrect',
      'Usuario o contraseña incorrectos',
      'Usuário ou senha inválidos',
      'Nome utente o password non corretti: credenziali non valide',
      'Gebruikersnaam of wachtwoord onjuist',
      'Неверный логин или пароль',
      'パスワードが正しくありません',
      '用户名或密码错误',
    ],
  ],
  [
    'login-required',
    [
      'Sie sind nicht angemeldet',
      'Vous devez être connecté',
      'Debe iniciar sesión',
      'Требуется авторизация',
      'ログインしてください',
      '请先登录',
    ],
  ],
  [
    'permission',
    [
      'Keine Berechtigung',
      'Droits insuffisants',
      'No tiene permisos suficientes',
      'Недостаточно прав',
      '権限がありません',
      '权限不足',
    ],
  ],
  [
    'locked',
    [
      'Ihr Konto wurde gesperrt',
      'Votre compte est bloqué',
      'Su cuenta está bloqueada',
      'Ваш аккаунт заблокирован',
      'アカウントがロックされています',
      '账号已被锁定',
    ],
  ],
  [
    'rate',
    ['Zu viele Anmeldeversuche', 'Trop de tentatives', 'Demasiados intentos', 'Слишком много попыток', '操作过于频繁'],
  ],
]

describe.each(foreign)('%s in other languages', (topic, sentences) => {
  it.each(sentences)('is heard in “%s”', (sentence) => {
    expect(about(heard(sentence), topic)).toBeDefined()
  })

  it('is not heard in what is about something else', () => {
    const others = foreign.filter(([other]) => other !== topic).map(([, [first]]) => first ?? '')
    expect(others.filter((sentence) => about(heard(sentence), topic))).toEqual([])
  })
})

describe('clauses', () => {
  it('hears the challenge first and quotes what was said', () => {
    const params = [{ name: 'error_description', value: 'The token expired', length: 17 }]
    const given = answer(401, 0, { challenges: [{ scheme: 'Bearer', params }] })
    const [first] = clauses(given, { type: 'text', text: 'session expired' })
    expect(first?.from).toBe('challenge')
    expect(first && quote(first)).toEqual({ id: 'saw_words', values: ['The token expired'] })
  })

  it('reads headers that give a reason, percent-encoded ones too, and no others', () => {
    const headers = { 'x-error': 'Access%20Denied%3A%20The%20token%20has%20expired.', 'x-powered-by': 'token expired' }
    const found = clauses(answer(401, 0, { headers }))
    expect(found.map(({ from, text }) => [from, text])).toEqual([['header', 'Access Denied: The token has expired']])
  })

  it('knows nothing where the page could not be read', () => {
    expect(clauses(answer(401, 0))).toEqual([])
  })
})

describe('what an answer says beside its message', () => {
  const heard = (fields: Record<string, string>) =>
    clauses(answer(401, 1), { type: 'json', text: '', fields }).flatMap(({ topics }) => [...topics])

  it.each<[Record<string, string>, Topic]>([
    [{ isLockedOut: 'true' }, 'locked'],
    [{ banned: '1606774391' }, 'locked'],
    [{ lockedUntil: '1606774391' }, 'locked'],
    [{ 'error.requiresTwoFactor': 'true' }, 'verification'],
    [{ mfa_required: 'true' }, 'verification'],
    [{ emailVerified: 'false' }, 'locked'],
    [{ authenticated: 'false' }, 'login-required'],
    [{ answer: 'Your account has been locked' }, 'locked'],
  ])('is heard: %j', (fields, topic) => expect(heard(fields)).toContain(topic))

  it.each([
    { isLockedOut: 'false' },
    { active: 'false' },
    { 'session.active': 'false' },
    { 'features.newsletter.enabled': 'false' },
    { 'features.apiRateLimit': 'true' },
    { 'config.otpSupported': 'true' },
    { mfaEnabled: 'true' },

    { banned: '0' },
    { lockedUntil: 'null' },
    { requiresTwoFactor: 'false' },
    { success: 'false' },
    { ok: 'true' },
    { authenticated: 'true' },
  ])('is not heard: %j', (fields) => expect(heard(fields as unknown as Record<string, string>)).toEqual([]))

  it('may stand in the reason phrase', () => {
    const topics = (phrase: string) => clauses({ ...answer(401, 1), phrase }).flatMap((one) => [...one.topics])
    expect(topics('Account locked')).toContain('locked')
    expect(topics('Good morning')).toEqual([])
  })

  it('is advice or not, and can be had without', () => {
    const page = (text: string) => clauses(answer(401, 1), { type: 'html', text })
    const advised = page('If your session has expired, sign in again.')
    expect(about(advised, 'session-expired')).toBeDefined()
    expect(withoutAdvice(advised)).toEqual([])
    const stated = page('Your session has expired.')
    expect(withoutAdvice(stated)).toEqual(stated)
    expect(stated).toHaveLength(1)
  })

  it('may stand far down a page', () => {
    const page = (text: string) => clauses(answer(401, 1), { type: 'html', text }).flatMap((one) => [...one.topics])
    const menu = 'Home. About us. Our team. '.repeat(30)
    expect(page(`${menu}Your account has been locked.`)).toContain('locked')
    expect(page(menu)).toEqual([])
  })
})
