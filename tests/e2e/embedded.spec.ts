import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type Extension, startExtension, test as base } from '../support/extension'
import type { Served } from '../support/serve'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/** A browser of its own that lets sites keep cookies inside another one's page, or not; what it does by itself is its maker's. */
async function withSetting(blocked: boolean, use: (extension: Extension) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'why-401-'))
  mkdirSync(join(profile, 'Default'))
  const preferences = { profile: { block_third_party_cookies: blocked, cookie_controls_mode: blocked ? 1 : 0 } }
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  const extension = await startExtension({ profile, args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] })
  await use(extension)
  await extension.close()
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}

const test = base.extend<object, { strict: Extension; lenient: Extension }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from this pattern what a fixture needs
  strict: [({}, use) => withSetting(true, use), { scope: 'worker', timeout: 60_000 }],
  // eslint-disable-next-line no-empty-pattern
  lenient: [({}, use) => withSetting(false, use), { scope: 'worker', timeout: 60_000 }],
})

const html = { 'content-type': 'text/html' }
const secure = 'SameSite=None; Secure'

/** A box that knows its visitors by a cookie, and a paper of another site that shows it; `over`: who had signed in no longer is. */
const paperWithBox =
  (attributes: string, over = false): RequestListener =>
  ({ url, headers: { host = '', cookie = '' } }, res) => {
    if (host.startsWith('paper.'))
      return void res
        .writeHead(200, html)
        .end(`<p>News</p><iframe src="http://box.localhost:${host.split(':')[1]}/mine"></iframe>`)
    if (url === '/in')
      return void res.writeHead(200, { ...html, 'set-cookie': `sessionid=x; Path=/; ${attributes}` }).end('<p>In</p>')
    const shows = cookie.includes('sessionid=') && !over
    res.writeHead(shows ? 200 : 401, html).end(shows ? '<p>Your box</p>' : '<p>401</p>')
  }

/** Signed in at the box, in a tab of its own, and then at the paper. */
async function read(extension: Extension, box: Served): Promise<Page> {
  const page = await extension.openTab()
  await extension.visit(page, `${box.origin}/in`)
  await extension.visit(page, box.at('paper.test'))
  return page
}

async function refusedIn(extension: Extension, box: Served): Promise<Page> {
  const page = await read(extension, box)
  await extension.waitForBadge(page)
  const popup = await extension.openPopup(page)
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'cookies-blocked')
  return popup
}

/** The tab in which the step opens the box by itself. */
async function openAlone(popup: Page): Promise<Page> {
  const [tab] = await Promise.all([popup.context().waitForEvent('page'), takeStep(popup, 'allow-cookies')])
  await tab.waitForURL('http://box.localhost:*/mine')
  return tab
}

test.describe('allow-cookies, of a part of another site’s page', () => {
  test('opens it by itself, where it gets its cookies, and the person says that it works', async ({
    strict,
    serve,
  }) => {
    const popup = await refusedIn(strict, await serve('box.localhost', paperWithBox(secure)))
    await expect(stepIn(popup, 'allow-cookies')).toContainText('as a page of its own')
    const tab = await openAlone(popup)
    await expect(tab.locator('p')).toHaveText('Your box')
    await expectStep(popup, 'allow-cookies', 'unchecked')
    await expect(stepIn(popup, 'allow-cookies')).toContainText('It opened at box.localhost')
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
    await strict.screenshot(popup, 'opened-alone')
    await stepIn(popup, 'allow-cookies').getByRole('button').first().click()
    await expectFixed(popup, 'allow-cookies')
  })

  test('is not fixed where it is refused there, too', async ({ strict, serve }) => {
    const popup = await refusedIn(strict, await serve('box.localhost', paperWithBox(secure, true)))
    const tab = await openAlone(popup)
    await strict.waitForBadge(tab)
    // We saw it: nobody need be asked.
    await expectStep(popup, 'allow-cookies', 'no-help')
    await expect(stepIn(popup, 'allow-cookies')).toContainText('Refused at box.localhost')
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  })

  test('helps, too, where the site itself keeps the cookie out of other sites’ pages', async ({ strict, serve }) => {
    const popup = await refusedIn(strict, await serve('box.localhost', paperWithBox('SameSite=Lax')))
    await expect(popup.locator('[data-remedy]').first()).toHaveAttribute('data-remedy', 'allow-cookies')
    const tab = await openAlone(popup)
    await expect(tab.locator('p')).toHaveText('Your box')
  })

  test('is not needed where cookies are let in', async ({ lenient, serve }) => {
    const page = await read(lenient, await serve('box.localhost', paperWithBox(secure)))
    await expect(page.frameLocator('iframe').locator('p')).toHaveText('Your box')
    await lenient.expectQuiet(page)
  })
})
