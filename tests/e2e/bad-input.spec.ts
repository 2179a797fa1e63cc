import { findSituation } from '../sites/situations'
import { enter } from '../support/enter'
import { expect, test } from '../support/extension'

/** All that the extension keeps must stay far below the 10 MiB that the browser allows. */
const most = 1024 * 1024

for (const id of ['huge-header', 'many-challenges', 'invalid-utf8', 'many-cookies', 'long-address'])
  test(`${id}: explained, and little is kept of it`, async ({ extension, sites, page }) => {
    await enter({ extension, sites }, page, findSituation(id))
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    await expect(popup.getByRole('heading', { level: 1 })).not.toBeEmpty()
    const kept = JSON.stringify((await extension.recordOf(page)) ?? {}).length
    expect(kept).toBeGreaterThan(0)
    expect(kept).toBeLessThan(200 * 1024)
    expect(JSON.stringify(await extension.storageDump()).length).toBeLessThan(most)
  })

test('a hostile realm is shown as text, without control or bidi signs', async ({ extension, sites, page }) => {
  await enter({ extension, sites }, page, findSituation('hostile-realm'))
  await extension.waitForBadge(page)
  const popup = await extension.openPopup(page)
  const title = await popup.title()
  await popup.getByRole('tab', { name: 'Details' }).click()
  // The planted text did arrive: without this, its absence as markup would prove nothing.
  await expect(popup.locator('main')).toContainText('npp.exe'.slice(3))
  expect(await popup.locator('main img, main script').count()).toBe(0)
  expect(await popup.title()).toBe(title)
  // Cc but tab and line feed, and the bidi embeddings and overrides; isolates are ours.
  const controls = (await popup.locator('body').innerText()).match(/(?![\t\n])\p{Cc}|[\u202a-\u202e]/gu)
  expect(controls).toBeNull()
  await extension.screenshot(popup, 'hostile-realm')
})

test('five thousand refusals are one incident with a count', async ({ extension, sites, page }) => {
  test.setTimeout(180_000)
  const storm = findSituation('storm')
  await enter({ extension, sites }, page, { ...storm, path: `${storm.path}?times=5000` })
  await page.waitForSelector('body[data-done]', { timeout: 150_000 })
  await expect
    .poll(async () => (await extension.recordOf(page))?.incidents.map(({ count }) => count), { timeout: 20_000 })
    .toEqual([5000])
  await extension.waitForBadge(page)
  expect(JSON.stringify(await extension.storageDump()).length).toBeLessThan(most)
})
