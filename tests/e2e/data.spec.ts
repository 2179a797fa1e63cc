import type { IncomingMessage, RequestListener } from 'node:http'
import { type Page, request } from '@playwright/test'
import { preparePath } from '../sites/site'
import { findSituation } from '../sites/situations'
import { cookiesOf } from '../support/cookies'
import { enter } from '../support/enter'
import { expect, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/** A page that is refused for as long as `isRefused` says so. */
const refusing =
  (isRefused: (req: IncomingMessage) => boolean, says = ''): RequestListener =>
  (req, res) => {
    const refused = isRefused(req)
    res.writeHead(refused ? 401 : 200, { 'content-type': 'text/html' }).end(`<p>${refused ? says : 'Three orders'}</p>`)
  }

const named = (cookies: Awaited<ReturnType<typeof cookiesOf>>) => cookies.map(({ name, value }) => `${name}=${value}`)

test.describe('clear-site-data/left-over', () => {
  for (const id of ['stale-cookie-path', 'stale-cookie-domain'])
    test(`fixes ${id} in one click, without a new sign-in`, async ({ extension, sites, page }) => {
      const situation = findSituation(id)
      const client = await request.newContext({ extraHTTPHeaders: { host: situation.host }, maxRedirects: 0 })
      await client.get(`http://127.0.0.1:${sites.port}${preparePath(situation)}`)
      await client.dispose()
      await enter({ extension, sites }, page, situation)
      await extension.waitForBadge(page)
      const popup = await extension.openPopup(page)
      const before = await cookiesOf(extension, situation.host.split('.').slice(-2).join('.'))
      await expect(stepIn(popup, 'clear-site-data/left-over')).toContainText('connect.sid')
      await extension.screenshot(popup, `left-over-${id}`)
      await takeStep(popup, 'clear-site-data/left-over')
      await expectFixed(popup, 'clear-site-data/left-over')
      const left = await cookiesOf(extension, situation.host.split('.').slice(-2).join('.'))
      expect(left.filter(({ name }) => name === 'connect.sid')).toHaveLength(1)
      expect(before).toHaveLength(left.length + 1)
      await stepIn(popup, 'clear-site-data/left-over').locator('.undo button').click()
      await expect
        .poll(async () => named(await cookiesOf(extension, situation.host.split('.').slice(-2).join('.'))).sort())
        .toEqual(named(before).sort())
    })

  test('does not fix a site that refuses either', async ({ extension, page, serve }) => {
    const server = await serve(
      'either.test',
      refusing(({ headers }) => /sid=/.test(headers.cookie ?? '')),
    )
    await extension.context.addCookies([
      { name: 'sid', value: 'one', domain: 'either.test', path: '/' },
      { name: 'sid', value: 'two', domain: 'either.test', path: '/page' },
    ])
    const popup = await popupOver(extension, page, `${server.origin}/page`)
    await takeStep(popup, 'clear-site-data/left-over')
    await expectStep(popup, 'clear-site-data/left-over', 'other-cause')
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
    expect(named(await cookiesOf(extension, 'either.test'))).toEqual(['sid=one'])
  })
})

test.describe('clear-site-data/oversized', () => {
  test('fixes what too many cookies cut off, and the person stays signed in', async ({ extension, sites, page }) => {
    const situation = findSituation('oversized-cookies')
    await enter({ extension, sites }, page, situation)
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    await takeStep(popup, 'clear-site-data/oversized')
    await expectFixed(popup, 'clear-site-data/oversized')
    expect((await cookiesOf(extension, situation.host)).map(({ name }) => name)).toEqual(['connect.sid'])
    await extension.screenshot(popup, 'fixed-by-oversized')
  })

  test('does not fix a site that refuses for another reason', async ({ extension, page, serve }) => {
    const server = await serve(
      'heavy.test',
      refusing(() => true),
    )
    const heavy = [1, 2, 3].map((n) => ({ name: `seen_${n}`, value: 'x'.repeat(3000), url: server.origin }))
    await extension.context.addCookies([{ name: 'sid', value: 'mine', url: server.origin }, ...heavy])
    const popup = await popupOver(extension, page, `${server.origin}/page`)
    await takeStep(popup, 'clear-site-data/oversized')
    await expectStep(popup, 'clear-site-data/oversized', 'other-cause')
    expect(named(await cookiesOf(extension, 'heavy.test'))).toEqual(['sid=mine'])
  })
})

test.describe('clear-site-data/session', () => {
  test('fixes a page that is open to guests, and keeps the other cookies', async ({ extension, page, serve }) => {
    const server = await serve(
      'guests.test',
      refusing(({ headers }) => /sid=/.test(headers.cookie ?? ''), 'Invalid session cookie'),
    )
    await extension.context.addCookies([
      { name: 'sid', value: 'dead', url: server.origin },
      { name: 'basket', value: 'three-pears', url: server.origin },
    ])
    const popup = await popupOver(extension, page, `${server.origin}/page`)
    await takeStep(popup, 'clear-site-data/session')
    await expectFixed(popup, 'clear-site-data/session')
    expect(named(await cookiesOf(extension, 'guests.test'))).toEqual(['basket=three-pears'])
  })

  test('does not fix a page for members', async ({ extension, page, serve }) => {
    const server = await serve(
      'members-only.test',
      refusing(() => true, 'Invalid session cookie'),
    )
    await extension.context.addCookies([
      { name: 'sid', value: 'dead', url: server.origin },
      { name: 'basket', value: 'three-pears', url: server.origin },
    ])
    const popup = await popupOver(extension, page, `${server.origin}/page`)
    await takeStep(popup, 'clear-site-data/session')
    await expectStep(popup, 'clear-site-data/session', 'no-help')
  })
})

/** Keeps something of every kind, and sends the token that it keeps. */
const keeper = `<script>
  const kept = localStorage.getItem('token') ?? (location.search ? 'of-another-time' : null)
  async function keep() {
    if (!location.search) return
    localStorage.setItem('token', 'of-another-time')
    sessionStorage.setItem('draft', 'unsent')
    await new Promise((done) => { indexedDB.open('notes').onsuccess = ({ target }) => (target.result.close(), done()) })
    if (!globalThis.caches) return
    await (await caches.open('pages')).put('/saved', new Response('saved'))
    await navigator.serviceWorker.register('/worker.js')
    await navigator.serviceWorker.ready
  }
  keep().then(() => fetch('/api/data', kept ? { headers: { authorization: 'Bearer ' + kept } } : {}))
    .then(() => { document.title = 'asked' })
</script>`

const challenge = 'Bearer error="invalid_token", error_description="The signature is invalid"'
const keeping =
  (isRefused: (req: IncomingMessage) => boolean): RequestListener =>
  (req, res) => {
    if (req.url?.startsWith('/page')) return void res.writeHead(200, { 'content-type': 'text/html' }).end(keeper)
    if (req.url === '/worker.js')
      return void res.writeHead(200, { 'content-type': 'text/javascript' }).end('addEventListener("install", () => 1)')
    if (req.url !== '/api/data') return void res.writeHead(204).end()
    const refused = isRefused(req)
    res.writeHead(refused ? 401 : 200, refused ? { 'www-authenticate': challenge } : {}).end('{}')
  }

function stored(page: Page) {
  return page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
}

test.describe('clear-site-data/storage', () => {
  test('empties every kind of store, says beforehand what is in it, and fixes what a kept token broke', async ({
    extension,
    page,
    serve,
  }) => {
    const pictures: string[] = []
    const others = keeping(({ headers }) => headers.authorization !== undefined)
    // Only `localhost` is safe enough over http for a page to have workers and caches.
    const server = await serve('kept.localhost', (req, res) => {
      if (req.url !== '/picture') return others(req, res)
      pictures.push((req.headers.host ?? '').replace(/\..*/, ''))
      res.writeHead(200, { 'cache-control': 'max-age=86400' }).end()
    })
    const show = (tab: Page) => tab.evaluate(async () => void (await fetch('/picture')))
    const other = await extension.openTab()
    await extension.visit(other, `${server.origin.replace('kept.', 'other.')}/page?keep`)
    await expect(other).toHaveTitle('asked')
    await extension.visit(page, `${server.origin}/page?keep`)
    await expect(page).toHaveTitle('asked')
    expect(await stored(page)).toEqual({ local: 1, session: 1, databases: 1, caches: 1, workers: 1 })
    for (const tab of [page, page, other]) await show(tab)
    expect(pictures).toEqual(['kept', 'other'])
    // From here on, the page only uses what it has kept.
    await extension.visit(page, `${server.origin}/page`)
    await expect(page).toHaveTitle('asked')
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    const step = stepIn(popup, 'clear-site-data/storage')
    await expect(step).toContainText('2 stored values')
    await expect(step).toContainText('1 database')
    await expect(step).toContainText('1 script that works in the background')
    await extension.screenshot(popup, 'storage-preview')
    await takeStep(popup, 'clear-site-data/storage')
    await expectFixed(popup, 'clear-site-data/storage')
    expect(await stored(page)).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 })
    expect(await stored(other)).toEqual({ local: 1, session: 1, databases: 1, caches: 1, workers: 1 })
    // Of the browser's own copies, those of this address are gone as well.
    for (const tab of [other, page]) await show(tab)
    expect(pictures).toEqual(['kept', 'other', 'kept'])
  })

  test('does not fix what is refused without any token', async ({ extension, page, serve }) => {
    const server = await serve(
      'never.localhost',
      keeping(() => true),
    )
    await extension.visit(page, `${server.origin}/page?keep`)
    await expect(page).toHaveTitle('asked')
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    await takeStep(popup, 'clear-site-data/storage')
    await expectStep(popup, 'clear-site-data/storage', 'no-help')
    await expect(popup.locator('main')).not.toHaveAttribute('data-state', 'fixed')
  })
})

test('cookies that one tab’s step removed: another tab shows what there is now, and puts them back', async ({
  extension,
  page,
  serve,
}) => {
  const server = await serve('tabs.test', (_, res) => void res.writeHead(401).end('Session expired'))
  await extension.context.addCookies([{ name: 'sid', value: 'dead', url: server.origin }])
  const first = await popupOver(extension, page, `${server.origin}/one`)
  const second = await popupOver(extension, await extension.openTab(), `${server.origin}/two`)
  const preview = stepIn(second, 'clear-site-data').locator('.preview')
  await expect(preview).toContainText('Which one (1 cookie)')
  await takeStep(first, 'clear-site-data')
  await expect(preview).toContainText('there is no cookie to remove')
  await expect(preview).toContainText('removed in another tab')
  await extension.screenshot(second, 'removed-elsewhere')
  await takeStep(second, 'clear-site-data')
  await expectStep(second, 'clear-site-data', 'unavailable')
  await preview.getByRole('button', { name: 'Put 1 cookie back' }).click()
  await expect.poll(async () => named(await cookiesOf(extension, 'tabs.test'))).toEqual(['sid=dead'])
  await expectStep(second, 'clear-site-data', 'todo')
  await expect(preview).toContainText('Which one (1 cookie)')
  await expect(preview).not.toContainText('another tab')
  await expect(stepIn(first, 'clear-site-data')).toContainText('The cookie was put back')
})
