import type { RequestListener } from 'node:http'
import { expect, startExtension, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/** A site that wants nobody for `seconds`; `mends`: afterwards it lets people in again. */
function site(seconds: number, mends: boolean) {
  const since = Date.now()
  const hits: string[] = []
  const listener: RequestListener = (req, res) => {
    if (req.url === '/form')
      return void res
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<form method="post" action="/send"><button id="send">Send</button></form>')
    hits.push(`${req.method} ${req.url}`)
    const left = mends ? Math.ceil(seconds - (Date.now() - since) / 1000) : seconds
    const headers = { 'content-type': 'text/html', ...(left > 0 && { 'retry-after': String(left) }) }
    res.writeHead(left > 0 ? 401 : 200, headers).end(left > 0 ? '<p>Too many requests</p>' : '<p>Photos</p>')
  }
  return { hits, listener }
}

test.describe('wait-and-retry', () => {
  test('counts down and fixes it by itself when the time is over', async ({ extension, page, serve }) => {
    const { hits, listener } = site(8, true)
    const server = await serve('soon.test', listener)
    const popup = await popupOver(extension, page, `${server.origin}/gallery`)
    await takeStep(popup, 'wait-and-retry')
    await expectStep(popup, 'wait-and-retry', 'running')
    await expect(stepIn(popup, 'wait-and-retry')).toContainText('We check at')
    await extension.screenshot(popup, 'waiting')
    await expectFixed(popup, 'wait-and-retry')
    // No try came before the time was over.
    expect(hits).toEqual(['GET /gallery', 'GET /gallery'])
    await extension.waitForBadge(page, '')
  })

  test('does not fix a site that goes on refusing', async ({ extension, page, serve }) => {
    const server = await serve('never.test', site(2, false).listener)
    const popup = await popupOver(extension, page, `${server.origin}/gallery`)
    await takeStep(popup, 'wait-and-retry')
    await expectStep(popup, 'wait-and-retry', 'no-help')
  })

  test('never sends a form again', async ({ extension, page, serve }) => {
    const { hits, listener } = site(2, true)
    const server = await serve('sent-form.test', listener)
    await extension.visit(page, `${server.origin}/form`)
    await page.click('#send')
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    await takeStep(popup, 'wait-and-retry')
    await expectStep(popup, 'wait-and-retry', 'unchecked')
    expect(hits).toEqual(['POST /send'])
  })

  test('goes on with the popup closed and the worker dead', async ({ serve }) => {
    const { hits, listener } = site(35, true)
    const server = await serve('patient.test', listener)
    const alone = await startExtension({ args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] })
    const page = await alone.openTab()
    const popup = await popupOver(alone, page, `${server.origin}/gallery`)
    await takeStep(popup, 'wait-and-retry')
    await expectStep(popup, 'wait-and-retry', 'running')
    await popup.close()
    await alone.stopWorker()
    expect(await alone.workerIsStopped()).toBe(true)
    await expect(page.getByText('Photos')).toBeVisible({ timeout: 50_000 })
    await alone.waitForBadge(page, '')
    const again = await alone.openPopup(page)
    await expectFixed(again, 'wait-and-retry')
    expect(hits).toEqual(['GET /gallery', 'GET /gallery'])
    await alone.close()
  })
})
