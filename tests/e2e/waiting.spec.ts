import type { RequestListener } from 'node:http'
import { expect, startExtension, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

/** A site that asks each try for one pause more, of these seconds, and lets people in after the last. */
function insistentSite(pauses: readonly number[]) {
  const hits: string[] = []
  const listener: RequestListener = (req, res) => {
    const pause = pauses[hits.push(`${req.method} ${req.url}`) - 1]
    const headers = { 'content-type': 'text/html', ...(pause && { 'retry-after': String(pause) }) }
    res.writeHead(pause ? 401 : 200, headers).end(pause ? '<p>Too many requests</p>' : '<p>Photos</p>')
  }
  return { hits, listener }
}

/** A site that wants nobody for `seconds`; `mends`: afterwards it lets people in again. `inWords`: only its page says so. */
function site(seconds: number, mends: boolean, inWords = false) {
  const since = Date.now()
  const hits: string[] = []
  const listener: RequestListener = (req, res) => {
    if (req.url === '/form')
      return void res
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<form method="post" action="/send"><button id="send">Send</button></form>')
    hits.push(`${req.method} ${req.url}`)
    const left = mends ? Math.ceil(seconds - (Date.now() - since) / 1000) : seconds
    const named = left > 0 && !inWords && { 'retry-after': String(left) }
    const words = `<p>Too many requests</p>${inWords ? `<p>Please try again in ${left} seconds.</p>` : ''}`
    const headers = { 'content-type': 'text/html', ...named }
    res.writeHead(left > 0 ? 401 : 200, headers).end(left > 0 ? words : '<p>Photos</p>')
  }
  return { hits, listener }
}

test.describe('wait-and-retry', () => {
  test('counts down and fixes it by itself when the time is over', async ({ extension, page, serve }) => {
    const { hits, listener } = site(8, true, true)
    const server = await serve('soon.test', listener)
    const popup = await popupOver(extension, page, `${server.origin}/gallery`)
    await expect(stepIn(popup, 'wait-and-retry')).toContainText('The page says: in 8 seconds.')
    await takeStep(popup, 'wait-and-retry')
    await expectStep(popup, 'wait-and-retry', 'running')
    await expect(stepIn(popup, 'wait-and-retry')).toContainText('We check at')
    await extension.screenshot(popup, 'waiting')
    await expectFixed(popup, 'wait-and-retry')
    await expect(popup.locator('main')).toContainText('What was refused opens again.')
    // No try came before the time was over.
    expect(hits).toEqual(['GET /gallery', 'GET /gallery'])
    await extension.waitForBadge(page, '')
  })

  test('says so and counts anew where the site asks for more time', async ({ extension, page, serve }) => {
    const { hits, listener } = insistentSite([2, 6])
    const server = await serve('more.test', listener)
    const popup = await popupOver(extension, page, `${server.origin}/gallery`)
    await takeStep(popup, 'wait-and-retry')
    const step = stepIn(popup, 'wait-and-retry')
    await expect(step).toContainText('The site asks for more time: 6 seconds.')
    await expect(step).toContainText('We check at')
    await expect(step).toHaveAttribute('data-step', 'running')
    await expect(popup.locator('.steps > li').first()).toHaveAttribute('data-remedy', 'wait-and-retry')
    await expect(popup.locator('.primary')).toHaveCount(0)
    await extension.screenshot(popup, 'more-time')
    expect(hits).toHaveLength(2)
    await expectFixed(popup, 'wait-and-retry')
    expect(hits).toHaveLength(3)
  })

  for (const [status, title] of [
    [429, 'The site asks you to wait'],
    [503, 'The site is not available right now'],
  ] as const)
    test(`claims no relief where the page then answers ${status}, and waits on`, async ({ extension, page, serve }) => {
      const answers = [
        [401, 2],
        [status, 6],
      ] as const
      let asked = 0
      const server = await serve(`now-${status}.test`, (_req, res) => {
        const [code, pause] = answers[asked++] ?? [200, 0]
        res.writeHead(code, { 'content-type': 'text/html', ...(pause && { 'retry-after': String(pause) }) })
        res.end(code === 200 ? '<p>Photos</p>' : '<p>Too many requests</p>')
      })
      const popup = await popupOver(extension, page, `${server.origin}/gallery`)
      await takeStep(popup, 'wait-and-retry')
      await expect(popup.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(popup.locator('main')).not.toContainText(/no longer/i)
      await expect(popup.locator('main')).toContainText('We wait, then load the page again by ourselves')
      await expect(stepIn(popup, 'wait-and-retry')).toContainText('We check at')
      await extension.screenshot(popup, `now-${status}`)
      await expectFixed(popup, 'wait-and-retry')
      expect(asked).toBe(3)
    })

  test('leaves a site that asks for ever to the person, who may wait on', async ({ extension, page, serve }) => {
    const { hits, listener } = site(1, false)
    const server = await serve('never.test', listener)
    const popup = await popupOver(extension, page, `${server.origin}/gallery`)
    await takeStep(popup, 'wait-and-retry')
    await expectStep(popup, 'wait-and-retry', 'no-help')
    await expect(stepIn(popup, 'wait-and-retry')).toContainText('The site asks for more time: 1 second.')
    await expect(popup.locator('.steps .primary')).toHaveText('Wait, then check')
    // Once to be refused, once for the click, three times as the site asked.
    expect(hits).toHaveLength(5)
  })

  test('can be stopped, and then loads nothing', async ({ extension, page, serve }) => {
    const { hits, listener } = site(8, true)
    const over = Date.now() + 8_000
    const server = await serve('stopped.test', listener)
    const popup = await popupOver(extension, page, `${server.origin}/gallery`)
    await takeStep(popup, 'wait-and-retry')
    const step = stepIn(popup, 'wait-and-retry')
    await expect(step.getByRole('button').first()).toHaveText('Check now anyway')
    await step.getByRole('button', { name: 'Stop waiting' }).click()
    await expectStep(popup, 'wait-and-retry', 'todo')
    await expect(step).not.toContainText('We check at')
    await expect.poll(() => Date.now(), { timeout: 20_000 }).toBeGreaterThan(over + 4_000)
    expect(hits).toEqual(['GET /gallery'])
    // Taken anew, it is over at once.
    await takeStep(popup, 'wait-and-retry')
    await expectFixed(popup, 'wait-and-retry')
    expect(hits).toEqual(['GET /gallery', 'GET /gallery'])
  })

  test('does not fix a site that refuses without a word of waiting', async ({ extension, page, serve }) => {
    let asked = 0
    const server = await serve('silent.test', (_req, res) => {
      res.writeHead(401, { 'content-type': 'text/html', ...(!asked++ && { 'retry-after': '2' }) })
      res.end('<p>Too many requests</p>')
    })
    const popup = await popupOver(extension, page, `${server.origin}/gallery`)
    await takeStep(popup, 'wait-and-retry')
    await expectStep(popup, 'wait-and-retry', 'no-help')
    await expect(stepIn(popup, 'wait-and-retry')).not.toContainText('more time')
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
    // Nobody saw an answer: it is the person's word, and is told as that.
    await stepIn(popup, 'wait-and-retry').getByRole('button', { name: 'It works now' }).click()
    await expectFixed(popup, 'wait-and-retry')
    await expect(popup.getByRole('heading', { level: 1 })).toHaveText('That did it, you say')
    await expect(popup.locator('main')).not.toContainText('opens again')
    await expect(stepIn(popup, 'wait-and-retry')).toContainText('It helped, you say.')
    await extension.screenshot(popup, 'by-your-word')
    expect(hits).toEqual(['POST /send'])
  })

  test('goes on with the popup closed and the worker dead', async ({ serve }) => {
    test.setTimeout(150_000)
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
    await expect(page.getByText('Photos')).toBeVisible({ timeout: 90_000 })
    await alone.waitForBadge(page, '')
    const again = await alone.openPopup(page)
    await expectFixed(again, 'wait-and-retry')
    expect(hits).toEqual(['GET /gallery', 'GET /gallery'])
    await alone.close()
  })
})
