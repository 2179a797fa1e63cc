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

test('a file that cannot be saved has a badge over its page, what is fetched in advance has none', async ({
  extension,
  page,
  serve,
}) => {
  const html = '<link rel="prefetch" href="/next"><link rel="manifest" href="/app"><a download href="/file">Save</a>'
  let refused = 0
  const { origin } = await serve('archive-room.test', ({ url }, res) => {
    if (url === '/') return void res.writeHead(200, { 'content-type': 'text/html' }).end(html)
    res.writeHead(401, { 'content-type': 'text/plain' }).end('Please sign in.')
    refused += url === '/next' ? 1 : 0
  })
  await extension.visit(page, `${origin}/`)
  await expect.poll(() => refused).toBe(1)
  await extension.expectQuiet(page)
  // By then the site is watched more closely: it is told by the same.
  for (const count of [1, 2]) {
    await page.locator('a').click()
    const seen = async () => (await extension.recordOf(page))?.incidents.find(({ kind }) => kind === 'call')?.count
    await expect.poll(seen).toBe(count)
    await extension.waitForBadge(page)
  }
  await extension.visit(page, `${origin}/`)
  await expect.poll(() => refused).toBe(2)
  await extension.expectQuiet(page)
})
