import { describe, expect, it } from 'vitest'
import { noticeOf } from '../../../src/diagnosis/facts/notice'
import { firstCause, seen } from '../recorded'

const page = (text: string, title = '', asksPassword = false) =>
  noticeOf({ type: 'html', title, text, ...(asksPassword && { asksPassword: true as const }) })

describe('a notice of maintenance', () => {
  it.each([
    'Maintenance',
    'Site maintenance',
    'Wartungsarbeiten',
    'Onderhoud',
    'Underhåll',
    'Vedligeholdelse',
    'Vedlikehold',
    'Mantenimiento',
    'Manutenção',
    'Manutenzione',
    'Konserwacja',
    'Prace konserwacyjne',
    'Údržba',
    'Bakım',
    'Pemeliharaan',
    'Bảo trì',
    'Техническое обслуживание',
    'Технічне обслуговування',
    'صيانة',
    'メンテナンス',
    '维护',
    '점검',
  ])('is all that the page says: %s', (word) => {
    expect(page(word)).toBe(word)
    expect(page('We will be right back.', `${word} | Acme`)).toBe(word)
    expect(page(`${word}. We will be back soon.`)).toBe(word)
    expect(firstCause(seen({ kind: 'document', body: `<h1>${word}</h1>` }))).toBe('server-misconfigured')
  })

  it.each([
    'Home. Products. Maintenance. Contact. Imprint.',
    'Scheduled maintenance on Sunday.',
    'Maintenance contracts',
    'Sorry.',
    '',
  ])('is none: “%s”', (text) => expect(page(text)).toBeUndefined())

  it.each(['Maintenance', 'Wartung | Acme Facility', 'Техническое обслуживание', '維護'])(
    'is none where the title only names what a longer page is for: %s',
    (title) => {
      const titled = (body: string) => firstCause(seen({ kind: 'document', body: `<title>${title}</title>${body}` }))
      const menu = '<p>Work orders</p><p>Assets</p><p>Vendors</p><p>Reports</p><p>Calendar</p>'
      expect(titled(menu)).not.toBe('server-misconfigured')
      expect(titled('<p>Sorry</p>')).toBe('server-misconfigured')
    },
  )

  it.each([
    '系统维护',
    '系統維護',
    'Wartungsarbeiten',
    'Wartungsmodus',
    'Maintenance mode',
    'メンテナンス',
    '시스템 점검',
    'Технические работы',
    'Prace techniczne',
  ])('is none as one of the links of a longer page: %s', (name) => {
    const links = (names: readonly string[]) => names.map((one) => `<li><a href="/x">${one}</a></li>`).join('')
    const menu = ['Home', 'Products', name, 'Contact', 'Imprint', 'Privacy']
    const cause = (body: string) => firstCause(seen({ kind: 'document', body }))
    expect(cause(`<footer><ul>${links(menu)}</ul></footer>`)).not.toBe('server-misconfigured')
    expect(cause(`<nav>${menu.map((one) => `<a href="/x">${one}</a>`).join(' ')}</nav><p>a</p>`)).not.toBe(
      'server-misconfigured',
    )
    expect(cause(`<h1>${name}</h1>`)).toBe('server-misconfigured')
  })

  it.each(['系统维护', 'Wartungsarbeiten', 'maintenance_mode'])(
    'is one as the whole message of a program: %s',
    (name) =>
      expect([
        firstCause(seen({ body: { message: name } })),
        firstCause(seen({ got: { 'Content-Type': 'text/plain' }, body: name })),
      ]).toEqual(['server-misconfigured', 'server-misconfigured']),
  )

  it('is one where a longer page has it for its title as well', () => {
    const page = (title: string) =>
      firstCause(
        seen({ kind: 'document', body: `<title>${title}</title><h1>Wartungsarbeiten</h1>${'<p>Acme</p>'.repeat(5)}` }),
      )
    expect(page('Wartungsarbeiten')).toBe('server-misconfigured')
    expect(page('Acme')).not.toBe('server-misconfigured')
  })

  it.each(['系统维护中，暂停服务', '系统正在维护', 'Wegen Wartungsarbeiten geschlossen', 'We are in maintenance mode'])(
    'is told of now on a longer page, too: %s',
    (words) => {
      const menu = '<p>Work orders</p><p>Assets</p><p>Vendors</p><p>Reports</p>'
      expect(firstCause(seen({ kind: 'document', body: `${menu}<p>${words}</p>` }))).toBe('server-misconfigured')
    },
  )

  it.each([
    ['Обслуживание', undefined],
    ['Плановое обслуживание', 'Плановое обслуживание'],
    ['Обслуговування', undefined],
    ['Планове обслуговування', 'Планове обслуговування'],
  ])('is told from a service, which has the same word: %s', (word, notice) => expect(page(word)).toBe(notice))

  it('is none on a page to sign in on, nor in a format for programs', () => {
    expect(page('Maintenance', '', true)).toBeUndefined()
    expect(noticeOf({ type: 'json', text: 'Maintenance' })).toBeUndefined()
    expect(noticeOf(undefined)).toBeUndefined()
  })

  it('gives way to whatever else is said', () => {
    expect(
      firstCause(seen({ kind: 'document', body: '<h1>Maintenance</h1><p>Your session has expired.</p>' })),
    ).not.toBe('server-misconfigured')
  })
})
