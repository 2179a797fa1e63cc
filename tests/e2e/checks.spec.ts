import type { RequestListener, ServerResponse } from 'node:http'
import type { Page } from '@playwright/test'
import { cookiesOf } from '../support/cookies'
import { expect, type Extension, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import type { Served } from '../support/serve'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/** Has `answer` answer, and keeps what was asked for, oldest first: method, path and names of cookies. */
function watched(answer: RequestListener) {
  const asked: string[] = []
  const listener: RequestListener = (req, res) => {
    asked.push(`${req.method} ${req.url} ${(req.headers.cookie ?? '').replace(/=[^;]*/g, '')}`.trim())
    answer(req, res)
  }
  return { asked, listener }
}

const html = (res: ServerResponse, status: number, body: string, more = {}) =>
  void res.writeHead(status, { 'content-type': 'text/html', ...more }).end(body)

async function open(extension: Extension, page: Page, { origin }: Served, path = '/board'): Promise<Page> {
  await extension.context.addCookies([{ name: 'layout', value: '4f2a9c8e7b6d5a4390aa', url: origin }])
  return popupOver(extension, page, origin + path)
}

const toldBy = (popup: Page, id: string) => stepIn(popup, 'run-checks').locator(`[data-experiment="${id}"]`)

test('run-checks finds that a cookie is in the way, leaves the jar alone, and the step that mends it does', async ({
  extension,
  page,
  serve,
}) => {
  const { asked, listener } = watched((req, res) =>
    req.headers.cookie?.includes('layout')
      ? html(res, 401, '<p>Unauthorized</p>', { 'set-cookie': 'seen=1; Path=/' })
      : html(res, 200, '<p>Board</p>'),
  )
  const server = await serve('cookie-in-the-way.test', listener)
  const popup = await open(extension, page, server)
  const before = await cookiesOf(extension, 'cookie-in-the-way.test')
  const visits = asked.length
  // What will be sent is said before.
  await expect(stepIn(popup, 'run-checks')).toContainText('without cookies')
  expect(asked).toHaveLength(visits)
  await takeStep(popup, 'run-checks')
  await expectStep(popup, 'run-checks', 'other-cause')
  await expect(toldBy(popup, 'past-cache')).toHaveAttribute('data-outcome', 'refused')
  await expect(toldBy(popup, 'without-cookies')).toHaveAttribute('data-outcome', 'fine')
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'stale-cookies')
  await extension.screenshot(popup, 'checks-told')
  const sent = asked.slice(visits)
  expect(sent.every((line) => line.startsWith('GET /board'))).toBe(true)
  expect(sent).toContain('GET /board')
  expect(sent.length).toBeLessThanOrEqual(6)
  expect(await cookiesOf(extension, 'cookie-in-the-way.test')).toEqual(before)
  await takeStep(popup, 'clear-site-data')
  await expectFixed(popup, 'clear-site-data')
})

test('run-checks has the page load where the site sends it by now, and says fixed for that alone', async ({
  extension,
  page,
  serve,
}) => {
  let mended = false
  const server = await serve('sends-it-now.test', (_, res) =>
    mended ? html(res, 200, '<p>Board</p>') : html(res, 401, '<p>Unauthorized</p>'),
  )
  const popup = await open(extension, page, server)
  mended = true
  await takeStep(popup, 'run-checks')
  await expectFixed(popup, 'run-checks')
})

test('run-checks that tells nothing new mends nothing, and says what it could not tell', async ({
  extension,
  page,
  serve,
}) => {
  const { asked, listener } = watched((req, res) =>
    req.headers.cookie ? html(res, 401, '<p>Unauthorized</p>') : void res.writeHead(302, { location: '/in' }).end(),
  )
  const server = await serve('refuses-all.test', listener)
  const popup = await open(extension, page, server)
  await takeStep(popup, 'run-checks')
  await expectStep(popup, 'run-checks', 'no-help')
  await expect(toldBy(popup, 'without-cookies')).toContainText('tells nothing')
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
  // Where to, nobody asked.
  expect(asked.filter((line) => line.includes('/in'))).toEqual([])
})

test('run-checks finds the page at the site’s other name', async ({ extension, page, serve }) => {
  const server = await serve('www.two-names.test', ({ headers }, res) =>
    headers.host?.startsWith('www.') ? html(res, 401, '<p>Unauthorized</p>') : html(res, 200, '<p>Board</p>'),
  )
  const popup = await open(extension, page, server)
  await expect(popup.locator('main')).not.toHaveAttribute('data-cause', 'wrong-address')
  await takeStep(popup, 'run-checks')
  await expectStep(popup, 'run-checks', 'other-cause')
  await expect(toldBy(popup, 'other-host')).toHaveAttribute('data-outcome', 'fine')
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'wrong-address')
})

test('run-checks says of a cookie that the browser keeps for the page alone that it cannot tell', async ({
  extension,
  page,
  serve,
}) => {
  const server = await serve('keeps-a-part.test', (_, res) => html(res, 401, '<p>Unauthorized</p>'))
  const kept = { name: 'part', value: 'one', domain: 'keeps-a-part.test', path: '/', secure: true } as const
  const own = { ...kept, sameSite: 'None', partitionKey: 'http://keeps-a-part.test' } as const
  await extension.context.addCookies([own])
  const popup = await open(extension, page, server)
  await takeStep(popup, 'run-checks')
  await expectStep(popup, 'run-checks', 'no-help')
  await expect(toldBy(popup, 'past-cache')).toContainText('even from us. This tells nothing')
  await expect(toldBy(popup, 'without-cookies')).toContainText('removing them would not be enough')
})

test('run-checks is bounded, and stops at a click', async ({ extension, page, serve }) => {
  let slow = false
  const { asked, listener } = watched((_, res) => void (slow || html(res, 401, '<p>Unauthorized</p>')))
  const server = await serve('takes-its-time.test', listener)
  const popup = await open(extension, page, server)
  slow = true
  const visits = asked.length
  await takeStep(popup, 'run-checks')
  await expectStep(popup, 'run-checks', 'running')
  await expect.poll(() => asked.length).toBe(visits + 1)
  const step = stepIn(popup, 'run-checks')
  await expect(step).toContainText(/Question 1 of \d: This page again, without saved copies/)
  // Nobody answers: in time that is given up, and the next question is asked.
  await expect(step).toContainText(/Question 2 of \d: This page without cookies/, { timeout: 15_000 })
  expect(asked).toHaveLength(visits + 2)
  await extension.screenshot(popup, 'checks-asking')
  await stepIn(popup, 'run-checks').getByRole('button', { name: 'Stop' }).click()
  await expectStep(popup, 'run-checks', 'todo')
  await expect(step).not.toContainText('Question')
  expect(asked).toHaveLength(visits + 2)
})

test('run-checks is not offered where asking twice may use something up', async ({ extension, page, serve }) => {
  const server = await serve('one-time.test', (_, res) => html(res, 401, '<p>Unauthorized</p>'))
  const popup = await open(extension, page, server, '/enter?ticket=one-time-and-never-again')
  await expect(stepIn(popup, 'reload-fresh')).toBeVisible()
  await expect(stepIn(popup, 'run-checks')).toHaveCount(0)
})

test('run-checks keeps what the server renewed for it, and takes back the rest', async ({ extension, page, serve }) => {
  // Whoever shows a pass gets the next one; an old one is worth nothing any more.
  const valid = new Set(['first'])
  let given = 0
  let renews = false
  const server = await serve('renews-passes.test', (req, res) => {
    const pass = /visitor=([^;]*)/.exec(req.headers.cookie ?? '')?.[1] ?? ''
    if (req.url === '/me') return html(res, 200, valid.has(pass) ? 'known' : 'nobody')
    if (!renews || !valid.delete(pass)) return html(res, 401, '<p>Unauthorized</p>')
    const next = `pass-${++given}`
    valid.add(next)
    html(res, 401, '<p>Unauthorized</p>', {
      'set-cookie': [`visitor=${next}; Path=/`, 'seen=1; Path=/', 'layout=; Path=/; Max-Age=0'],
    })
  })
  await extension.context.addCookies([{ name: 'visitor', value: 'first', url: server.origin }])
  const popup = await open(extension, page, server)
  renews = true
  await takeStep(popup, 'run-checks')
  await expectStep(popup, 'run-checks', 'no-help')
  expect(given).toBeGreaterThan(0)
  const after = await cookiesOf(extension, 'renews-passes.test')
  expect(after.map(({ name, value }) => `${name}=${value}`).sort()).toEqual([
    'layout=4f2a9c8e7b6d5a4390aa',
    `visitor=pass-${given}`,
  ])
  await page.goto(`${server.origin}/me`)
  await expect(page.locator('body')).toHaveText('known')
})

test('run-checks puts the jar back at the next start of a worker that died over it', async ({
  extension,
  page,
  serve,
}) => {
  let stuck = false
  const server = await serve('dies-over-it.test', (_, res) => {
    if (!stuck) return html(res, 401, '<p>Unauthorized</p>')
    // Its headers are there, its end never comes.
    res.writeHead(200, { 'content-type': 'text/html', 'set-cookie': ['layout=; Path=/; Max-Age=0', 'seen=1; Path=/'] })
    res.write('<p>Board')
  })
  const popup = await open(extension, page, server)
  const names = async () => (await cookiesOf(extension, 'dies-over-it.test')).map(({ name }) => name)
  const held = async () =>
    Object.keys((await extension.storageDump()).session).filter((key) => key.startsWith('undo:jar:')).length
  const before = await cookiesOf(extension, 'dies-over-it.test')
  stuck = true
  await takeStep(popup, 'run-checks')
  await expect.poll(names).toEqual(['seen'])
  expect(await held()).toBe(1)
  // A popup that is open notices its death, and wakes it.
  const address = popup.url()
  await popup.goto('about:blank')
  await extension.stopWorker()
  await expect.poll(() => extension.workerIsStopped()).toBe(true)
  // Dead, it puts nothing back; whoever looks wakes it.
  expect(await names()).toEqual(['seen'])
  stuck = false
  await popup.goto(address)
  await expect.poll(() => cookiesOf(extension, 'dies-over-it.test')).toEqual(before)
  await expect.poll(held).toBe(0)
  await expectStep(popup, 'run-checks', 'todo')
})
