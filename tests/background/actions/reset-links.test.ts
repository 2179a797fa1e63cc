import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { findReset, type ResetLinks } from '../../../src/background/actions/reset-links'

const page = 'https://www.acme.test/login?then=reports'

/** As the browser does it: with nothing but the page's own globals. */
function read(html: string): ResetLinks {
  const { document } = new Window({ url: page })
  document.body.innerHTML = html
  return new Function('document', 'location', `return (${findReset})()`)(document, new URL(page)) as ResetLinks
}

const linkIn = (html: string) => read(html).link?.replace('https://www.acme.test', '')

describe('where a page says that one gets a new password', () => {
  it.each([
    'Forgot password?',
    'Forgot your password?',
    'I forgot my password',
    'Lost your password?',
    'Reset password',
    'Passwort vergessen?',
    'Haben Sie Ihr Kennwort vergessen?',
    'Passwort zurücksetzen',
    'Mot de passe oublié ?',
    'Réinitialiser votre mot de passe',
    '¿Olvidaste tu contraseña?',
    'Recuperar contraseña',
    'Password dimenticata?',
    'Hai dimenticato la password?',
    'Esqueceu a senha?',
    'Wachtwoord vergeten?',
    'Glömt lösenordet?',
    'Glemt adgangskode?',
    'Glemt passord?',
    'Unohditko salasanasi?',
    'Nie pamiętasz hasła?',
    'Zapomněli jste heslo?',
    'Zabudnuté heslo',
    'Elfelejtett jelszó',
    'Ai uitat parola?',
    'Şifremi unuttum',
    'Quên mật khẩu?',
    'Lupa kata sandi?',
    'Забыли пароль?',
    'Восстановление пароля',
    'Забули пароль?',
    'Ξεχάσατε τον κωδικό;',
    'نسيت كلمة المرور؟',
    'שכחת סיסמה?',
    'पासवर्ड भूल गए?',
    'パスワードをお忘れですか',
    '忘记密码?',
    '忘記密碼',
    '비밀번호 찾기',
    'ลืมรหัสผ่าน?',
  ])('is “%s”', (name) => {
    expect(linkIn(`<a href="/about">About us</a><a href="/x">${name}</a>`)).toBe('/x')
  })

  it.each(['/forgot-password', '/account/password/reset', '/lost_password.php', '/wp-login.php?action=lostpassword'])(
    'is what has such an address: %s',
    (path) => expect(linkIn(`<a href="/about">Us</a><a href="${path}">?</a>`)).toBe(path),
  )

  it.each([
    ['the sign-in', '<a href="/sign-in">Sign in</a>'],
    ['a shop’s lost property', '<a href="/lost">Lost and found</a>'],
    ['an article', `<a href="/news">${'Never use one password twice, and reset it once it was lost. '.repeat(2)}</a>`],
    ['a setting', '<a href="/settings/password">Password</a>'],
    ['the page itself', '<a href="#forgot">Forgot password?</a>'],
    ['a script', '<a href="javascript:reset()">Forgot password?</a>'],
    ['a word that only holds it', '<a href="/p">Passwordless, unforgotten</a>'],
  ])('is not %s', (_, html) => expect(linkIn(html)).toBeUndefined())

  it('is what is called so, before what only has such an address', () => {
    expect(linkIn('<a href="/forgot-password">?</a><a href="/x">Forgot password?</a>')).toBe('/x')
  })

  it('may be of another origin where it is called so, which is told apart', () => {
    const there = 'https://login.acme.test/forgot'
    expect(read(`<a href="${there}">Forgot password?</a>`)).toEqual({ elsewhere: there })
    expect(read('<a href="https://other.test/forgot-password">?</a>')).toEqual({})
    expect(read(`<a href="${there}">Forgot password?</a><a href="/x">Reset password</a>`)).toEqual({
      link: 'https://www.acme.test/x',
      elsewhere: there,
    })
  })
})
