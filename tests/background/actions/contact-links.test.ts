import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { findLinks } from '../../../src/background/actions/contact-links'

/** As the browser does it: with nothing but the page's own globals. */
function read(html: string, page = 'https://help.acme.test/reports') {
  const { document } = new Window({ url: page })
  document.body.innerHTML = html
  return new Function('document', `return (${findLinks})()`)(document) as ReturnType<typeof findLinks>
}

const pagesIn = (html: string) => read(html).pages.map((href) => href.replace('https://help.acme.test', ''))

describe('links that lead to people', () => {
  it('are told by what they are called and by their path, not by the host', () => {
    expect(pagesIn('<a href="/sign-out">Sign out</a><a href="/news">News</a>')).toEqual([])
    expect(pagesIn('<a href="/sign-out">Sign out</a><a href="/about/contact">Write</a>')).toEqual(['/about/contact'])
  })

  it.each([
    'Contact us',
    'Kontakt',
    'Contacto',
    'Контакты',
    'お問い合わせ',
    '联系我们',
    'İletişim',
    'اتصل بنا',
    '문의',
  ])('may be called “%s”', (name) =>
    expect(pagesIn(`<a href="/news">News</a><a href="/x">${name}</a>`)).toEqual(['/x']),
  )

  it('come best first: people before pages to read, names before paths', () => {
    expect(pagesIn('<a href="/help/a">A</a><a href="/b">Help</a><a href="/c">Contact</a>')).toEqual([
      '/c',
      '/b',
      '/help/a',
    ])
  })

  it.each([
    ['the way out of the help pages', '<a href="/support/logout">Support: log out</a>'],
    ['a way in', '<a href="/support">Sign in to support</a>'],
    ['a word that only holds it', '<a href="/x">Supporters</a><a href="/y">Helping</a>'],
  ])('are not %s', (_, html) => expect(pagesIn(html)).toEqual([]))

  it('prefer the mail address of the help to any other', () => {
    const { mails } = read('<a href="mailto:sales@acme.test">Sales</a><a href="mailto:a@acme.test">Support</a>')
    expect(mails).toEqual(['mailto:a@acme.test', 'mailto:sales@acme.test'])
  })
})
