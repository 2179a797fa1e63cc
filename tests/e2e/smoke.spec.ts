import { findSituation } from '../sites/situations'
import { expect, test } from '../support/extension'
import { builtExtension } from '../support/launch'
import { idOfUnpacked } from '../support/unpacked-id'

test('the extension is loaded and its worker runs', async ({ extension }) => {
  // Also what puts the button into the toolbar of `npm start`.
  expect(extension.id).toBe(idOfUnpacked(builtExtension))
  expect(await extension.workerIsStopped()).toBe(false)
})

test('a healthy page has no badge and a calm popup', async ({ extension, sites, page }) => {
  await extension.visit(page, sites.startPage)
  await extension.expectQuiet(page)
  const popup = await extension.openPopup(page)
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'none')
  await extension.screenshot(popup, 'nothing-refused')
})

test('a page that is refused has a badge, in its own tab only', async ({ extension, sites, page }) => {
  await extension.visit(page, sites.prepareUrl(findSituation('not-signed-in')))
  await extension.waitForBadge(page)
  const other = await extension.openTab()
  await extension.visit(other, sites.startPage)
  await extension.expectQuiet(other)
})
