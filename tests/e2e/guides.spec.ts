import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Page, request } from '@playwright/test'
import jwt from 'jsonwebtoken'
import type { CauseId } from '../../src/contract/causes'
import type { StepId } from '../../src/contract/remedies'
import { preparePath } from '../sites/site'
import { findSituation } from '../sites/situations'
import { enter } from '../support/enter'
import { expect, type Extension, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { serve, type Served } from '../support/serve'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/** A site on which one guide helps: what it refuses with, and what the guide must show there. */
interface Case {
  readonly remedy: StepId
  readonly path?: string
  /** Opened first, and answered well. */
  readonly before?: true
  /** The page loads well; a script of it makes the call that is refused. */
  readonly call?: RequestInit
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly cookie?: true
  readonly cause: CauseId
  readonly shows: readonly (string | RegExp)[]
}

const past = Math.floor(Date.now() / 1000) - 3600

const cases: readonly Case[] = [
  {
    remedy: 'check-account',
    cause: 'account-locked',
    body: '<p>Your account has been locked. Contact support.</p>',
    shows: ['mail'],
  },
  {
    remedy: 'reset-password/over',
    cause: 'account-locked',
    // Where the browser itself asks, no page changes it.
    headers: { 'www-authenticate': 'Negotiate' },
    body: '<p>Your password has expired.</p>',
    shows: ['new password'],
  },
  {
    remedy: 'verify-identity/devices',
    cause: 'account-locked',
    body: '<p>You have reached the maximum number of devices.</p>',
    shows: ['Active sessions'],
  },
  {
    remedy: 'verify-identity',
    cause: 'extra-verification',
    headers: { 'www-authenticate': 'Bearer error="insufficient_user_authentication", max_age="300"' },
    body: '<p>A second factor is required: enter the code from your authenticator app.</p>',
    shows: ['5 minutes'],
  },
  {
    remedy: 'ask-for-access',
    cause: 'no-permission',
    cookie: true,
    headers: { 'www-authenticate': 'Bearer error="insufficient_scope", scope="reports.read"' },
    body: '<p>You do not have permission to view this page.</p>',
    shows: ['reports.read', '403'],
  },
  {
    remedy: 'request-new-link',
    cause: 'link-expired',
    path: `/invite?token=ab12cd34ef56ab12cd34ef56&expires=${past}`,
    body: '<p>This link has expired.</p>',
    shows: ['ran out'],
  },
  {
    remedy: 'flush-dns',
    cause: 'not-signed-in',
    before: true,
    headers: { server: 'Boa/0.94' },
    shows: ['resolvectl flush-caches', 'Open that page'],
  },
  {
    remedy: 'check-connection',
    cause: 'not-signed-in',
    before: true,
    headers: { server: 'Boa/0.94' },
    shows: ['has a connection'],
  },
  {
    remedy: 'check-security-software',
    cause: 'network-blocked',
    body: '<p>Access denied: your IP address is blocked. Turn off your VPN or proxy.</p>',
    shows: ['/etc/hosts'],
  },
  {
    remedy: 'turn-off-vpn',
    cause: 'network-blocked',
    body: '<p>Access denied: your IP address is blocked. Turn off your VPN or proxy.</p>',
    shows: ['Settings › Network', 'Open your computer’s proxy settings'],
  },
  {
    remedy: 'update-browser',
    cause: 'unsupported-scheme',
    headers: { 'www-authenticate': 'Digest realm="Vault", nonce="n", algorithm=SHA-512-256' },
    body: '<p>Your browser is too old. Please update your browser.</p>',
    shows: ['About'],
  },
  {
    remedy: 'renew-token',
    cause: 'token-expired',
    call: { headers: { authorization: `Bearer ${jwt.sign({ exp: past, aud: 'billing' }, 'key')}` } },
    headers: { 'www-authenticate': 'Bearer error="invalid_token", error_description="The token expired"' },
    shows: ['billing', 'HS256'],
  },
  {
    remedy: 'check-api-key',
    cause: 'api-key',
    call: { headers: { authorization: 'Bearer not-the-place-for-it-0123456789' } },
    headers: {
      'www-authenticate':
        'AzureApiManagementKey realm="https://api.acme.test/", name="Ocp-Apim-Subscription-Key", type="header"',
    },
    body: '{"statusCode":401,"message":"Access denied due to missing subscription key."}',
    shows: ['Ocp-Apim-Subscription-Key', 'another place'],
  },
]

const hostOf = ({ remedy }: Pick<Case, 'remedy'>) => `${remedy.replace('/', '-')}.test`

/** Serves every case under `<remedy>.test` and, never mended, under `never-<remedy>.test`. */
function answer(mended: ReadonlySet<string>, visited: Set<string>) {
  return (req: IncomingMessage, res: ServerResponse): void => {
    const host = (req.headers.host ?? '').split(':')[0] ?? ''
    const found = cases.find((one) => [hostOf(one), `never-${hostOf(one)}`].includes(host))
    const good = (body: string) => void res.writeHead(200, { 'content-type': 'text/html', server: 'nginx' }).end(body)
    if (!found) return void res.writeHead(204).end()
    const page = req.url !== '/api/login'
    if (found.call && page)
      return good(`<p>Page</p><script>fetch('/api/login', ${JSON.stringify(found.call)})</script>`)
    if (mended.has(host) || (found.before && !visited.has(host))) {
      visited.add(host)
      return good('<p>All of it.</p>')
    }
    const type = found.body?.startsWith('{') ? 'application/json' : 'text/html'
    res.writeHead(401, { 'content-type': type, ...found.headers }).end(found.body ?? '<p>401</p>')
  }
}

test.describe('guides', () => {
  const mended = new Set<string>()
  let server: Served

  test.beforeAll(async () => {
    server = await serve('guides.test', answer(mended, new Set()))
  })
  test.afterAll(() => server.close())

  async function open(extension: Extension, page: Page, host: string, { path = '/page', before, cookie }: Case) {
    const url = server.at(host) + path
    if (cookie) await extension.context.addCookies([{ name: 'sessionid', value: 'abcdefghijklmnop', url }])
    if (before) await extension.visit(page, url)
    return popupOver(extension, page, url)
  }

  for (const each of cases) {
    const { remedy, shows } = each
    test(`${remedy} is shown for this device, and fixes what the person mended`, async ({ extension, page }) => {
      const host = hostOf(each)
      const popup = await open(extension, page, host, each)
      await expect(stepIn(popup, remedy)).toBeAttached()
      for (const words of shows) await expect(stepIn(popup, remedy)).toContainText(words)
      mended.add(host)
      await takeStep(popup, remedy)
      await expectFixed(popup, remedy)
      await extension.waitForBadge(page, '')
    })

    test(`${remedy} does not call fixed what is still refused`, async ({ extension, page }) => {
      const popup = await open(extension, page, `never-${hostOf(each)}`, each)
      // Judged on what the page says, too, and not on its headers alone.
      await expect(popup.locator('main')).toHaveAttribute('data-cause', each.cause)
      await takeStep(popup, remedy)
      await expectStep(popup, remedy, 'no-help')
      await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
    })
  }

  test('fix-clock tells how far the clocks are apart, and fixes it once they agree', async ({
    extension,
    sites,
    page,
  }) => {
    const situation = findSituation('clock-of-server-ahead')
    // One connection each: the server ends one that rests between them.
    const headers = { host: situation.host, connection: 'close' }
    const client = await request.newContext({ extraHTTPHeaders: headers, maxRedirects: 0 })
    await client.get(`http://127.0.0.1:${sites.port}${preparePath(situation)}`)
    await enter({ extension, sites }, page, situation)
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    await expect(stepIn(popup, 'fix-clock')).toContainText('3 hours behind')
    await expect(stepIn(popup, 'fix-clock')).toContainText('timedatectl set-ntp true')
    await takeStep(popup, 'fix-clock')
    await expectStep(popup, 'fix-clock', 'no-help')
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
    await client.post(`http://127.0.0.1:${sites.port}/control/set-clock-right`)
    await takeStep(popup, 'fix-clock')
    await expectFixed(popup, 'fix-clock')
    await client.dispose()
  })

  test('prevent is said once it is fixed, and not before', async ({ extension, page }) => {
    const found = cases.find(({ remedy }) => remedy === 'check-account')!
    mended.delete('check-account.test')
    const popup = await open(extension, page, 'check-account.test', found)
    await expect(stepIn(popup, 'prevent')).toHaveCount(0)
    mended.add('check-account.test')
    await takeStep(popup, 'check-account')
    await expectFixed(popup, 'check-account')
    await expect(stepIn(popup, 'prevent')).toContainText('password manager')
  })

  test('opens a page of the browser, and copies a command, only on a click', async ({ extension, page }) => {
    const found = cases.find(({ remedy }) => remedy === 'flush-dns')!
    const popup = await open(extension, page, 'never-flush-dns.test', found)
    await stepIn(popup, 'flush-dns').getByText('What to look at').click()
    await stepIn(popup, 'flush-dns').getByRole('button', { name: 'Copy: resolvectl' }).click()
    await expect(stepIn(popup, 'flush-dns').getByText('Copied')).toBeVisible()
    const opened = extension.context.waitForEvent('page')
    await stepIn(popup, 'flush-dns').getByRole('button', { name: 'Open that page' }).click()
    expect((await opened).url()).toBe('chrome://net-internals/#dns')
  })
})

test.describe('reset-password', () => {
  /** A page with a form whose script is refused; `link`: it tells where to get a new password. */
  function signInPage(link: boolean, mended: () => boolean) {
    const call = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"user":"ann"}' }
    const page = `<p>Sign in</p>${link ? '<a href="/forgot">Forgot your password?</a>' : ''}<script>fetch('/api/login', ${JSON.stringify(call)})</script>`
    return ({ url }: IncomingMessage, res: ServerResponse): void => {
      const [status, type, body] =
        url === '/page'
          ? ([200, 'text/html', page] as const)
          : url === '/forgot'
            ? ([200, 'text/html', '<p>We send you a link.</p>'] as const)
            : url !== '/api/login'
              ? ([404, 'text/plain', 'none'] as const)
              : mended()
                ? ([200, 'application/json', '{}'] as const)
                : ([401, 'application/json', '{"error":"invalid_credentials","message":"Wrong password."}'] as const)
      res.writeHead(status, { 'content-type': type }).end(body)
    }
  }

  test('opens what the page itself names, and fixes it once the person has a new one', async ({
    extension,
    page,
    serve,
  }) => {
    let mended = false
    const server = await serve(
      'forgot.test',
      signInPage(true, () => mended),
    )
    const popup = await popupOver(extension, page, `${server.origin}/page`)
    const [tab] = await Promise.all([extension.context.waitForEvent('page'), takeStep(popup, 'reset-password')])
    await tab.waitForURL('**/forgot')
    await expect(stepIn(popup, 'reset-password')).toContainText('in another tab, at forgot.test')
    mended = true
    await stepIn(popup, 'reset-password').getByRole('button', { name: 'I am back, check' }).click()
    await expectFixed(popup, 'reset-password')
    await tab.close()
  })

  test('says how to find it where the site tells of none, and fixes nothing by that', async ({
    extension,
    page,
    serve,
  }) => {
    const server = await serve(
      'no-forgot.test',
      signInPage(false, () => false),
    )
    const popup = await popupOver(extension, page, `${server.origin}/page`)
    await expect(stepIn(popup, 'reset-password')).toContainText('without your cookies')
    await takeStep(popup, 'reset-password')
    await expectStep(popup, 'reset-password', 'unavailable')
    await expect(stepIn(popup, 'reset-password').getByText('Go to the sign-in page')).toBeVisible()
    await stepIn(popup, 'reset-password').getByRole('button', { name: 'I have done this, check' }).click()
    await expectStep(popup, 'reset-password', 'no-help')
    // Who looked too early finds the way again.
    await expect(stepIn(popup, 'reset-password').getByText('Go to the sign-in page')).toBeVisible()
  })
})
