import type { ServerResponse } from 'node:http'
import type Browser from 'webextension-polyfill'
import { cookiesOf } from '../support/cookies'
import { expect, type Extension, startExtension, test as base } from '../support/extension'
import { serve } from '../support/serve'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'
import { ofWorker } from '../support/worker-fixture'

/** The extension's API inside the pages that this evaluates in. */
declare const chrome: typeof Browser

/** A server that answers when the test says so: a worker can be stopped exactly between request and answer. */
interface Held {
  readonly origin: string
  /** Resolves with the way to answer the next request of a page. */
  next(): Promise<(status: number) => void>
  close(): void
}

async function hold(): Promise<Held> {
  const waiting: ServerResponse[] = []
  const askers: ((res: ServerResponse) => void)[] = []
  const { origin, close } = await serve('held.test', (_, res) => {
    const asker = askers.shift()
    if (asker) asker(res)
    else waiting.push(res)
  })
  return {
    origin,
    async next() {
      const res = waiting.shift() ?? (await new Promise<ServerResponse>((done) => askers.push(done)))
      return (status) => void res.writeHead(status, { 'content-type': 'text/html' }).end(`<p>${status}</p>`)
    },
    close,
  }
}

const test = base.extend<object, { held: Held; alone: Extension }>({
  held: ofWorker(hold),
  /** A browser of its own: stopping the worker must not disturb the other tests. */
  alone: ofWorker(() => startExtension({ args: ['--host-resolver-rules=MAP *.test 127.0.0.1'] })),
})

/** Opens `path` in a new tab and answers it with `status`. */
async function open(alone: Extension, held: Held, path: string, status: number) {
  const page = await alone.openTab()
  const going = page.goto(held.origin + path)
  const answer = await held.next()
  answer(status)
  await going
  return page
}

test('between request and answer: the refusal is seen, with what was sent', async ({ alone, held }) => {
  const page = await alone.openTab()
  await alone.context.addCookies([{ name: 'sid', value: 'abc', url: held.origin }])
  const going = page.goto(`${held.origin}/one`)
  const answer = await held.next()
  // The server has the request before our listeners do; what they learnt must be on record when the worker goes.
  await expect.poll(async () => JSON.stringify((await alone.storageDump()).session['flights'])).toContain('"sid"')
  await alone.stopWorker()
  expect(await alone.workerIsStopped()).toBe(true)
  answer(401)
  await going
  await alone.waitForBadge(page)
  const [incident] = (await alone.recordOf(page))!.incidents
  expect(incident?.exchange.request?.cookies).toMatchObject([{ name: 'sid', length: 3 }])
})

test('between request and a good answer: nothing is shown', async ({ alone, held }) => {
  const page = await alone.openTab()
  const going = page.goto(`${held.origin}/two`)
  const answer = await held.next()
  await alone.stopWorker()
  expect(await alone.workerIsStopped()).toBe(true)
  answer(200)
  await going
  await alone.expectQuiet(page)
})

test('between clear and undo: every cookie comes back', async ({ alone, held }) => {
  // A host of its own: where another page opened well with these cookies, removing them would not be offered.
  const own = { ...held, origin: held.origin.replace('held.', 'jar.') }
  await alone.context.addCookies([
    { name: 'sid', value: 'abc', url: own.origin, httpOnly: true, sameSite: 'Strict' },
    { name: 'pref', value: 'x=y', domain: '.jar.test', path: '/' },
  ])
  const before = await cookiesOf(alone, 'jar.test')
  const page = await open(alone, own, '/three', 401)
  await alone.waitForBadge(page)
  const popup = await alone.openPopup(page)
  await takeStep(popup, 'clear-site-data')
  ;(await held.next())(401)
  await expectStep(popup, 'clear-site-data', 'other-cause')
  expect(await cookiesOf(alone, 'jar.test')).toEqual([])
  await alone.stopWorker()
  expect(await alone.workerIsStopped()).toBe(true)
  await stepIn(popup, 'clear-site-data').locator('.undo button').click()
  await expect.poll(() => cookiesOf(alone, 'jar.test')).toEqual(before)
})

test('between two cookies of a removal: what went is counted and comes back, what never went is not counted', async ({
  alone,
  held,
}) => {
  const own = { ...held, origin: held.origin.replace('held.', 'cut.') }
  // So many that the worker is stopped long before the last of them goes; a browser keeps 180 of a site.
  const names = ['sid', ...Array.from({ length: 170 }, (_, index) => `seen-${index}`)]
  await alone.context.addCookies(names.map((name) => ({ name, value: 'abc', url: own.origin })))
  const page = await open(alone, own, '/six', 401)
  await alone.waitForBadge(page)
  const popup = await alone.openPopup(page)
  const first = alone.lookout.evaluate(
    () =>
      new Promise<void>((done) =>
        chrome.cookies.onChanged.addListener(({ cookie, removed }) => {
          if (removed && cookie.domain === 'cut.test') done()
        }),
      ),
  )
  await takeStep(popup, 'clear-site-data')
  await first
  await alone.stopWorker()
  const gone = names.length - (await cookiesOf(alone, 'cut.test')).length
  expect(gone).toBeGreaterThan(0)
  expect(gone).toBeLessThan(names.length)
  const put = (text: string) => expect.poll(() => stepIn(popup, 'clear-site-data').textContent()).toContain(text)
  await put(gone === 1 ? 'Put 1 cookie back' : `Put ${gone} cookies back`)
  await stepIn(popup, 'clear-site-data').locator('.undo button').click()
  await put(gone === 1 ? 'The cookie was put back' : `All ${gone} cookies were put back`)
  expect(await cookiesOf(alone, 'cut.test')).toHaveLength(names.length)
})

test('while the popup is open and tests run: they end as cut short, and can be run again', async ({ alone, held }) => {
  const own = { ...held, origin: held.origin.replace('held.', 'www.tests.') }
  // It may be a sign-in by its look, and need not be one.
  await alone.context.addCookies([{ name: 'layout', value: '4f2a9c8e7b6d5a4390aa', url: own.origin }])
  const before = await cookiesOf(alone, 'tests.test')
  const page = await open(alone, own, '/five', 401)
  await alone.waitForBadge(page)
  const popup = await alone.openPopup(page)
  await takeStep(popup, 'run-checks')
  await held.next()
  await expectStep(popup, 'run-checks', 'running')
  await alone.stopWorker()
  await expectStep(popup, 'run-checks', 'todo')
  await expect(stepIn(popup, 'run-checks')).toContainText('cut short')
  await expect(popup.getByRole('alert')).toBeEmpty()
  expect(await cookiesOf(alone, 'tests.test')).toEqual(before)
  // With nobody to stop it, it comes to its end.
  await takeStep(popup, 'run-checks')
  const planned = await held.next()
  planned(401)
  for (let rest = 0; rest < 2; rest++) (await held.next())(401)
  await expectStep(popup, 'run-checks', 'no-help')
  await expect(stepIn(popup, 'run-checks')).not.toContainText('cut short')
})

test('while the popup is open and a step is being checked: the step ends all the same', async ({ alone, held }) => {
  const page = await open(alone, held, '/four', 401)
  await alone.waitForBadge(page)
  const popup = await alone.openPopup(page)
  await takeStep(popup, 'reload-fresh')
  const answer = await held.next()
  await expectStep(popup, 'reload-fresh', 'checking')
  await alone.stopWorker()
  expect(await alone.workerIsStopped()).toBe(true)
  answer(200)
  await expectFixed(popup, 'reload-fresh')
  await alone.waitForBadge(page, '')
})
