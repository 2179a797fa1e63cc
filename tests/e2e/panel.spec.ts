import { expect } from '@playwright/test'
import { test } from '../support/both'
import type { FirefoxDriver } from '../support/firefox/driver'

/** Firefox makes a panel as wide as the longest line that its page would like to have, up to 800 px. */
test('the popup in the toolbar is as narrow as it is made for', async ({ driver, tab, serve }) => {
  const { origin } = await serve('panel.test', (_, res) =>
    res.writeHead(401, { 'content-type': 'text/html' }).end('<p>Unauthorized</p>'),
  )
  await driver.visit(tab, `${origin}/reports`)
  await driver.waitForBadge(tab)
  const { width, height } = await (driver as FirefoxDriver).sizeOfPanel(tab)
  expect(width).toBeGreaterThanOrEqual(380)
  expect(width).toBeLessThanOrEqual(400)
  expect(height).toBeLessThanOrEqual(600)
})
