import type { Page } from '@playwright/test'
import type Browser from 'webextension-polyfill'
import { ann } from '../sites/members'
import { preparePath, type Situation } from '../sites/site'
import { findSituation } from '../sites/situations'
import type { Sites } from '../sites/start-sites'
import { control } from '../support/control'
import { cookiesOf } from '../support/cookies'
import { enter } from '../support/enter'
import { expect, type Extension, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/** The extension's API inside the pages that this evaluates in. */
declare const chrome: typeof Browser

type World = { extension: Extension; sites: Sites; page: Page }

/** Enters the situation and opens the popup over it, once the badge is there. */
async function refused({ extension, sites, page }: World, id: string): Promise<[Page, Situation]> {
  const situation = findSituation(id)
  // What another test had mended is broken again.
  await control(sites, situation.host, preparePath(situation), 'get')
  await enter({ extension, sites }, page, situation)
  await extension.waitForBadge(page)
  return [await extension.openPopup(page), situation]
}

/** The tab that a click on "sign in" opens. */
async function signInTab(popup: Page): Promise<Page> {
  const [tab] = await Promise.all([popup.context().waitForEvent('page'), takeStep(popup, 'sign-in')])
  await tab.waitForLoadState()
  // Where nothing tells of a sign-in page, it is the home page, and the person goes on from there.
  if (new URL(tab.url()).pathname === '/') await tab.getByRole('link', { name: 'Sign in' }).click()
  await tab.waitForURL('**/sign-in**')
  return tab
}

async function fillIn(tab: Page, password: string): Promise<void> {
  await tab.fill('[name=user]', ann.user)
  await tab.fill('[name=password]', password)
  await tab.click('#sign-in')
}

test.describe('reload-fresh', () => {
  test('fixes what the server has mended, and the badge goes', async ({ extension, sites, page }) => {
    const [popup, situation] = await refused({ extension, sites, page }, 'bare-refusal')
    await control(sites, situation.host, '/control/mend')
    await takeStep(popup, 'reload-fresh')
    await expectFixed(popup, 'reload-fresh')
    await extension.waitForBadge(page, '')
    await extension.screenshot(popup, 'fixed-by-reload')
  })

  test('does not fix what is still refused; past the cache is offered then, and does not either', async ({
    extension,
    sites,
    page,
  }) => {
    const [popup] = await refused({ extension, sites, page }, 'token-bad-signature')
    await expect(stepIn(popup, 'reload-fresh/past-cache')).toHaveCount(0)
    await takeStep(popup, 'reload-fresh')
    await expectStep(popup, 'reload-fresh', 'no-help')
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
    await takeStep(popup, 'reload-fresh/past-cache')
    await expectStep(popup, 'reload-fresh/past-cache', 'no-help')
  })

  test('never sends a form again', async ({ extension, sites, page }) => {
    const [popup, situation] = await refused({ extension, sites, page }, 'post-refused')
    const posts = () => sites.log().filter(({ host, method }) => host === situation.host && method === 'POST').length
    const before = posts()
    // No step promises what none of them does.
    await expect(stepIn(popup, 'sign-in')).toContainText('send the form again yourself')
    await expect(stepIn(popup, 'reload-fresh')).toHaveCount(0)
    await takeStep(popup, 'clear-site-data')
    await expectStep(popup, 'clear-site-data', 'unchecked')
    expect(posts()).toBe(before)
  })
})

test.describe('sign-in', () => {
  test('opens the site’s own page, comes back and says that it is fixed', async ({ extension, sites, page }) => {
    const [popup] = await refused({ extension, sites, page }, 'session-expired')
    const tab = await signInTab(popup)
    await expectStep(popup, 'sign-in', 'running')
    await fillIn(tab, ann.password)
    await expectFixed(popup, 'sign-in')
    await extension.waitForBadge(page, '')
    await extension.screenshot(popup, 'fixed-by-sign-in')
  })

  test('does not say so after a wrong password', async ({ extension, sites, page }) => {
    const [popup] = await refused({ extension, sites, page }, 'session-expired')
    const tab = await signInTab(popup)
    await fillIn(tab, 'not this one')
    await extension.waitForBadge(tab)
    await expectStep(popup, 'sign-in', 'running')
    // Back by hand: looked at again, and still refused.
    await stepIn(popup, 'sign-in').getByRole('button').first().click()
    await expect(stepIn(popup, 'sign-in')).toHaveAttribute('data-step', 'no-help')
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  })

  test('brings a refused call of a page back to life', async ({ extension, sites, page }) => {
    const [popup] = await refused({ extension, sites, page }, 'call-refused')
    const tab = await signInTab(popup)
    await fillIn(tab, ann.password)
    await expectFixed(popup, 'sign-in')
  })

  test('lets the browser ask again for Basic', async ({ extension, page, serve }) => {
    const right = `Basic ${Buffer.from(`${ann.user}:${ann.password}`).toString('base64')}`
    const server = await serve('asks-again.test', ({ headers }, res) =>
      headers.authorization === right
        ? res.writeHead(200, { 'content-type': 'text/html' }).end('<p>Manual</p>')
        : res
            .writeHead(401, { 'content-type': 'text/html', 'www-authenticate': 'Basic realm="House"' })
            .end('<p>No</p>'),
    )
    await extension.visit(page, `${server.origin}/manual`)
    await expect.poll(async () => (await extension.recordOf(page))?.incidents[0]?.state).toBe('asking')
    const popup = await extension.openPopup(page)
    await expect(popup.locator('main')).toHaveAttribute('data-cause', 'not-signed-in')
    // Open for the first time, the window is no refusal yet.
    expect(await extension.badge(await extension.tabIdOf(page))).toBe('')
    await extension.context.setHTTPCredentials({ username: ann.user, password: ann.password })
    await takeStep(popup, 'sign-in')
    await expectFixed(popup, 'sign-in')
    await extension.context.setHTTPCredentials(null)
  })
})

test.describe('clear-site-data', () => {
  test('fixes what old cookies broke, and keeps what other hosts of the site have', async ({
    extension,
    sites,
    page,
  }) => {
    const { host } = findSituation('stale-cookie-guest')
    await extension.context.addCookies([{ name: 'sid', value: 'theirs', domain: `sub.${host}`, path: '/' }])
    const [popup] = await refused({ extension, sites, page }, 'stale-cookie-guest')
    await takeStep(popup, 'clear-site-data')
    await expectFixed(popup, 'clear-site-data')
    const left = await cookiesOf(extension, host)
    expect(left.filter(({ domain }) => domain === `sub.${host}`)).toHaveLength(1)
    await extension.screenshot(popup, 'fixed-by-clearing')
  })

  test('does not fix a session that is over; undo restores every field', async ({ extension, sites, page }) => {
    const situation = findSituation('session-expired')
    const { host } = situation
    const expires = Math.floor(Date.now() / 1000) + 86_400
    await extension.context.addCookies([
      { name: 'plain', value: 'one', domain: host, path: '/' },
      { name: 'plain', value: 'deep', domain: host, path: '/deep/er' },
      { name: 'kept', value: 'two', domain: `.${host}`, path: '/', expires, httpOnly: true, sameSite: 'Strict' },
      { name: 'safe', value: 'three', domain: host, path: '/', secure: true, sameSite: 'None', expires },
      {
        name: 'part',
        value: 'four',
        domain: host,
        path: '/',
        secure: true,
        sameSite: 'None',
        partitionKey: 'https://top.example',
      },
    ])
    const [popup] = await refused({ extension, sites, page }, situation.id)
    const before = await cookiesOf(extension, host)
    expect(before).toHaveLength(6)
    await expect(stepIn(popup, 'clear-site-data')).toContainText('6')
    await takeStep(popup, 'clear-site-data')
    await expectStep(popup, 'clear-site-data', 'other-cause')
    expect(await cookiesOf(extension, host)).toEqual([])
    await stepIn(popup, 'clear-site-data').locator('.undo button').click()
    await expect.poll(() => cookiesOf(extension, host)).toEqual(before)
    await expect(stepIn(popup, 'clear-site-data').locator('.undo')).toHaveCount(0)
    const { session } = await extension.storageDump()
    expect(Object.keys(session).filter((key) => key.startsWith('undo:'))).toEqual([])
    await extension.screenshot(popup, 'undone')
  })

  test('that works where the site then wants a sign-in says so, leads there, and is fixed after it', async ({
    extension,
    sites,
    page,
  }) => {
    const [popup, situation] = await refused({ extension, sites, page }, 'stale-cookie-path')
    await takeStep(popup, 'clear-site-data')
    await expectStep(popup, 'clear-site-data', 'other-cause')
    await expect(stepIn(popup, 'clear-site-data')).toContainText('It now asks you to sign in')
    await expect(popup.locator('main')).toHaveAttribute('data-cause', 'not-signed-in')
    await extension.waitForBadge(page, '')
    await extension.screenshot(popup, 'led-to-sign-in')
    await takeStep(popup, 'sign-in')
    await expectStep(popup, 'sign-in', 'checking')
    await page.waitForURL('**/sign-in**')
    await fillIn(page, ann.password)
    await expectFixed(popup, 'sign-in')
    expect(new URL(page.url()).pathname).toBe(situation.path)
  })

  test('that is undone leaves one thing to do: to open the page again, which is refused as before', async ({
    extension,
    sites,
    page,
  }) => {
    const [popup, situation] = await refused({ extension, sites, page }, 'stale-cookie-path')
    await takeStep(popup, 'clear-site-data')
    await expectStep(popup, 'clear-site-data', 'other-cause')
    await page.waitForURL('**/sign-in**')
    await stepIn(popup, 'clear-site-data').locator('.undo button').click()
    await expectStep(popup, 'clear-site-data', 'todo')
    await extension.screenshot(popup, 'undone-elsewhere')
    await takeStep(popup, 'reload-fresh')
    await expectStep(popup, 'reload-fresh', 'no-help')
    await expect(popup.locator('main')).toHaveAttribute('data-cause', 'stale-cookies')
    expect(new URL(page.url()).pathname).toBe(situation.path)
    await extension.waitForBadge(page)
  })

  test('removes what the page stored, as a step of its own after the cookies', async ({ extension, page, serve }) => {
    const challenge = 'Bearer error="invalid_token", error_description="The signature is invalid"'
    const call = "<script>fetch('/api/data', { headers: { authorization: 'Bearer of-another-time' } })</script>"
    const server = await serve('leads-on.test', (req, res) => {
      if (req.url === '/page') return void res.writeHead(200, { 'content-type': 'text/html' }).end(call)
      if (req.url === '/api/data') return void res.writeHead(401, { 'www-authenticate': challenge }).end()
      res.writeHead(204).end()
    })
    await extension.context.addCookies([{ name: 'theme', value: 'dark', url: server.origin }])
    await extension.visit(page, `${server.origin}/page`)
    await extension.waitForBadge(page)
    await page.evaluate(() => localStorage.setItem('draft', 'unsent'))
    const popup = await extension.openPopup(page)
    await takeStep(popup, 'clear-site-data')
    await expectStep(popup, 'clear-site-data', 'no-help')
    expect(await page.evaluate(() => localStorage.getItem('draft'))).toBe('unsent')
    await takeStep(popup, 'clear-site-data/storage')
    await expectStep(popup, 'clear-site-data/storage', 'no-help')
    expect(await page.evaluate(() => localStorage.getItem('draft'))).toBeNull()
  })
})

test.describe('guides', () => {
  test('check-credentials looks again when the person says so', async ({ extension, sites, page }) => {
    const world = { extension, sites, page }
    const [popup, situation] = await refused(world, 'script-wrong-password')
    await takeStep(popup, 'check-credentials')
    await expectStep(popup, 'check-credentials', 'no-help')
    await control(sites, situation.host, '/control/mend')
    await takeStep(popup, 'check-credentials')
    await expectFixed(popup, 'check-credentials')
  })

  test('check-address looks again once the address is one that the site knows', async ({ extension, page, serve }) => {
    const known = new Set(['/'])
    const server = await serve('knows-its-pages.test', ({ url = '' }, res) =>
      known.has(url)
        ? res.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome</p>')
        : res.writeHead(401, { 'content-type': 'text/html' }).end('<p>Page not found. Check the address.</p>'),
    )
    await extension.visit(page, server.origin)
    const popup = await popupOver(extension, page, `${server.origin}/orders`)
    await expect(stepIn(popup, 'check-address').locator('.address')).toContainText('/orders')
    known.add('/orders')
    await takeStep(popup, 'check-address')
    await expectFixed(popup, 'check-address')
  })

  test('check-address asks of the right address, once the person is there', async ({ extension, page, serve }) => {
    const server = await serve('has-one-page.test', ({ url = '' }, res) =>
      url === '/orders' || url === '/'
        ? res.writeHead(200, { 'content-type': 'text/html' }).end('<p>Welcome</p>')
        : res.writeHead(401, { 'content-type': 'text/html' }).end('<p>Page not found. Check the address.</p>'),
    )
    await extension.visit(page, server.origin)
    const popup = await popupOver(extension, page, `${server.origin}/odrers`)
    const guide = stepIn(popup, 'check-address').locator('details')
    await expect(guide).toHaveAttribute('open', '')
    const readings = () => popup.evaluate(async () => (await chrome.storage.session.get('readings')).readings)
    await expect.poll(readings).toContainEqual(expect.objectContaining({ site: 'has-one-page.test' }))
    await extension.visit(page, `${server.origin}/orders`)
    await expectStep(popup, 'check-address', 'unchecked')
    await expect(stepIn(popup, 'check-address')).toContainText('/orders, and it opened')
    await stepIn(popup, 'check-address').getByRole('button', { name: 'Yes, this is it' }).click()
    await expectFixed(popup, 'check-address')
  })

  test('check-address shows the address in parts and the way home', async ({ extension, sites, page }) => {
    const [popup] = await refused({ extension, sites, page }, 'other-host')
    await expect(stepIn(popup, 'check-address')).toContainText('shoe-market.test')
    await takeStep(popup, 'check-address')
    await expectStep(popup, 'check-address', 'no-help')
  })
})

test('a page that changes its own address keeps its refused call when the popup looks', async ({
  extension,
  sites,
  page,
}) => {
  await enter({ extension, sites }, page, findSituation('call-refused'))
  await page.evaluate(() => history.pushState(null, '', '/another/view'))
  await extension.waitForBadge(page)
  const popup = await extension.openPopup(page)
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  await expect(popup.locator('main')).not.toHaveAttribute('data-cause', 'none')
  await extension.waitForBadge(page, '401')
})

test('a page that then leads to its sign-in page is not called fixed', async ({ extension, page, serve }) => {
  const server = await serve('leads-on.test', (req, res) => {
    if (req.url?.startsWith('/sign-in'))
      return void res.writeHead(200, { 'content-type': 'text/html' }).end('<p>Sign in</p>')
    if (req.headers.cookie?.includes('sessionid='))
      return void res.writeHead(401, { 'content-type': 'text/html' }).end('<p>401</p>')
    res.writeHead(302, { location: '/sign-in' }).end()
  })
  await extension.context.addCookies([{ name: 'sessionid', value: 'old', url: server.origin }])
  const popup = await popupOver(extension, page, `${server.origin}/page`)
  await takeStep(popup, 'clear-site-data')
  await expectStep(popup, 'clear-site-data', 'other-cause')
  // Where it led is said above the steps, and once.
  await expect(popup.locator('main')).toContainText('leads-on.test')
  await expect(popup.locator('main')).not.toHaveAttribute('data-state', 'fixed')
})
