import type { Page } from '@playwright/test'
import { ann } from '../sites/members'
import { findSituation } from '../sites/situations'
import { cookiesOf } from '../support/cookies'
import { enter } from '../support/enter'
import { expect, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

const html = { 'content-type': 'text/html' }
const form =
  '<form method="post" action="/login"><input type="password" name="p"><button id="in">Sign in</button></form>'

/** The tab that a click on the step opens. */
async function opened(popup: Page, step: 'sign-in' | 'sign-out-and-in'): Promise<Page> {
  const [tab] = await Promise.all([popup.context().waitForEvent('page'), takeStep(popup, step)])
  await tab.waitForLoadState()
  return tab
}

test.describe('sign-in', () => {
  test('on the refused page itself, where that has the form', async ({ extension, page, serve }) => {
    const server = await serve('form-here.test', (req, res) => {
      if (req.method === 'POST') return void res.writeHead(303, { location: '/hall', 'set-cookie': 'sid=x' }).end()
      const known = req.headers.cookie?.includes('sid=x')
      res.writeHead(known ? 200 : 401, html).end(known ? '<p>Welcome</p>' : form)
    })
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    const tabs = extension.context.pages().length
    await takeStep(popup, 'sign-in')
    await expectStep(popup, 'sign-in', 'checking')
    expect(extension.context.pages()).toHaveLength(tabs)
    await page.click('#in')
    await expectFixed(popup, 'sign-in')
    await expect(page).toHaveURL(`${server.origin}/reports`)
  })

  test('over a code that is asked for after the password, and comes back at the end of it all', async ({
    extension,
    page,
    serve,
  }) => {
    let asked = 0
    const server = await serve('code.test', (req, res) => {
      const lead = (to: string, cookie: string) =>
        void res.writeHead(303, { location: to, 'set-cookie': `${cookie}; Path=/` }).end()
      if (req.method === 'POST') return req.url === '/next' ? lead('/hall', 'sid=x') : lead('/next', 'begun=x')
      const code = '<form method="post"><input autocomplete="one-time-code"><button id="in">Go on</button></form>'
      if (req.url === '/next') return void res.writeHead(200, html).end(code)
      if (req.url === '/login') return void res.writeHead(200, html).end(form)
      if (req.url === '/reports') asked++
      const known = req.headers.cookie?.includes('sid=x')
      res.writeHead(known ? 200 : 401, html).end(known ? '<p>Welcome</p>' : '<a href="/login">Sign in</a>')
    })
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    const tab = await opened(popup, 'sign-in')
    await tab.click('#in')
    await tab.waitForURL('**/next')
    await expectStep(popup, 'sign-in', 'running')
    await tab.click('#in')
    await expectFixed(popup, 'sign-in')
    // Nobody was led away from the page that asks for the code.
    expect(asked).toBe(2)
  })

  test('by the own address that led to another site’s sign-in before, and comes back', async ({
    extension,
    page,
    serve,
  }) => {
    const server = await serve('led-before.test', (req, res) => {
      const { host = '' } = req.headers
      const port = host.split(':')[1]
      const known = req.headers.cookie?.includes('sid=x')
      if (host.startsWith('login.idp')) {
        const back = `http://led-before.test:${port}/back`
        if (req.method === 'POST') return void res.writeHead(303, { location: back }).end()
        return void res.writeHead(200, html).end(form)
      }
      if (req.url === '/back') return void res.writeHead(303, { location: '/hall', 'set-cookie': 'sid=x' }).end()
      if (req.url === '/start' && !known)
        return void res.writeHead(302, { location: `http://login.idp.test:${port}/login?state=once` }).end()
      res.writeHead(known ? 200 : 401, html).end('<p>Members</p>')
    })
    await extension.visit(page, `${server.origin}/start`)
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    const tab = await opened(popup, 'sign-in')
    expect(tab.url()).toContain('login.idp.test')
    await tab.click('#in')
    await expectFixed(popup, 'sign-in')
  })

  test('says over the tab that it opened what that is for, and leads back by one click, which checks', async ({
    extension,
    page,
    serve,
  }) => {
    const server = await serve('errand.test', (req, res) => {
      const known = req.headers.cookie?.includes('sid=x')
      if (req.url === '/login') return void res.writeHead(200, { ...html, 'set-cookie': 'sid=x' }).end(form)
      res.writeHead(known || req.url === '/about' ? 200 : 401, html).end('<a href="/login">Sign in</a>')
    })
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    const tab = await opened(popup, 'sign-in')
    const other = await extension.openTab()
    await extension.visit(other, `${server.origin}/about`)
    const calm = await extension.openPopup(other)
    await expect(calm.getByRole('heading', { level: 1 })).toHaveText('Nothing is refused here')
    await expect(calm.locator('[data-errand]')).toHaveCount(0)
    const over = await extension.openPopup(tab)
    await expect(over.locator('[data-errand="sign-in"]')).toContainText(
      /“Sign in”: errand\.test:\d+\/reports was refused/,
    )
    await expect(over.locator('main')).not.toContainText('Nothing is refused here')
    await extension.screenshot(over, 'errand')
    await expectStep(popup, 'sign-in', 'running')
    await over.getByRole('button', { name: 'Back to that page' }).click()
    await expectFixed(popup, 'sign-in')
    const after = await extension.openPopup(tab)
    await expect(after.getByRole('heading', { level: 1 })).toHaveText('Nothing is refused here')
  })

  test('at a host to which only the page’s own link leads, once that host was shown', async ({
    extension,
    page,
    serve,
  }) => {
    const server = await serve('www.links-it.test', (req, res) => {
      const { host = '' } = req.headers
      if (host.startsWith('accounts.')) return void res.writeHead(200, html).end(form)
      const door = `http://accounts.links-it.test:${host.split(':')[1]}/start`
      res.writeHead(401, html).end(`<a href="/forgot">Forgot your sign in?</a> <a href="${door}">Sign in / Sign up</a>`)
    })
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    const tabs = extension.context.pages().length
    await takeStep(popup, 'sign-in')
    await expect(stepIn(popup, 'sign-in')).toContainText('accounts.links-it.test')
    expect(extension.context.pages()).toHaveLength(tabs)
    await extension.screenshot(popup, 'sign-in-there')
    // By a key: so soon after the one before, a click of the pointer at the same place counts as the second of a double one.
    const button = stepIn(popup, 'sign-in').getByRole('button').first()
    const [tab] = await Promise.all([popup.context().waitForEvent('page'), button.press('Enter')])
    await tab.waitForLoadState()
    expect(tab.url()).toContain('accounts.links-it.test')
  })

  test('at a host that only the refusal names, once that host was shown', async ({ extension, page, serve }) => {
    const server = await serve('names-it.test', (req, res) => {
      const { host = '' } = req.headers
      if (host.startsWith('door.')) return void res.writeHead(200, html).end(form)
      const door = `http://door.elsewhere.test:${host.split(':')[1]}/login`
      res.writeHead(401, { ...html, 'www-authenticate': `Bearer realm="Staff", login-url="${door}"` }).end('<p>No</p>')
    })
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    await expect(stepIn(popup, 'sign-in')).toContainText('door.elsewhere.test')
    await extension.screenshot(popup, 'sign-in-named')
    const tab = await opened(popup, 'sign-in')
    expect(tab.url()).toContain('door.elsewhere.test')
    await tab.close()
    // Nobody has signed in there.
    await expectStep(popup, 'sign-in', 'no-help')
  })
})

test.describe('sign-out-and-in', () => {
  test('ends the broken session alone, and is fixed by the new one', async ({ extension, sites, page }) => {
    const situation = findSituation('session-expired')
    await extension.context.addCookies([{ name: 'theme', value: 'dark', domain: situation.host, path: '/' }])
    await enter({ extension, sites }, page, situation)
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    await expect(stepIn(popup, 'sign-out-and-in')).toContainText('connect.sid')
    const tab = await opened(popup, 'sign-out-and-in')
    expect((await cookiesOf(extension, situation.host)).map(({ name }) => name)).toEqual(['theme'])
    await tab.fill('[name=user]', ann.user)
    await tab.fill('[name=password]', ann.password)
    await tab.click('#sign-in')
    await expectFixed(popup, 'sign-out-and-in')
    await extension.screenshot(popup, 'fixed-by-sign-out-and-in')
  })

  test('opens the refused address again, which leads on to the sign-in page once the dead session is gone', async ({
    extension,
    page,
    serve,
  }) => {
    const sessions = { good: true }
    const server = await serve('dead-door.test', (req, res) => {
      const { host = '', cookie = '' } = req.headers
      const port = host.split(':')[1]
      const back = `http://dead-door.test:${port}/callback`
      if (host.startsWith('login.idp'))
        return void res
          .writeHead(200, html)
          .end(`<form action="${back}"><input type="password"><button id="in">Go</button></form>`)
      if (req.url?.startsWith('/callback')) {
        sessions.good = true
        return void res.writeHead(302, { location: '/reports', 'set-cookie': 'session=x; Path=/; HttpOnly' }).end()
      }
      if (!cookie.includes('session='))
        return void res.writeHead(302, { location: `http://login.idp.test:${port}/login?state=once` }).end()
      res.writeHead(sessions.good ? 200 : 401, html).end(sessions.good ? '<p>Members</p>' : '<p>Session expired</p>')
    })
    await extension.visit(page, `${server.origin}/reports`)
    await page.click('#in')
    await expect(page).toHaveURL(`${server.origin}/reports`)
    sessions.good = false
    const popup = await popupOver(extension, page, `${server.origin}/reports`)
    await expect(popup.locator('[data-remedy]').first()).toHaveAttribute('data-remedy', 'sign-out-and-in')
    const tab = await opened(popup, 'sign-out-and-in')
    expect(tab.url()).toContain('login.idp.test')
    await tab.click('#in')
    await expectFixed(popup, 'sign-out-and-in')
  })

  test('is not fixed where nobody signs in, and the old session can be put back', async ({
    extension,
    sites,
    page,
  }) => {
    const situation = findSituation('session-expired')
    await enter({ extension, sites }, page, situation)
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    const before = await cookiesOf(extension, situation.host)
    const tab = await opened(popup, 'sign-out-and-in')
    await tab.close()
    // The session that had ended is gone by our own hand: now nobody is signed in.
    await expectStep(popup, 'sign-out-and-in', 'other-cause')
    await expect(popup.locator('main')).not.toHaveAttribute('data-state', 'fixed')
    await stepIn(popup, 'sign-out-and-in').locator('.undo button').click()
    await expect.poll(() => cookiesOf(extension, situation.host)).toEqual(before)
  })
})
