import type { RequestListener } from 'node:http'
import { leaksOf } from '../support/canaries'
import { expect, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/** A site that refuses everybody until `mended`; `page`: what it says; `file`: its security.txt. */
function site(page: string, file?: string) {
  const state = { mended: false, asked: [] as string[] }
  const listener: RequestListener = (req, res) => {
    if (req.url === '/.well-known/security.txt') {
      state.asked.push(req.headers.cookie ?? 'no cookie')
      return void res.writeHead(file ? 200 : 404, { 'content-type': 'text/plain' }).end(file ?? '')
    }
    res.writeHead(state.mended ? 200 : 401, { 'content-type': 'text/html' }).end(page)
  }
  return { state, listener }
}

const secret = 'q8Zr2LwX5mT9vB3nK7cJ1dHf'

test.describe('contact-site', () => {
  test('copies a report without secrets, names whom the page names, and asks whether it helped', async ({
    extension,
    page,
    serve,
  }) => {
    const { state, listener } = site(`<p>token=${secret}</p><a href="mailto:help@ask-us.test">Support</a>`)
    const server = await serve('ask-us.test', listener)
    await extension.context.addCookies([{ name: 'sid', value: secret, url: server.origin }])
    const popup = await popupOver(extension, page, `${server.origin}/reports?token=${secret}`)
    await extension.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    expect(state.asked).toEqual([])
    await takeStep(popup, 'contact-site')
    await expectStep(popup, 'contact-site', 'unchecked')
    const link = stepIn(popup, 'contact-site').getByRole('link', { name: 'help@ask-us.test' })
    const href = (await link.getAttribute('href')) ?? ''
    expect(href).toMatch(/^mailto:help@ask-us\.test\?subject=/)
    // Marks of mixed scripts, which mail programs show as boxes.
    expect(decodeURIComponent(href)).not.toMatch(/[\u2066-\u2069]/)
    const report = await popup.evaluate(() => navigator.clipboard.readText())
    expect(report).toContain(`GET ${server.origin}/reports`)
    expect(report).toContain('token')
    expect(leaksOf(report + decodeURIComponent(href) + (await popup.content()), [secret])).toEqual([])
    expect(leaksOf(report + secret, [secret])).toEqual([secret])
    // What the page names is enough: its server was asked nothing more.
    expect(state.asked).toEqual([])
    await extension.screenshot(popup, 'contact')
    state.mended = true
    await stepIn(popup, 'contact-site').getByRole('button', { name: 'It works now' }).click()
    await expectFixed(popup, 'contact-site')
  })

  test('finds the contact in security.txt, on the click alone and without cookies', async ({
    extension,
    page,
    serve,
  }) => {
    const { state, listener } = site('<p>No</p>', 'Contact: mailto:security@has-file.test\n')
    const server = await serve('has-file.test', listener)
    await extension.context.addCookies([{ name: 'sid', value: secret, url: server.origin }])
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    expect(state.asked).toEqual([])
    await takeStep(popup, 'contact-site')
    await expectStep(popup, 'contact-site', 'unchecked')
    await expect(stepIn(popup, 'contact-site')).toContainText('security@has-file.test')
    expect(state.asked).toEqual(['no cookie'])
  })

  test('opens the contact page and not the way out where the host itself is named after help', async ({
    extension,
    page,
    serve,
  }) => {
    const server = await serve(
      'help.named-so.test',
      site('<a href="/sign-out">Sign out</a> <a href="/about/contact">Contact us</a>').listener,
    )
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    await takeStep(popup, 'contact-site')
    await expectStep(popup, 'contact-site', 'unchecked')
    const link = stepIn(popup, 'contact-site').getByRole('link', { name: 'Open the site’s contact page' })
    await expect(link).toHaveAttribute('href', `${server.origin}/about/contact`)
  })

  test('says where it found none, and is never fixed by itself', async ({ extension, page, serve }) => {
    const server = await serve('nobody.test', site('<p>No</p>').listener)
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    await takeStep(popup, 'contact-site')
    await expectStep(popup, 'contact-site', 'unchecked')
    await expect(stepIn(popup, 'contact-site')).toContainText('found no address')
    const home = stepIn(popup, 'contact-site').getByRole('link', { name: 'Open the site’s home page' })
    await expect(home).toHaveAttribute('href', `${server.origin}/`)
    await stepIn(popup, 'contact-site').getByRole('button', { name: 'Still refused' }).click()
    await expectStep(popup, 'contact-site', 'no-help')
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  })
})
