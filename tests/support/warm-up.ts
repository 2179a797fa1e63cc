import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Launched } from './launch'
import { openTab, recordOf, tabIdOf } from './observe'
import { until } from './until'

/**
 * Visits a page until the extension has seen one. The first navigation after a launch often passes before Chromium
 * hands events to the extension, although its listeners are registered (2 of 3 launches of Chromium 156).
 */
export async function warmUp(launched: Launched): Promise<void> {
  const server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<title>warm</title>'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const tab = await openTab(launched)
  const tabId = await tabIdOf(launched, tab)
  await until('the extension sees requests', async () => {
    await tab.goto(address)
    const ended = async () => !!(await recordOf(launched, tabId))?.page?.exchange.end
    return until('this visit', ended, Boolean, 500).catch(() => false)
  })
  await tab.close()
  server.closeAllConnections()
  server.close()
}
