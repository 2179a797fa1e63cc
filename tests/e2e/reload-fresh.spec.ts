import { expect, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

const challenge = 'Bearer error="invalid_token", error_description="The signature is invalid"'

test.describe('reload-fresh/past-cache', () => {
  test('fixes a page whose script the browser keeps from before, which a plain reload does not', async ({
    extension,
    page,
    serve,
  }) => {
    let key = 'of-another-time'
    const scripts: string[] = []
    const server = await serve('old-script.test', ({ url, headers }, res) => {
      if (url === '/board')
        return void res.writeHead(200, { 'content-type': 'text/html' }).end('<script src="/app.js"></script>')
      if (url === '/app.js') {
        scripts.push(key)
        const kept = { 'content-type': 'text/javascript', 'cache-control': 'max-age=86400' }
        return void res.writeHead(200, kept).end(`fetch('/api', { headers: { authorization: 'Bearer ${key}' } })`)
      }
      if (headers.authorization === 'Bearer of-today') return void res.writeHead(200).end('{}')
      res.writeHead(401, { 'www-authenticate': challenge }).end()
    })
    const popup = await popupOver(extension, page, `${server.origin}/board`)
    key = 'of-today'
    await takeStep(popup, 'reload-fresh')
    await expectStep(popup, 'reload-fresh', 'no-help')
    expect(scripts).toEqual(['of-another-time'])
    await takeStep(popup, 'reload-fresh/past-cache')
    await expectFixed(popup, 'reload-fresh/past-cache')
    expect(scripts).toEqual(['of-another-time', 'of-today'])
    await extension.waitForBadge(page, '')
  })

  test('is itself what is refused where a worker of the site brings the token; that is said before, and a plain one is not', async ({
    extension,
    page,
    serve,
  }) => {
    const worker = `addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return
  event.respondWith(fetch(event.request.url, { headers: { authorization: 'Bearer of-the-worker' } }))
})`
    let closed = true
    const asked: string[] = []
    const server = await serve('brings-the-token.localhost', ({ url, headers }, res) => {
      const html = { 'content-type': 'text/html' }
      if (url === '/')
        return void res.writeHead(200, html).end("<script>navigator.serviceWorker.register('/sw.js')</script>")
      if (url === '/sw.js') return void res.writeHead(200, { 'content-type': 'text/javascript' }).end(worker)
      asked.push(headers.authorization ? 'with' : 'without')
      if (headers.authorization && !closed) return void res.writeHead(200, html).end('<p>Desk</p>')
      res.writeHead(401, { ...html, 'www-authenticate': headers.authorization ? challenge : 'Bearer' }).end('<p>No</p>')
    })
    await extension.visit(page, server.origin)
    await page.evaluate(() => navigator.serviceWorker.ready)
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const popup = await popupOver(extension, page, `${server.origin}/desk`)
    await takeStep(popup, 'reload-fresh')
    await expectStep(popup, 'reload-fresh', 'no-help')
    closed = false
    const step = 'reload-fresh/past-cache'
    await expect(stepIn(popup, step)).toContainText('this very reload is refused')
    await takeStep(popup, step)
    await expectStep(popup, step, 'other-cause')
    expect(asked).toEqual(['with', 'with', 'without'])
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'open')
    await takeStep(popup, 'reload-fresh')
    await expectFixed(popup, 'reload-fresh')
  })
})
