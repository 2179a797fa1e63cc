import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { cookiesOf } from '../support/cookies'
import { expect, type Extension, test } from '../support/extension'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

interface Server {
  readonly origin: string
  /** What was asked for, oldest first: method, path and names of cookies. */
  readonly asked: string[]
  close(): void
}

/** A server of one test's own, at `host`. */
async function serve(host: string, answer: (req: IncomingMessage, res: ServerResponse) => void): Promise<Server> {
  const asked: string[] = []
  const server = createServer((req, res) => {
    if (req.url === '/favicon.ico') return void res.writeHead(204).end()
    asked.push(`${req.method} ${req.url} ${(req.headers.cookie ?? '').replace(/=[^;]*/g, '')}`.trim())
    answer(req, res)
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  return { origin: `http://${host}:${port}`, asked, close: () => void server.close().closeAllConnections() }
}

const html = (res: ServerResponse, status: number, body: string, more = {}) =>
  void res.writeHead(status, { 'content-type': 'text/html', ...more }).end(body)

async function open(extension: Extension, page: Page, server: Server, path = '/board'): Promise<Page> {
  await extension.context.addCookies([{ name: 'layout', value: 'two-columns-and-a-half', url: server.origin }])
  await extension.visit(page, server.origin + path)
  await extension.waitForBadge(page)
  return extension.openPopup(page)
}

const toldBy = (popup: Page, id: string) => stepIn(popup, 'run-checks').locator(`[data-experiment="${id}"]`)

test('run-checks finds that a cookie is in the way, leaves the jar alone, and the step that mends it does', async ({
  extension,
  page,
}) => {
  const server = await serve('cookie-in-the-way.test', (req, res) =>
    req.headers.cookie?.includes('layout')
      ? html(res, 401, '<p>Unauthorized</p>', { 'set-cookie': 'seen=1; Path=/' })
      : html(res, 200, '<p>Board</p>'),
  )
  const popup = await open(extension, page, server)
  const before = await cookiesOf(extension, 'cookie-in-the-way.test')
  const visits = server.asked.length
  // What will be sent is said before.
  await expect(stepIn(popup, 'run-checks')).toContainText('without cookies')
  expect(server.asked).toHaveLength(visits)
  await takeStep(popup, 'run-checks')
  await expectStep(popup, 'run-checks', 'other-cause')
  await expect(toldBy(popup, 'past-cache')).toHaveAttribute('data-outcome', 'refused')
  await expect(toldBy(popup, 'without-cookies')).toHaveAttribute('data-outcome', 'fine')
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'stale-cookies')
  await extension.screenshot(popup, 'checks-told')
  const sent = server.asked.slice(visits)
  expect(sent.every((line) => line.startsWith('GET /board'))).toBe(true)
  expect(sent).toContain('GET /board')
  expect(sent.length).toBeLessThanOrEqual(6)
  expect(await cookiesOf(extension, 'cookie-in-the-way.test')).toEqual(before)
  await takeStep(popup, 'clear-site-data')
  await expectFixed(popup, 'clear-site-data')
  server.close()
})

test('run-checks has the page load where the site sends it by now, and says fixed for that alone', async ({
  extension,
  page,
}) => {
  let mended = false
  const server = await serve('sends-it-now.test', (_, res) =>
    mended ? html(res, 200, '<p>Board</p>') : html(res, 401, '<p>Unauthorized</p>'),
  )
  const popup = await open(extension, page, server)
  mended = true
  await takeStep(popup, 'run-checks')
  await expectFixed(popup, 'run-checks')
  server.close()
})

test('run-checks that tells nothing new mends nothing, and says what it could not tell', async ({
  extension,
  page,
}) => {
  const server = await serve('refuses-all.test', (req, res) =>
    req.headers.cookie ? html(res, 401, '<p>Unauthorized</p>') : void res.writeHead(302, { location: '/in' }).end(),
  )
  const popup = await open(extension, page, server)
  await takeStep(popup, 'run-checks')
  await expectStep(popup, 'run-checks', /^(no-help|other-cause)$/)
  await expect(toldBy(popup, 'without-cookies')).toContainText('tells nothing')
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  // Where to, nobody asked.
  expect(server.asked.filter((line) => line.includes('/in'))).toEqual([])
  server.close()
})

test('run-checks is bounded, and stops at a click', async ({ extension, page }) => {
  let slow = false
  const server = await serve('takes-its-time.test', (_, res) => void (slow || html(res, 401, '<p>Unauthorized</p>')))
  const popup = await open(extension, page, server)
  slow = true
  const visits = server.asked.length
  await takeStep(popup, 'run-checks')
  await expectStep(popup, 'run-checks', 'running')
  await expect.poll(() => server.asked.length).toBe(visits + 1)
  await stepIn(popup, 'run-checks').getByRole('button', { name: 'Stop' }).click()
  await expectStep(popup, 'run-checks', 'todo')
  expect(server.asked).toHaveLength(visits + 1)
  server.close()
})

test('run-checks is not offered where asking twice may use something up', async ({ extension, page }) => {
  const server = await serve('one-time.test', (_, res) => html(res, 401, '<p>Unauthorized</p>'))
  const popup = await open(extension, page, server, '/enter?ticket=one-time-and-never-again')
  await expect(stepIn(popup, 'reload-fresh')).toBeVisible()
  await expect(stepIn(popup, 'run-checks')).toHaveCount(0)
  server.close()
})
