import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrub } from '../../src/evidence/scrub'

const show = (text: string) => scrub(text, 300)

describe('how often and how long stays, beside a password as well', () => {
  it.each([
    'Incorrect password. After 5 failed attempts you have to wait 30 minutes.',
    'Wrong password. You have 3 attempts left.',
    'Wrong password (2 tries left).',
    'Invalid PIN, 4 remaining attempts.',
    'Your password was wrong 5 times. Try again in 15 min.',
    'Wrong code. There is a 30-minute pause.',
    'Falsches Kennwort. Noch 2 weitere Versuche, dann 15 Minuten Pause.',
    'Falscher Code. Nach 3 fehlgeschlagenen Versuchen wird gesperrt.',
    'Onjuiste code. Nog 3 pogingen over.',
    'Fel kod. 3 försök kvar.',
    'Code incorrect. Il vous reste 3 tentatives.',
    'PIN incorrecto. Le quedan 3 intentos. Espere 10 minutos.',
    'PIN incorreto. Restam 3 tentativas.',
    'Password errata. Dopo 5 tentativi falliti attendere 30 minuti.',
    'Błędny PIN. Pozostały 3 próby.',
    'Chybný PIN. Zbývají 3 pokusy.',
    'Неверный PIN. Осталось 3 попытки, потом 15 минут.',
    'Невірний PIN. Залишилося 3 спроби.',
    'PIN hatalı. 3 deneme hakkınız kaldı.',
    'PIN salah. Coba lagi dalam 5 menit.',
    'PIN sai. Bạn còn 3 lần thử.',
    'رمز PIN غير صحيح. تبقى 3 محاولات',
    'PINが違います。あと3回',
    'PIN错误，还剩3次机会',
    'PIN이 틀렸습니다. 3번 남았습니다',
  ])('%s', (text) => expect(show(text)).toBe(text.normalize('NFKC')))
})

describe('a secret of so few digits goes', () => {
  it.each([
    ['your password is 12', 'your password is …'],
    ['your password is 12.', 'your password is ….'],
    ['the PIN 42 was sent minutes ago', 'the PIN … was sent minutes ago'],
    ['code 42, 3 attempts left', 'code …, 3 attempts left'],
    ['code 42 expires in 5 minutes', 'code … expires in 5 minutes'],
    ['PIN 42 after failed attempts', 'PIN … after failed attempts'],
    ['code 42 (minutes)', 'code … (minutes)'],
    ['code 42-zebra', 'code …'],
    ['code 47110 attempts', 'code … attempts'],
    ['the PIN 4711 attempts', 'the PIN … attempts'],
    ['Das Passwort ist 42.', 'Das Passwort ist ….'],
    ['La contraseña es 4711', 'La contraseña es …'],
    ['Пароль 4711 неверен', 'Пароль … неверен'],
    ['password: 12 attempts', 'password: … attempts'],
  ])('%s', (text, shown) => expect(show(text)).toBe(shown))

  it('behind any announcement, whatever follows that it could not count', () => {
    const thing = fc.constantFrom('password', 'PIN', 'code', 'Passwort', 'Kennwort', 'passcode', 'OTP', 'TAN')
    const link = fc.constantFrom(' is ', ' ', ': ', '=', ' ist ', ' was ', ': "')
    const behind = fc.constantFrom(
      '',
      '.',
      ', please',
      ' was refused',
      ' and 3 attempts left',
      '! Wait 5 minutes',
      ' or 7',
    )
    fc.assert(
      fc.property(thing, link, fc.integer({ min: 10, max: 99 }), behind, (what, is, secret, rest) => {
        expect(show(`Your ${what}${is}${secret}${rest}`)).not.toContain(String(secret))
      }),
      { numRuns: 300 },
    )
  })
})
