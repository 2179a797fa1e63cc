import { createHash } from 'node:crypto'
import type { RequestListener } from 'node:http'
import type { Page } from '@playwright/test'
import type { Login } from '../sites/site'
import { expect, type Extension, test } from '../support/extension'
import type { Served } from '../support/serve'
import { expectFixed, expectStep, takeStep } from '../support/steps'

const ann = { user: 'ann', password: 'first-kettle' }
const bob = { user: 'bob', password: 'second-kettle' }

const md5 = (text: string) => createHash('md5').update(text).digest('hex')
const nonce = md5('once')
const asks = { 'www-authenticate': `Digest realm="House", nonce="${nonce}", qop="auth"`, 'content-type': 'text/html' }

/** RFC 7616 3.4.1, with MD5 and `qop=auth`. */
function whoIs(authorization = '', method = 'GET'): Login | undefined {
  const param = (name: string) => new RegExp(`\\b${name}="?([^",]*)`).exec(authorization)?.[1] ?? ''
  const [nc, cnonce] = [param('nc'), param('cnonce')]
  return [ann, bob].find(({ user, password }) => {
    const [ha1, ha2] = [md5(`${user}:House:${password}`), md5(`${method}:${param('uri')}`)]
    return param('response') === md5(`${ha1}:${nonce}:${nc}:${cnonce}:auth:${ha2}`)
  })
}

/** Pages behind Digest; the office is open to `allowed` alone. */
function offices(allowed: readonly Login[]) {
  const logins: string[] = []
  const listener: RequestListener = ({ url = '', method, headers: { authorization } }, res) => {
    const one = whoIs(authorization, method)
    logins.push(`${url} ${authorization ? (one?.user ?? 'nobody') : '-'}`)
    if (!one) return void res.writeHead(401, asks).end('Please sign in.')
    if (url.startsWith('/office') && !allowed.includes(one))
      return void res.writeHead(401, asks).end('You do not have permission to view this page.')
    res.writeHead(200, { 'content-type': 'text/html' }).end(`<p>Hello ${one.user}</p>`)
  }
  return { listener, logins }
}

/** Ann has signed in, and is refused in the office: she closes the window that asks once more, and opens the popup. */
async function annAsks(extension: Extension, page: Page, { origin }: Served): Promise<Page> {
  await extension.answerSignInWindow(ann, async () => {
    await extension.visit(page, `${origin}/archive/`)
    await expect(page.locator('p')).toHaveText('Hello ann')
  })
  await extension.closeSignInWindow(page, `${origin}/office/`)
  await extension.waitForBadge(page)
  return extension.openPopup(page)
}

test.describe('forget-http-login, of a login by Digest', () => {
  test('has the browser ask again, for another account', async ({ extension, page, serve }) => {
    const { logins, listener } = offices([bob])
    const popup = await annAsks(extension, page, await serve('digest-two.test', listener))
    expect(logins).toContain('/office/ ann')
    const before = logins.push('the step')
    await extension.answerSignInWindow(bob, async () => {
      await takeStep(popup, 'forget-http-login')
      await expectFixed(popup, 'forget-http-login')
    })
    expect(logins.slice(before)).toEqual(['/office/ -', '/office/ bob'])
  })

  test('does not fix what is refused to the other account as well', async ({ extension, page, serve }) => {
    const popup = await annAsks(extension, page, await serve('digest-none.test', offices([]).listener))
    await extension.answerSignInWindow(bob, async () => {
      await takeStep(popup, 'forget-http-login')
      await expectStep(popup, 'forget-http-login', 'no-help')
    })
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  })
})
