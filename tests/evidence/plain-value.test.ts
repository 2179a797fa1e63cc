import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPlainValue, opensDoor } from '../../src/evidence/plain-value'

const secretNames =
  'code token key sig otp pin password pwd passwd pass secret nonce state auth tan smsCode pin_code verificationCode c k t sid kennwort senha _csrf hash invite ticket magic'.split(
    ' ',
  )
const names = 'id page page_id report year offset from until section order'.split(' ')

describe('isPlainValue', () => {
  it.each([
    ['id', '7'],
    ['page', '12'],
    ['p', '2'],
    ['post_id', '821'],
    ['year', '2024'],
    ['month', '2026-03'],
  ])('keeps %s=%s', (name, value) => expect(isPlainValue(name, value)).toBe(true))

  it.each([
    ['id', '4821'],
    ['id', '48217'],
    ['from', '2026-03-01'],
    ['birth_year', '1980'],
    ['geb', '1987'],
    ['id', '1987'],
    ['month', '4821'],
    ['card_last4', '821'],
    ['id', '7a'],
    ['id', 'abc'],
    ['id', ''],
    ['p', '4821'],
    ['m', '2'],
    ['month', '2026-13'],
    ['day', '1234-11-11'],
    ['4f9d2b7c', '7'],
  ])('keeps nothing of %s=%s', (name, value) => expect(isPlainValue(name, value)).toBe(false))

  it('keeps nothing under the name of a secret, however short it is', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...secretNames, ...secretNames.map((name) => name.toUpperCase())),
        fc.nat({ max: 9999 }),
        (name, number) => {
          expect(isPlainValue(name, String(number))).toBe(false)
          expect(isPlainValue(`user_${name}`, String(number))).toBe(false)
        },
      ),
    ))

  it.each([
    ...['heslo', 'lösenord', 'sandi', 'adgangskode', 'şifre', 'hasło', 'contraseña', 'mot_de_passe', 'mdp', 'salasana'],
    ...[
      'kod',
      'sms_kod',
      'kode',
      'codigo',
      'código',
      'codice',
      'geheimzahl',
      'mat_khau',
      'mfa',
      'twofa',
      'captcha',
      'puk',
    ],
    ...['пароль', 'код', 'гасло', '密码', '验证码', '비밀번호'],
  ])('keeps nothing of %s, in whichever language it is told', (name) => {
    for (const value of ['123', '1987', '2024-05']) expect(isPlainValue(name, value)).toBe(false)
  })

  it('keeps a number in the languages that it knows', () => {
    for (const name of ['seite', 'année', 'annee', 'pagina', 'rok']) expect(isPlainValue(name, '12')).toBe(true)
  })

  it('keeps nothing that could be a token, under any name', () => {
    const octets = fc.uint8Array({ minLength: 4, maxLength: 40 }).map((bytes) => Buffer.from(bytes))
    const token = fc.oneof(
      octets.map((bytes) => bytes.toString('hex')),
      octets.map((bytes) => bytes.toString('base64url')),
      octets.map((bytes) => `eyJhbGciOiJIUzI1NiJ9.${bytes.toString('base64url')}.${bytes.toString('base64url')}`),
      fc.uuid(),
      fc.stringMatching(/^\d{5,12}$/),
    )
    fc.assert(fc.property(fc.constantFrom(...names), token, (name, value) => !isPlainValue(name, value)))
  })
})

describe('opensDoor', () => {
  it.each(['resetPassword', 'one-time code', '/verify/me', 'magic_link'])('hears it in %s', (text) =>
    expect(opensDoor(text)).toBe(true),
  )
  it.each(['reports', '/codex/keyboard', 'passage'])('hears none in %s', (text) => expect(opensDoor(text)).toBe(false))
})
