import type { RequestListener } from 'node:http'
import { expect } from '@playwright/test'
import type { Login } from '../sites/site'
import { test } from '../support/both'
import type { Driver, Tab } from '../support/driver'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

const ann = { user: 'ann', password: 'first-kettle' }
const bob = { user: 'bob', password: 'second-kettle' }

const whoIs = (authorization = '') => {
  const [user, password] = Buffer.from(authorization.replace(/^Basic /, ''), 'base64')
    .toString()
    .split(':')
  return [ann, bob].find((one) => one.user === user && one.password === password)
}

/** Pages behind Basic, the cellar in a realm of its own; the office is open to `allowed` alone. */
function offices(allowed: readonly Login[]) {
  const logins: string[] = []
  const listener: RequestListener = ({ url = '', headers: { authorization } }, res) => {
    const office = url.startsWith('/office')
    const realm = url.startsWith('/cellar') ? 'Cellar' : 'House'
    const asks = { 'www-authenticate': `Basic realm="${realm}"`, 'content-type': 'text/html' }
    const one = whoIs(authorization)
    logins.push(`${url} ${authorization ? (one?.user ?? 'nobody') : '-'}`)
    if (!one) return void res.writeHead(401, asks).end('Please sign in.')
    if (office && !allowed.includes(one))
      return void res.writeHead(401, asks).end('You do not have permission to view this page.')
    res.writeHead(200, { 'content-type': 'text/html' }).end(`<p>Hello ${one.user} in ${url.slice(1, -1)}</p>`)
  }
  return { listener, logins }
}

/** Ann has signed in, and is refused in the office: she closes the window that asks once more, and opens the popup. */
async function annAsks(driver: Driver, tab: Tab, { origin }: { origin: string }): Promise<Tab> {
  for (const room of ['archive', 'cellar'])
    await driver.answerSignInWindow(ann, async () => {
      await driver.visit(tab, `${origin}/${room}/`)
      await expect.poll(() => tab.locator('p').textContent()).toBe(`Hello ann in ${room}`)
    })
  await driver.closeSignInWindow(tab, `${origin}/office/`)
  await driver.waitForBadge(tab)
  return driver.openPopup(tab)
}

test.describe('forget-http-login', () => {
  test('has the browser ask again, for another account, and takes no other login', async ({ driver, tab, serve }) => {
    const { logins, listener } = offices([bob])
    const server = await serve('two-accounts.test', listener)
    const popup = await annAsks(driver, tab, server)
    const told = await stepIn(popup, 'forget-http-login').textContent()
    expect(told).toContain('forgets a name and password as soon as the site refuses them')
    // Ann's name was refused here, and the window closed over that.
    const before = logins.push('the step')
    await driver.answerSignInWindow(bob, async () => {
      await takeStep(popup, 'forget-http-login')
      await expectFixed(popup, 'forget-http-login')
    })
    expect(logins.slice(before)).toEqual(['/office/ -', '/office/ bob'])
    await driver.visit(tab, `${server.origin}/cellar/`)
    // Of the office's refusal, not of our step: Firefox forgets all logins of a host together (docs/firefox.md).
    expect(logins.at(-1)).toBe(driver.engine === 'firefox' ? '/cellar/ -' : '/cellar/ ann')
  })

  test('does not fix what is refused to the other account as well', async ({ driver, tab, serve }) => {
    const server = await serve('no-account.test', offices([]).listener)
    const popup = await annAsks(driver, tab, server)
    await driver.answerSignInWindow(bob, async () => {
      await takeStep(popup, 'forget-http-login')
      await expectStep(popup, 'forget-http-login', 'no-help')
    })
    expect(await popup.locator('main').getAttribute('data-state')).toBe('open')
  })
})
