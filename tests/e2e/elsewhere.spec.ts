import type { Page } from '@playwright/test'
import { findSituation } from '../sites/situations'
import type { Sites } from '../sites/start-sites'
import { enter } from '../support/enter'
import { expect, type Extension, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

test.describe('switch-address', () => {
  test('leads to where the person is signed in; whether it works there, the person says', async ({
    extension,
    sites,
    page,
  }) => {
    await enter({ extension, sites }, page, findSituation('other-host'))
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    const [there] = await Promise.all([popup.context().waitForEvent('page'), takeStep(popup, 'switch-address')])
    await there.waitForURL('http://www.shoe-market.test/orders')
    await expect(there.locator('body')).toContainText('Two pairs')
    await expectStep(popup, 'switch-address', 'unchecked')
    await expect(stepIn(popup, 'switch-address')).toContainText('It opened at www.shoe-market.test. Did it help?')
    await expect(popup.locator('main')).not.toHaveAttribute('data-state', 'fixed')
    await extension.screenshot(popup, 'opened-there')
    await stepIn(popup, 'switch-address').getByRole('button').first().click()
    await expectFixed(popup, 'switch-address')
  })

  test('is not fixed where the person says that it is refused there', async ({ extension, sites, page }) => {
    await enter({ extension, sites }, page, findSituation('other-host'))
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    await Promise.all([popup.context().waitForEvent('page'), takeStep(popup, 'switch-address')])
    await expectStep(popup, 'switch-address', 'unchecked')
    await stepIn(popup, 'switch-address').getByRole('button').nth(1).click()
    await expectStep(popup, 'switch-address', 'no-help')
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  })
})

for (const [status, door, words] of [
  [401, 'www', 'Refused at www.two-doors-401.test'],
  // Where phones are sent, and who was sent there before.
  [404, 'm', 'It did not open at m.two-doors-404.test'],
] as const)
  test(`switch-address is not fixed where the other address answers ${status}, and the step says so by itself`, async ({
    extension,
    page,
    serve,
  }) => {
    const name = `two-doors-${status}.test`
    const server = await serve(name, ({ url, headers: { host = '' } }, res) => {
      const code = url === '/' ? 200 : host.startsWith(`${door}.`) ? status : 401
      res.writeHead(code, { 'content-type': 'text/html' }).end(`<p>${code}</p>`)
    })
    await extension.visit(page, `${server.at(`${door}.${name}`)}/`)
    const popup = await popupOver(extension, page, `${server.origin}/orders`)
    const [there] = await Promise.all([popup.context().waitForEvent('page'), takeStep(popup, 'switch-address')])
    await expect(there.locator('p')).toHaveText(String(status))
    await expectStep(popup, 'switch-address', 'no-help')
    await expect(stepIn(popup, 'switch-address')).toContainText(words)
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
    await extension.screenshot(popup, `there-${status}`)
  })

const oldCookie = findSituation('stale-cookie-path')

async function refusedByOldCookie(extension: Extension, sites: Sites, page: Page): Promise<Page> {
  await enter({ extension, sites }, page, oldCookie)
  await extension.waitForBadge(page)
  return extension.openPopup(page)
}

test('open-private opens the page without what this browser keeps, and asks how it went', async ({
  extension,
  sites,
  page,
}) => {
  const popup = await refusedByOldCookie(extension, sites, page)
  const bare = () =>
    sites.log().filter(({ host, path, cookies }) => host === oldCookie.host && path === oldCookie.path && !cookies[0])
      .length
  const before = bare()
  await takeStep(popup, 'open-private')
  await expectStep(popup, 'open-private', 'unchecked')
  await expect.poll(bare).toBe(before + 1)
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  await stepIn(popup, 'open-private').getByRole('button').nth(1).click()
  await expectStep(popup, 'open-private', 'no-help')
})

test('open-private where the page works there: the person says so, and that ends it', async ({
  extension,
  sites,
  page,
}) => {
  const popup = await refusedByOldCookie(extension, sites, page)
  const session = await extension.context.browser()!.newBrowserCDPSession()
  const elsewhere = async () => {
    const { targetInfos } = await session.send('Target.getTargets')
    const here = targetInfos.find(({ url }) => url === page.url())?.browserContextId
    return targetInfos.filter(({ type, browserContextId }) => type === 'page' && browserContextId !== here)
  }
  // A private window that an earlier test opened stays: no driver can close it.
  const before = new Set((await elsewhere()).map(({ targetId }) => targetId))
  const opened = async () => (await elsewhere()).filter(({ targetId }) => !before.has(targetId)).map(({ url }) => url)
  await takeStep(popup, 'open-private')
  await expectStep(popup, 'open-private', 'unchecked')
  // Of the private window no driver is told more than this: it is there, of this site, with a jar of its own, in which
  // nobody is signed in; so the site leads on.
  await expect.poll(opened).toEqual([new URL(`/sign-in?next=${oldCookie.path}`, page.url()).href])
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  await stepIn(popup, 'open-private').getByRole('button').first().click()
  await expectFixed(popup, 'open-private')
})

test.describe('allow-cookies', () => {
  for (const mends of [true, false])
    test(`opens this site’s setting, and looks again: ${mends ? 'fixed' : 'still refused'}`, async ({
      extension,
      page,
      serve,
    }) => {
      let allowed = false
      const server = await serve(`keeps-${mends ? 'a' : 'no'}-cookie.test`, (_, res) =>
        res
          .writeHead(allowed ? 200 : 401, { 'content-type': 'text/html' })
          .end(allowed ? '<p>In</p>' : '<p>Cookies are disabled in your browser. Please enable cookies.</p>'),
      )
      const popup = await popupOver(extension, page, `${server.origin}/in`)
      await expect(popup.locator('main')).toHaveAttribute('data-cause', 'cookies-blocked')
      const [setting] = await Promise.all([popup.context().waitForEvent('page'), takeStep(popup, 'allow-cookies')])
      await expect.poll(() => setting.url()).toContain(encodeURIComponent(server.origin))
      await expectStep(popup, 'allow-cookies', 'running')
      allowed = mends
      await popup.bringToFront()
      await stepIn(popup, 'allow-cookies').getByRole('button').first().click()
      if (mends) await expectFixed(popup, 'allow-cookies')
      else {
        await expectStep(popup, 'allow-cookies', 'no-help')
        await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
      }
    })
})

test.describe('reload-fresh/afresh, of a page that a link on another site led to', () => {
  for (const mends of [true, false])
    test(`opens the address as if typed: ${mends ? 'fixed' : 'still refused'}`, async ({ extension, page, serve }) => {
      const name = `desk-${mends ? 'in' : 'out'}.test`
      const server = await serve(name, ({ url, headers: { host = '', cookie = '' } }, res) => {
        const html = { 'content-type': 'text/html' }
        if (host.startsWith('mail-'))
          return void res
            .writeHead(200, html)
            .end(`<a href="${server.origin}/ticket?no=7&reset=abcdefgh12345678">7</a>`)
        if (url === '/in')
          return void res
            .writeHead(200, { ...html, 'set-cookie': 'sessionid=4f2a9c8e7b6d5a43; Path=/; HttpOnly; SameSite=Strict' })
            .end('<p>In</p>')
        const shows = mends && cookie.includes('sessionid=')
        res.writeHead(shows ? 200 : 401, html).end(shows ? '<p>Ticket 7</p>' : '<p>Please sign in</p>')
      })
      await extension.visit(page, `${server.origin}/in`)
      await extension.visit(page, server.at(`mail-${name}`))
      await page.locator('a').click()
      await extension.waitForBadge(page)
      const popup = await extension.openPopup(page)
      await expect(popup.locator('main')).toHaveAttribute('data-cause', 'cookies-blocked')
      await expect(popup.locator('main')).not.toContainText('Nothing on your side will help')
      await expect(popup.locator('[data-remedy]').first()).toContainText('Open the page afresh')
      await extension.screenshot(popup, 'left-behind-by-a-link')
      await takeStep(popup, 'reload-fresh/afresh')
      if (mends) {
        await expectFixed(popup, 'reload-fresh/afresh')
        await expect(page.locator('p')).toHaveText('Ticket 7')
      } else {
        await expectStep(popup, 'reload-fresh/afresh', 'other-cause')
        await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
      }
    })
})
