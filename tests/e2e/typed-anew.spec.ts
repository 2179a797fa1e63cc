import type { IncomingMessage } from 'node:http'
import { expect } from '@playwright/test'
import { test } from '../support/both'
import { popupOver } from '../support/popup-over'
import { expectFixed, expectStep, takeStep } from '../support/steps'

/** Tries what a browser had filled in, and leads on as soon as the status is good. */
const formTo = (home: string) => `<h1>Log in</h1>
<form><input name="user"><input type="password"><button>Log in</button></form><script>
const form = document.querySelector('form')
form.onsubmit = () => (send(), false)
const send = async () => {
  const { ok } = await fetch('/api/login', { method: 'POST', body: form.elements[1].value })
  if (ok) location.href = '${home}'
}
send()</script>`

const bodyOf = async (req: IncomingMessage) => Buffer.concat(await req.toArray()).toString()

test('a sign-in that a script sends is told as what helped over the page to which it leads on at another host', async ({
  driver,
  tab,
  serve,
}) => {
  const { origin, at } = await serve('login.typed-anew.test', async (req, res) => {
    if (req.url === '/api/login') return void res.writeHead((await bodyOf(req)) === 'right' ? 200 : 401).end('{}')
    const home = `${at('app.typed-anew.test')}/home`
    res.writeHead(200, { 'content-type': 'text/html' }).end(req.url === '/login' ? formTo(home) : '<h1>Home</h1>')
  })
  const popup = await popupOver(driver, tab, `${origin}/login`)
  await takeStep(popup, 'sign-in')
  await expectStep(popup, 'sign-in', 'checking')
  await popup.close()
  await tab.locator('input[type="password"]').fill('right')
  await tab.locator('button').click()
  await tab.waitForURL(({ pathname }) => pathname === '/home')
  const over = await driver.openPopup(tab)
  await expectFixed(over, 'sign-in')
  await over.close()
  const { origin: other } = await serve('elsewhere.test', (_, res) => res.end('Elsewhere'))
  await driver.visit(tab, other)
  const elsewhere = await driver.openPopup(tab)
  await expect.poll(() => elsewhere.locator('#headline').textContent()).toBe('Nothing is refused here')
})
