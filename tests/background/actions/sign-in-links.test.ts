import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { findSignIn, type SignInLinks } from '../../../src/background/actions/sign-in-links'

const page = 'https://www.acme.test/reports?year=2026'

/** As the browser does it: with nothing but the page's own globals. */
function read(html: string): SignInLinks {
  const { document } = new Window({ url: page })
  document.body.innerHTML = html
  return new Function('document', 'location', `return (${findSignIn})()`)(document, new URL(page)) as SignInLinks
}

const linkIn = (html: string) => read(html).link?.replace('https://www.acme.test', '')

describe('where a page says that one signs in', () => {
  it.each([
    ['Sign in / Sign up', '/start'],
    ['Log in or sign up', '/login'],
    ['Login | Register', '/users/login'],
    ['Anmelden', '/a'],
    ['Se connecter', '/b'],
    ['Iniciar sesión', '/c'],
    ['Entrar', '/d'],
    ['Accedi', '/e'],
    ['Inloggen', '/f'],
    ['Zaloguj się', '/g'],
    ['Войти', '/h'],
    ['Увійти', '/i'],
    ['Giriş yap', '/j'],
    ['Đăng nhập', '/k'],
    ['ログイン', '/l'],
    ['登录', '/m'],
    ['로그인', '/n'],
    ['تسجيل الدخول', '/o'],
    ['Logga in', '/p'],
  ])('is “%s”', (name, path) => {
    expect(linkIn(`<a href="/about">About us</a><a href="${path}">${name}</a>`)).toBe(path)
  })

  it.each([
    ['help about it', '<a href="/help/cannot-sign-in">Trouble?</a>'],
    ['an article', '<a href="/newsletter/sign-in-tips">Blog</a>'],
    ['a lost password', '<a href="/forgot">Forgot your sign in?</a>'],
    ['a way out', '<a href="/sign-out?then=login">Sign in as somebody else</a>'],
    ['a sign-up alone', '<a href="/join">Sign up</a>'],
    ['a sentence', `<a href="/news">${'All that you need to know before you sign in '.repeat(3)}</a>`],
    ['a word that only holds it', '<a href="/d">Déconnexion</a><a href="/r">Развойти</a>'],
    ['the page itself', '<a href="?year=2026">Sign in</a><a href="#login">Sign in</a>'],
    ['a form of something else', '<form action="/search"><button>Find</button></form>'],
    ['what a form is sent to', '<form method="post" action="/session"><button>Sign in</button></form>'],
    ['a script', '<a href="javascript:login()">Log in</a>'],
  ])('is not %s', (_, html) => expect(linkIn(html)).toBeUndefined())

  it('is what is called so, before what only has such an address', () => {
    expect(linkIn('<a href="/fr/login">FR</a><a href="/konto">Anmelden</a>')).toBe('/konto')
    expect(
      linkIn(
        '<a href="/help/cannot-sign-in">Trouble?</a><a href="/forgot">Forgot your sign in?</a><a href="/x">Войти</a>',
      ),
    ).toBe('/x')
    expect(linkIn('<a href="/fr/login">FR</a>')).toBe('/fr/login')
  })

  it('is what is both, before the first', () => {
    expect(linkIn('<a href="/club">Sign in</a><a href="/account/login">Log in</a>')).toBe('/account/login')
    expect(linkIn('<a href="/club">Sign in</a><a href="/team">Log in</a>')).toBe('/club')
  })

  it('may be a form that is fetched, or that leads to a page to sign in on', () => {
    expect(linkIn('<form action="/start"><button>Sign in</button></form>')).toBe('/start')
    expect(linkIn('<form method="post" action="/login"><input type="submit" value="Anmelden"></form>')).toBe('/login')
  })

  it('may be the same page with another question', () => {
    expect(linkIn('<a href="/reports?login=1">Log in</a>')).toBe('/reports?login=1')
  })

  it.each([
    ['a button of its script', '<button>Sign in</button>'],
    ['what its script makes one', '<div role="button" aria-label="Anmelden"></div>'],
    ['a button that is named by its value', '<input type="button" value="Log in">'],
    ['the button of a form that is sent', '<form method="post" action="/session"><button>Sign in</button></form>'],
    ['a link to a part of it', '<a href="#login">Sign in</a>'],
    ['a link to a route of its script', '<a href="#/login"><img></a>'],
    ['the same, written out', `<a href="${page}#!/users/sign_in">Members</a>`],
    ['a link that is script', '<a href="javascript:login()">Log in</a>'],
  ])('may be one to be pressed on the page: %s', (_, html) => expect(read(html)).toEqual({ presses: true }))

  it.each([
    ['another button', '<button>Reload</button>'],
    ['one that is off', '<button disabled>Sign in</button>'],
    ['the way out', '<button>Log out</button><button>Sign out and sign in again</button><a href="#/logout">Bye</a>'],
    ['help about it', '<button>Trouble signing in? Reset your sign in</button>'],
    ['a sentence', `<button>${'All that you need to know before you sign in '.repeat(3)}</button>`],
    ['a part of another name', '<a href="#results">Results</a>'],
    ['a drawing', '<svg><a href="#x"><text>Sign in</text></a></svg>'],
  ])('is none to be pressed where it is %s', (_, html) => expect(read(html)).not.toHaveProperty('presses'))

  it('is told apart where it is another host’s, and there only by its name', () => {
    const idp = 'https://login.idp.test/login'
    expect(read(`<a href="${idp}">Sign in</a>`)).toEqual({ elsewhere: idp })
    expect(read(`<a href="${idp}">Partners</a>`)).toEqual({})
    expect(read(`<a href="${idp}">Sign in</a><a href="/door">Log in</a>`)).toEqual({
      elsewhere: idp,
      link: 'https://www.acme.test/door',
    })
  })
})

describe('a page that leads to where one signs out', () => {
  it.each([
    ['by a link', '<a href="/users/logout">Bye</a>', true],
    ['by a link with what it needs', '<a href="/signout.php?token=1#x">Bye</a>', true],
    ['by a form', '<form action="https://id.acme.test/wp-logout" method="post"></form>', true],
    ['by a link to sign off', '<a href="/sso/signoff">Bye</a>', true],
    ['by a link with what is left', '<a href="/admin-sign-out">Bye</a>', true],
    ['not by what is approved', '<a href="/contract-sign-off">Sign-off</a>', false],
    ['not by a page about it', '<a href="/help/logout-problems">Log out?</a>', false],
    ['not by the way in', '<a href="/login">Sign in</a>', false],
    ['not by an address that is none', '<a href="http://[">Log out</a>', false],
  ])('says that somebody is signed in: %s', (_, html, leaves) => {
    expect(read(html).leaves === true).toBe(leaves)
  })
})
