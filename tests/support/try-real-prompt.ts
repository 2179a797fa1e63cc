import { setTimeout as pause } from 'node:timers/promises'
import { startExtension } from './extension'
import { writeOthers } from './other-extensions'
import { missingForScreen, openScreen } from './screen'
import { serve } from './serve'
import { stepIn } from './steps'

/**
 * Has the browser's own permission prompt accepted, then refused, by keys: `npx tsx tests/support/try-real-prompt.ts`.
 * No test of the suite: the prompt is drawn within the browser's window, where no driver sees it, and for a moment takes
 * no key, so that one can only wait for it.
 */
const untilPromptTakesKeys = 2_500
const host = 'prompt.test'
const missing = missingForScreen()
if (missing.length) throw new Error(`There is no screen to show a prompt on: apt-get install ${missing.join(' ')}`)
const header = { header: 'authorization', operation: 'set', value: 'Bearer of-another-site' } as const

for (const answer of ['accepted', 'refused'] as const) {
  const others = writeOthers(host, { 'Token setter': header })
  const screen = await openScreen()
  const args = ['--host-resolver-rules=MAP *.test 127.0.0.1']
  // As it is shipped: nothing is granted at the installation.
  const extension = await startExtension({ beside: others.folders, args, display: screen.display })
  const server = await serve(host, (req, res) => {
    const status = req.headers.authorization ? 401 : 200
    res.writeHead(status, { 'content-type': 'text/html' }).end(`<title>${status}</title>`)
  })
  const page = await extension.openTab()
  await extension.visit(page, `${server.origin}/reports`)
  await extension.waitForBadge(page)
  const step = async () => {
    const { state, note } = (await extension.recordOf(page))?.incidents[0]?.steps[0] ?? {}
    return `${state}${note ? ` (${note.id})` : ''}`
  }
  const { page: popup } = await extension.openRealPopup(page)
  const button = stepIn(popup, 'rule-out-extensions').getByRole('button').first()
  await Promise.all([popup.waitForEvent('close'), button.click({ noWaitAfter: true }).catch(() => undefined)])
  await pause(untilPromptTakesKeys)
  const asked = await step()
  // Deny has the focus.
  screen.press(...(answer === 'accepted' ? ['Tab', 'Return'] : ['Return']))
  await pause(untilPromptTakesKeys)
  // Were it still open, this would accept it.
  if (answer === 'refused') screen.press('Tab', 'Return')
  await pause(untilPromptTakesKeys)
  const { page: again } = await extension.openRealPopup(page)
  await again.waitForSelector('[data-remedy="rule-out-extensions"]')
  await pause(500)
  const shown = await stepIn(again, 'rule-out-extensions').innerText()
  console.log(`${answer}: asked: ${asked}; then: ${await step()}; the page says ${await page.title()}`)
  console.log(shown.replace(/^/gm, '    '))
  await extension.close()
  server.close()
  screen.close()
  others.remove()
}
