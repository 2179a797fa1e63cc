import type { ServerResponse } from 'node:http'
import { expect, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectStep, takeStep } from '../support/steps'

const locked = '<p>Your account has been locked. Contact support.</p>'
const tooMany = '<p>Too many requests. Try again in 5 minutes.</p>'

for (const [what, [headers, words], outcome, cause] of [
  ['nothing changed', [{}, locked], 'no-help', 'account-locked'],
  ['the server gives another one', [{ 'retry-after': '300' }, tooMany], 'other-cause', 'rate-limited'],
] as const)
  test(`a click before the page could be read, ${what}: ${outcome}`, async ({ extension, page, serve }) => {
    const held: ServerResponse[] = []
    let asked = 0
    const server = await serve('slow-words.test', (req, res) => {
      if (req.url !== '/page') return void res.writeHead(204).end()
      res.writeHead(401, { 'content-type': 'text/html', ...(asked++ && headers) })
      if (asked > 1) return void res.end(words)
      // Not at its end, the page is read by nobody but the person.
      res.write(locked + ' '.repeat(2_000))
      held.push(res)
    })
    void page.goto(`${server.origin}/page`).catch(() => undefined)
    await expect(page.locator('p')).toContainText('locked')
    await extension.waitForBadge(page)
    const popup = await extension.openPopup(page)
    await expect(popup.locator('main')).toHaveAttribute('data-cause', 'not-signed-in')
    await takeStep(popup, 'reload-fresh')
    await expectStep(popup, 'reload-fresh', outcome)
    await expect(popup.locator('main')).toHaveAttribute('data-cause', cause)
    for (const res of held) res.end()
  })

test('a page that was read before the click, and says something else after it: other-cause', async ({
  extension,
  page,
  serve,
}) => {
  let says = locked
  const server = await serve('other-words.test', (_, res) => {
    res.writeHead(401, { 'content-type': 'text/html' }).end(says)
  })
  const popup = await popupOver(extension, page, `${server.origin}/page`)
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'account-locked')
  says = tooMany
  await takeStep(popup, 'reload-fresh')
  await expectStep(popup, 'reload-fresh', 'other-cause')
})
