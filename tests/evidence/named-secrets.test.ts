import { describe, expect, it } from 'vitest'
import { scrub } from '../../src/evidence/scrub'

const show = (text: string) => scrub(text, 300)

describe('what the words beside it name as a secret', () => {
  it.each([
    ['Invalid API key "canarykeyabc"', 'Invalid API key "…"'],
    ["API key 'correcthorsebattery' is invalid", "API key '…' is invalid"],
    ['Token canarytokenletters has expired', 'Token … has expired'],
    ['Session canarysessionletters has expired', 'Session … has expired'],
    ['The API key canary-key-with-dashes is not valid', 'The API key … is not valid'],
    ['The invitation code CANARYCODE has already been used', 'The invitation code … has already been used'],
    ['Wrong password "sommerferien"', 'Wrong password "…"'],
    ['Your password "sommerferien" has expired', 'Your password "…" has expired'],
    ['The access token sommerferienweb is invalid', 'The access token … is invalid'],
    ['session id canaryletters not found', 'session id … not found'],
    ['Wrong passphrase "correct horse battery staple".', 'Wrong passphrase "…".'],
    ['"sommerferien" is not a valid password', '"…" is not a valid password'],
    ['secret sommerferien was refused', 'secret … was refused'],
    ['Das Passwort „sommerferien“ ist falsch', 'Das Passwort „…“ ist falsch'],
    ['Der Zugangscode Sommerferien ist abgelaufen', 'Der Zugangscode … ist abgelaufen'],
    ['Ungültiger API-Schlüssel Sommerferien', 'Ungültiger API-Schlüssel …'],
    ['Le mot de passe « vacances » est incorrect', 'Le mot de passe « … » est incorrect'],
    ['Clé d’API vacances invalide', 'Clé d’API … invalide'],
    ['La contraseña verano es incorrecta', 'La contraseña … es incorrecta'],
    ['La clave de API verano no es válida', 'La clave de API … no es válida'],
    ['A senha ferias está incorreta', 'A senha … está incorreta'],
    ['La chiave vacanze non è valida', 'La chiave … non è valida'],
    ['Hasło wakacje jest nieprawidłowe', 'Hasło … jest nieprawidłowe'],
    ['Пароль «лето» неверен', 'Пароль «…» неверен'],
    ['Токен sommerferien недействителен', 'Токен … недействителен'],
    ['密码 sommerferien 错误', '密码 … 错误'],
    ['パスワード「sommerferien」が違います', 'パスワード「…」が違います'],
  ])('%s', (text, shown) => expect(show(text)).toBe(shown))
})

describe('what is said of it stays', () => {
  it.each([
    'API key is missing',
    'session has expired',
    'token expired',
    'password must be changed',
    'Your session "has expired"',
    'Your session "expired"',
    "The 'refresh_token' parameter is missing, the token is required",
    'Missing "Authorization" header with the access token',
    'Error code AccessDenied',
    'The "summer" offer is over. Your session has expired',
    'Password authentication is no longer supported',
    "Your current password doesn't match",
    'Das Passwort ist falsch. Bitte melden Sie sich erneut an',
    'Passwort vergessen',
    'Ungültiger API-Schlüssel bereitgestellt',
    'Fehlercode Anmeldung',
    'Le mot de passe est incorrect',
    'Clé d’API invalide',
    'Jeton d’accès manquant',
    'La sesión ha caducado. Contraseña incorrecta',
    'Token inválido ou expirado',
    'Sessione scaduta',
    'Sesja wygasła',
    'Oturum süresi doldu',
    'Sesi telah habis',
    'Phiên đăng nhập đã hết hạn',
    'Пароль неверный, сессия истекла',
    '密码错误，token 已过期',
    'Please enter "your e-mail" again',
  ])('%s', (text) => expect(show(text)).toBe(text.normalize('NFKC')))
})
