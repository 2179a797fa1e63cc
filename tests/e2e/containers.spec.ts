import type { RequestListener } from 'node:http'
import { expect } from '@playwright/test'
import { test as base } from '../support/both'
import { cookiesOf, keepCookie } from '../support/cookies'
import { type FirefoxDriver, startFirefox } from '../support/firefox/driver'
import { popupOver } from '../support/popup-over'
import { expectFixed, stepIn, takeStep } from '../support/steps'

/** Refuses whoever brings what is left of an earlier visit. */
const refusing: RequestListener = (req, res) => {
  const cookie = /sid=(\w+)/.exec(req.headers.cookie ?? '')?.[1]
  const made = req.url === '/begin' ? { 'set-cookie': 'sid=dead; Path=/' } : {}
  const status = cookie === 'dead' && req.url !== '/begin' ? 401 : 200
  res.writeHead(status, { 'content-type': 'text/html', ...made }).end('<p>Board</p>')
}

/** A Firefox whose person lets us into private windows. */
const test = base.extend<object, { trusted: FirefoxDriver }>({
  trusted: [
    async ({ sites }, use) => {
      const trusted = await startFirefox(sites, { privateWindows: true })
      await use(trusted)
      await trusted.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})

for (const where of ['container', 'private window'] as const)
  test(`clear-site-data in a ${where} takes and puts back what that one keeps, and nobody else’s`, async ({
    trusted,
    serve,
  }) => {
    const host = `two-lives-${where.slice(0, 7)}.test`
    const { origin } = await serve(host, refusing)
    const apart = where === 'container' ? await trusted.openContainer() : await trusted.openPrivate(`${origin}/home`)
    const { tab, store } = apart
    expect(store).toMatch(/^firefox-(container-|private$)/)
    await keepCookie(trusted, origin, 'sid', 'mine')
    const values = async (of: string) => (await cookiesOf(trusted, host, of)).map(({ value }) => value)
    await trusted.visit(tab, `${origin}/begin`)
    const popup = await popupOver(trusted, tab, `${origin}/board`)
    const step = stepIn(popup, 'clear-site-data')
    await expect.poll(() => step.locator('.preview').textContent()).toContain('1 cookie')
    // What asks by itself would ask without this one's cookies.
    expect(await stepIn(popup, 'run-checks').count()).toBe(0)
    expect([await values(store), await values('firefox-default')]).toEqual([['dead'], ['mine']])
    await takeStep(popup, 'clear-site-data')
    await expectFixed(popup, 'clear-site-data')
    expect([await values(store), await values('firefox-default')]).toEqual([[], ['mine']])
    await step.locator('.undo button').click()
    await expect.poll(() => values(store)).toEqual(['dead'])
    expect(await values('firefox-default')).toEqual(['mine'])
    await trusted.tidy()
  })

test('an ordinary tab of the same site has no part in it', async ({ trusted, serve }) => {
  const { origin } = await serve('one-life.test', refusing)
  const { tab: apart } = await trusted.openContainer()
  await trusted.visit(apart, `${origin}/begin`)
  const tab = await trusted.openTab()
  await trusted.openPrivate(`${origin}/begin`)
  await trusted.visit(tab, `${origin}/board`)
  await trusted.expectQuiet(tab)
  await trusted.tidy()
})
