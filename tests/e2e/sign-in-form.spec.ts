import { expect, test } from '../support/extension'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, stepIn, takeStep } from '../support/steps'

const html = { 'content-type': 'text/html' }
const form =
  '<form method="post"><label>Password <input type="password" name="p"></label><button>Sign in</button></form>'
const refusal = '<p>Your session has expired.</p>'

test('a page that opens and is only a form to sign in with is not called fixed', async ({ extension, page, serve }) => {
  let asked = 0
  const server = await serve('only-form.test', (req, res) => {
    if (req.url !== '/reports') return void res.writeHead(204).end()
    const known = req.headers.cookie?.includes('sid=new')
    if (req.method === 'POST') return void res.writeHead(303, { location: '/reports', 'set-cookie': 'sid=new' }).end()
    res
      .writeHead(asked++ ? 200 : 401, html)
      .end(known ? '<h1>Reports</h1>' : asked > 1 ? `<h1>Welcome</h1>${form}` : refusal)
  })
  const popup = await popupOver(extension, page, `${server.origin}/reports`)
  await takeStep(popup, 'reload-fresh')
  await expectStep(popup, 'reload-fresh', 'unchecked')
  await expect(stepIn(popup, 'reload-fresh')).toContainText('only a form to sign in with')
  await expect(popup.locator('main')).not.toHaveAttribute('data-state', 'fixed')
  await extension.screenshot(popup, 'opened-asks')
  await takeStep(popup, 'sign-in')
  await expectStep(popup, 'sign-in', 'checking')
  await page.click('button')
  await expectFixed(popup, 'sign-in')
})

test('a page that opens with a small form in its head is fixed', async ({ extension, page, serve }) => {
  let asked = 0
  const server = await serve('head-form.test', (req, res) => {
    if (req.url !== '/reports') return void res.writeHead(204).end()
    res
      .writeHead(asked++ ? 200 : 401, html)
      .end(asked > 1 ? `<header>${form}</header><main>${'Reports. '.repeat(80)}</main>` : refusal)
  })
  const popup = await popupOver(extension, page, `${server.origin}/reports`)
  await takeStep(popup, 'reload-fresh')
  await page.waitForSelector('main')
  await expectFixed(popup, 'reload-fresh')
})
