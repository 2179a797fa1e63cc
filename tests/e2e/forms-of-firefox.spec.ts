import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { expect } from '@playwright/test'
import { test } from '../support/both'
import { cookiesOf, keepCookie } from '../support/cookies'
import type { Part, Tab } from '../support/driver'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'
import { often } from '../support/until'

/** Steps that have a form of their own in Firefox, or another way below: each where it helps, and where it does not. */

const html = (res: ServerResponse, status: number, body: string, more = {}) =>
  void res.writeHead(status, { 'content-type': 'text/html', ...more }).end(body)
const stateOf = (popup: Tab) => popup.locator('main').getAttribute('data-state')
const expectText = (part: Part, text: RegExp) => expect.poll(() => part.textContent(), often).toMatch(text)
const clickOn = (popup: Tab, step: Parameters<typeof stepIn>[1], nth: number) =>
  stepIn(popup, step).locator(`.actions button:nth-of-type(${nth})`).click()

/** Refuses whoever brings a cookie of this name. */
const refusingCookie =
  (name: string) =>
  ({ headers }: IncomingMessage, res: ServerResponse): void =>
    headers.cookie?.includes(`${name}=`) ? html(res, 401, '<p>Unauthorized</p>') : html(res, 200, '<p>Board</p>')

const refusingAll: RequestListener = (_, res) => html(res, 401, '<p>Unauthorized</p>')

test.describe('run-checks', () => {
  const toldBy = (popup: Tab, id: string) => stepIn(popup, 'run-checks').locator(`[data-experiment="${id}"]`)

  test('finds that a cookie is in the way and leaves the jar alone; the step that mends it does', async ({
    driver,
    tab,
    serve,
  }) => {
    const { origin } = await serve('cookie-in-the-way.test', refusingCookie('layout'))
    await keepCookie(driver, origin, 'layout', '4f2a9c8e7b6d5a4390aa')
    const popup = await popupOver(driver, tab, `${origin}/board`)
    const before = await cookiesOf(driver, 'cookie-in-the-way.test')
    await takeStep(popup, 'run-checks')
    await expectStep(popup, 'run-checks', 'other-cause')
    expect(await toldBy(popup, 'without-cookies').getAttribute('data-outcome')).toBe('fine')
    expect(await popup.locator('main').getAttribute('data-cause')).toBe('stale-cookies')
    expect(await cookiesOf(driver, 'cookie-in-the-way.test')).toEqual(before)
    await takeStep(popup, 'clear-site-data')
    await expectFixed(popup, 'clear-site-data')
  })

  test('that tells nothing new mends nothing', async ({ driver, tab, serve }) => {
    const { origin } = await serve('refuses-all.test', refusingAll)
    await keepCookie(driver, origin, 'layout', '4f2a9c8e7b6d5a4390aa')
    const popup = await popupOver(driver, tab, `${origin}/board`)
    await takeStep(popup, 'run-checks')
    await expectStep(popup, 'run-checks', 'no-help')
    expect(await stateOf(popup)).toBe('open')
  })
})

/** Keeps a token where an address has a question mark, and sends the one that it keeps. */
const keeper = `<script>
  if (location.search) localStorage.setItem('token', 'of-another-time')
  const kept = localStorage.getItem('token')
  fetch('/api/data', kept ? { headers: { authorization: 'Bearer ' + kept } } : {}).then(() => { document.title = 'asked' })
</script>`

const keeping =
  (always: boolean): RequestListener =>
  ({ url = '', headers }, res) => {
    if (url.startsWith('/page')) return html(res, 200, keeper)
    const challenge = 'Bearer error="invalid_token", error_description="The signature is invalid"'
    if (always || headers.authorization) return html(res, 401, '{}', { 'www-authenticate': challenge })
    html(res, 200, '{}')
  }

test.describe('clear-site-data/storage', () => {
  const keptIn = (tab: Tab) => tab.evaluate(() => localStorage.length, undefined)

  test('empties this address, of no other host, and fixes what a kept token broke', async ({ driver, tab, serve }) => {
    const { at } = await serve('kept.test', keeping(false))
    const other = await driver.openTab()
    await driver.visit(other, `${at('other.test')}/page?keep`)
    await driver.visit(tab, `${at('kept.test')}/page?keep`)
    const popup = await popupOver(driver, tab, `${at('kept.test')}/page`)
    expect([await keptIn(tab), await keptIn(other)]).toEqual([1, 1])
    await takeStep(popup, 'clear-site-data/storage')
    await expectFixed(popup, 'clear-site-data/storage')
    expect([await keptIn(tab), await keptIn(other)]).toEqual([0, 1])
  })

  test('does not fix what is refused without any token', async ({ driver, tab, serve }) => {
    const { origin } = await serve('never.test', keeping(true))
    const popup = await popupOver(driver, tab, `${origin}/page?keep`)
    await takeStep(popup, 'clear-site-data/storage')
    await expectStep(popup, 'clear-site-data/storage', 'no-help')
    expect(await stateOf(popup)).toBe('open')
  })
})

for (const mends of [true, false])
  test(`allow-cookies names the clicks, and looks again: ${mends ? 'fixed' : 'still refused'}`, async ({
    driver,
    tab,
    serve,
  }) => {
    const site = { allowed: false }
    const { origin } = await serve(`keeps-${mends ? 'a' : 'no'}-cookie.test`, (_, res) =>
      site.allowed
        ? html(res, 200, '<p>In</p>')
        : html(res, 401, '<p>Cookies are disabled in your browser. Please enable cookies.</p>'),
    )
    const popup = await popupOver(driver, tab, `${origin}/in`)
    await expectText(stepIn(popup, 'allow-cookies'), /Settings/)
    site.allowed = mends
    await takeStep(popup, 'allow-cookies')
    if (mends) return expectFixed(popup, 'allow-cookies')
    await expectStep(popup, 'allow-cookies', 'no-help')
    expect(await stateOf(popup)).toBe('open')
  })

for (const works of [true, false])
  test(`open-private asks how it went in the window that the person opens: it ${works ? 'works' : 'is refused'}`, async ({
    driver,
    tab,
    serve,
  }) => {
    const { origin } = await serve(`private-${works}.test`, (req, res) => {
      if (req.url === '/page') return refusingCookie('sid')(req, res)
      html(res, 200, '<p>Kept twice</p>', { 'set-cookie': ['sid=one; Path=/', 'sid=two; Path=/page'] })
    })
    await driver.visit(tab, `${origin}/begin`)
    const popup = await popupOver(driver, tab, `${origin}/page`)
    await expectText(stepIn(popup, 'open-private'), /private/)
    await takeStep(popup, 'open-private')
    await expectText(stepIn(popup, 'open-private'), /Ctrl\+Shift\+P/)
    await expectStep(popup, 'open-private', 'unchecked')
    expect(await stateOf(popup)).toBe('open')
    await clickOn(popup, 'open-private', works ? 1 : 2)
    await expectStep(popup, 'open-private', works ? 'fixed' : 'no-help')
  })
