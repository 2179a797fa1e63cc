import { findSituation } from '../sites/situations'
import { enter } from '../support/enter'
import { expect, test } from '../support/extension'
import { expectStep, stepIn, takeStep } from '../support/steps'

/** The popup, opened anew over the tab as a person would. */
const headline = '#headline'

test('another page of the tab shows its own state, not the refusal before it', async ({ extension, sites, page }) => {
  await enter({ extension, sites }, page, findSituation('session-expired'))
  await extension.waitForBadge(page)
  const popup = await extension.openPopup(page)
  await takeStep(popup, 'reload-fresh')
  await expectStep(popup, 'reload-fresh', 'no-help')
  await popup.close()
  await extension.visit(page, sites.prepareUrl(findSituation('stale-cookie-guest'), true))
  await extension.waitForBadge(page, '')
  const later = await extension.openPopup(page)
  await expect(later.locator('main')).toHaveAttribute('data-cause', 'none')
  await expect(later.locator(headline)).toHaveText('Nothing is refused here')
  await expect(later.locator('.incidents')).toHaveCount(0)
})

test('what can still be put back is found there', async ({ extension, sites, page }) => {
  await enter({ extension, sites }, page, findSituation('session-expired'))
  await extension.waitForBadge(page)
  const popup = await extension.openPopup(page)
  await takeStep(popup, 'clear-site-data')
  await expect(stepIn(popup, 'clear-site-data').locator('.undo button')).toBeVisible()
  await expectStep(popup, 'clear-site-data', 'other-cause')
  await popup.close()
  await extension.visit(page, sites.prepareUrl(findSituation('stale-cookie-guest'), true))
  const later = await extension.openPopup(page)
  await expect(later.locator('main')).toHaveAttribute('data-cause', 'none')
  await later.locator('.incidents button').click()
  await expect(stepIn(later, 'clear-site-data').locator('.undo button')).toBeVisible()
  await extension.screenshot(later, 'earlier-page')
})

test('a lost session is the same to the second look', async ({ extension, sites, page }) => {
  await enter({ extension, sites }, page, findSituation('session-cookie-gone'))
  await extension.waitForBadge(page)
  const popup = await extension.openPopup(page)
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'session-expired')
  await takeStep(popup, 'reload-fresh')
  await expectStep(popup, 'reload-fresh', 'no-help')
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'session-expired')
})

test('a site’s own worker that refuses is said after one reload, with a way past it', async ({
  extension,
  sites,
  page,
}) => {
  await enter({ extension, sites }, page, findSituation('worker-refuses'))
  const popup = await extension.openPopup(page)
  await popup.getByRole('button', { name: 'Reload the page' }).click()
  await expect(popup.getByRole('button', { name: 'Load past it' })).toBeVisible({ timeout: 15_000 })
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'none')
})

test('a page that the person does not leave ends the check, and is not sent away', async ({
  extension,
  page,
  serve,
}) => {
  const draft = `<textarea></textarea><script>onbeforeunload = (event) => event.preventDefault(); fetch('/api/save')</script>`
  const server = await serve('drafts.test', ({ url }, response) => {
    const isPage = url === '/draft'
    response.writeHead(isPage ? 200 : 401, { 'content-type': isPage ? 'text/html' : 'application/json' })
    response.end(isPage ? draft : '{"error":"token expired"}')
  })
  page.on('dialog', (dialog) => void dialog.dismiss())
  await extension.visit(page, `${server.origin}/draft`)
  await page.locator('textarea').pressSequentially('a draft')
  await extension.waitForBadge(page)
  const popup = await extension.openPopup(page)
  await takeStep(popup, 'reload-fresh')
  await expectStep(popup, 'reload-fresh', 'unchecked')
  await expect(stepIn(popup, 'reload-fresh')).toContainText('The page was not loaded again')
  expect(await page.locator('textarea').inputValue()).toBe('a draft')
  // It would not let itself be closed either.
  await page.evaluate(() => void (onbeforeunload = null))
})

test('another error, or a page that did not come, is no page on which nothing is refused', async ({
  extension,
  page,
  serve,
}) => {
  const server = await serve('forbids.test', (_, res) => void res.writeHead(403).end('no'))
  await extension.visit(page, `${server.origin}/`)
  const popup = await extension.openPopup(page)
  await expect(popup.locator('main')).toContainText('the site does not let you see it')
  // A port that no browser opens (https://fetch.spec.whatwg.org/#port-blocking).
  await page.goto('http://forbids.test:1/').catch(() => undefined)
  const over = await extension.openPopup(page)
  await expect(over.locator('main')).toContainText('Your browser does not open this port')
})
