import type { RequestListener } from 'node:http'
import { expect } from '@playwright/test'
import { test } from '../support/both'
import { cookiesOf, keepCookie } from '../support/cookies'
import type { FirefoxDriver } from '../support/firefox/driver'
import { popupOver } from '../support/popup-over'
import { expectFixed, stepIn, takeStep } from '../support/steps'

/** Refuses whoever brings what is left of an earlier visit. */
const refusing: RequestListener = (req, res) => {
  const cookie = /sid=(\w+)/.exec(req.headers.cookie ?? '')?.[1]
  const made = req.url === '/begin' ? { 'set-cookie': 'sid=dead; Path=/' } : {}
  const status = cookie === 'dead' && req.url !== '/begin' ? 401 : 200
  res.writeHead(status, { 'content-type': 'text/html', ...made }).end('<p>Board</p>')
}

test('clear-site-data in a container takes and puts back what that one keeps, and nobody else’s', async ({
  driver,
  serve,
}) => {
  const firefox = driver as FirefoxDriver
  const { origin } = await serve('two-lives.test', refusing)
  const { tab, store } = await firefox.openContainer()
  expect(store).toMatch(/^firefox-container-/)
  await keepCookie(driver, origin, 'sid', 'mine')
  const values = async (of: string) => (await cookiesOf(driver, 'two-lives.test', of)).map(({ value }) => value)
  await driver.visit(tab, `${origin}/begin`)
  const popup = await popupOver(driver, tab, `${origin}/board`)
  const step = stepIn(popup, 'clear-site-data')
  await expect.poll(() => step.locator('.preview').textContent()).toContain('1 cookie')
  // What asks by itself would ask without this container's cookies.
  expect(await stepIn(popup, 'run-checks').count()).toBe(0)
  expect([await values(store), await values('firefox-default')]).toEqual([['dead'], ['mine']])
  await takeStep(popup, 'clear-site-data')
  await expectFixed(popup, 'clear-site-data')
  expect([await values(store), await values('firefox-default')]).toEqual([[], ['mine']])
  await step.locator('.undo button').click()
  await expect.poll(() => values(store)).toEqual(['dead'])
  expect(await values('firefox-default')).toEqual(['mine'])
  await driver.tidy()
})

test('an ordinary tab of the same site has no part in it', async ({ driver, tab, serve }) => {
  const { origin } = await serve('one-life.test', refusing)
  const { tab: apart } = await (driver as FirefoxDriver).openContainer()
  await driver.visit(apart, `${origin}/begin`)
  await driver.visit(tab, `${origin}/board`)
  await driver.expectQuiet(tab)
})
