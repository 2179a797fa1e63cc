import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const site = 'https://intranet.acme.test'

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const step = () => extension.record(1)?.incidents[0]?.steps[0]

/** Takes the step over a page; `file`: what the site's security.txt says. */
async function ask(html: string, file?: string, type = 'text/plain; charset=utf-8') {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, { credentials }: RequestInit) => {
    asked.push(`${credentials} ${url}`)
    return new Response(file ?? 'none', { status: file ? 200 : 404, headers: { 'content-type': type } })
  })
  await visit(extension, `${site}/reports`, 401, { html })
  await extension.ask('take', {
    ...{ tabId: 1, incident: extension.record(1)!.incidents[0]!.id },
    step: 'contact-site',
  })
  return asked
}

describe('whom to ask', () => {
  it('is who the page names, and nothing is asked of the server then', async () => {
    const asked = await ask(
      '<a href="mailto:sales@acme.test">Sales</a> <a href="mailto:help@acme.test?body=x">Support</a>',
    )
    expect(step()).toMatchObject({ state: 'unchecked', contact: { from: 'page', mail: 'help@acme.test' } })
    expect(asked).toEqual([])
  })

  it('is not asked of the server for a private window, which the ordinary profile would tell of', async () => {
    extension.world.tabs.open.set(1, { ...extension.world.tabs.open.get(1)!, incognito: true })
    expect(await ask('<p>401</p>', 'Contact: mailto:security@acme.test')).toEqual([])
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'contact_none_on_page' } })
    expect(step()?.contact).toEqual({ from: 'home', page: `${site}/` })
  })

  it('is who the page names in a private window, too', async () => {
    extension.world.tabs.open.set(1, { ...extension.world.tabs.open.get(1)!, incognito: true })
    expect(await ask('<a href="mailto:help@acme.test">Support</a>')).toEqual([])
    expect(step()).toMatchObject({ contact: { from: 'page', mail: 'help@acme.test' } })
  })

  it('may be a page of the site, without what stands behind its question mark', async () => {
    await ask('<a href="/contact?ticket=SECRET">Contact us</a>')
    expect(step()?.contact).toEqual({ from: 'page', page: `${site}/contact` })
    expect(JSON.stringify(extension.record(1))).not.toContain('SECRET')
  })

  it('is who the site’s own file names, asked for without cookies', async () => {
    const asked = await ask(
      '<p>401</p>',
      'Contact: mailto:security@acme.test\nContact: https://intranet.acme.test/report',
    )
    expect(asked).toEqual([`omit ${site}/.well-known/security.txt`])
    expect(step()?.contact).toEqual({
      from: 'security-txt',
      mail: 'security@acme.test',
      page: `${site}/report`,
    })
  })

  it.each([
    ['another site’s page', '<a href="https://elsewhere.test/contact">Contact</a>', undefined],
    ['an address that nobody reads', '<a href="mailto:no-reply@acme.test">Support</a>', undefined],
    ['the way out', '<a href="/sign-out">Sign out of support</a>', undefined],
    ['an address that is none', '<a href="mailto:not an address">Mail</a>', undefined],
    ['a page that says so with status 200', '<p>401</p>', '<p>Contact: mailto:a@b.test</p>'],
  ])('is not %s: that none was found is said', async (_, html, file) => {
    await ask(html, file, file ? 'text/html' : 'text/plain')
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'contact_none' } })
    expect(step()?.contact).toEqual({ from: 'home', page: `${site}/` })
  })

  it('of the site’s own file may be a number, or another site’s page, whose host is named', async () => {
    await ask('<p>401</p>', 'Contact: https://report.other.test/acme\nContact: tel:+1-201-555-0123')
    expect(step()?.contact).toEqual({
      ...{ from: 'security-txt', page: 'https://report.other.test/acme', pageHost: 'report.other.test' },
      tel: '+1-201-555-0123',
    })
  })

  it('is nobody of a file that has expired', async () => {
    await ask('<p>401</p>', 'Contact: mailto:security@acme.test\nExpires: 2020-01-01T00:00:00Z')
    expect(step()).toMatchObject({ contact: { from: 'home' }, note: { id: 'contact_none' } })
  })

  it('is not known where the server does not answer', async () => {
    await ask('<p>401</p>')
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    await extension.ask('take', {
      ...{ tabId: 1, incident: extension.record(1)!.incidents[0]!.id },
      step: 'contact-site',
    })
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'contact_none' } })
  })
})
