import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Launched } from './launch'
import { openTab, recordOf, tabIdOf } from './observe'
import { until } from './until'

/** Visits a page of our own in a tab of its own, until the extension has seen it, at most `tries` times. */
async function visitOwnPage(launched: Launched, tries: number): Promise<void> {
  const server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<title>own</title>'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const tab = await openTab(launched)
  const tabId = await tabIdOf(launched, tab)
  const ended = async () => !!(await recordOf(launched, tabId))?.page?.exchange.end
  const seen = async () => {
    await tab.goto(address)
    return until('the extension sees a page of our own', ended, Boolean, 10_000 / tries).catch(() => false)
  }
  for (let left = tries; left > 0; left--) if (await seen()) left = 0
  if (!(await ended())) throw new Error('The extension does not see requests.')
  await tab.close()
  server.closeAllConnections()
  server.close()
}

/**
 * Visits a page until the extension has seen one. The first navigation after a launch often passes before Chromium
 * hands events to the extension, although its listeners are registered (2 of 3 launches of Chromium 156).
 */
export function warmUp(launched: Launched): Promise<void> {
  return visitOwnPage(launched, 20)
}

/** When this resolves, the extension has been handed every network event that happened before it was called. */
export function fence(launched: Launched): Promise<void> {
  return visitOwnPage(launched, 1)
}
