import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Launched } from './launch'
import { openTab, recordOf, tabIdOf, waitForVisit } from './observe'
import { until } from './until'

/** A page of our own in a tab of its own, on which the order of the browser's events can be read. */
export interface Fence {
  /** When this resolves, the extension has been handed every network event that happened before it was called. */
  pass(): Promise<void>
  close(): void
}

/**
 * Visits a page of our own until the extension has seen it. The first navigation after a launch often passes before
 * Chromium hands events to the extension, although its listeners are registered (2 of 3 launches of Chromium 156).
 */
export async function warmUp(launched: Launched): Promise<Fence> {
  const server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end('<title>own</title>'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const tab = await openTab(launched)
  const tabId = await tabIdOf(launched, tab)
  const ended = async () => !!(await recordOf(launched, tabId))?.page?.exchange.end
  await until(
    'the extension sees requests',
    async () => {
      await tab.goto(address)
      return until('this visit', ended, Boolean, 500).catch(() => false)
    },
    Boolean,
    20_000,
  )
  return {
    async pass() {
      await tab.goto(address)
      await waitForVisit(launched, tab)
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
