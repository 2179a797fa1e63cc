import { capabilities } from '../platform/capabilities'
import { isLoading, tabEvents } from '../platform/tabs'

/** How often the tab is looked at, ms. One look alone could come before the load has begun. */
const every = 1_000

/**
 * To be asked right before a tab is loaded anew: true once it shows that it is not. The page may ask whether it may be
 * left, and the person stays: no event tells of that, but as long as it asks, the tab counts as loading (Chromium 156).
 * In Firefox (153) it does not, so that it cannot be told from one where the person stays. `until`: epoch ms.
 */
export async function staysAsItIs(tabId: number, until: number): Promise<boolean> {
  if (!capabilities.loadsWhileAsking()) return false
  const seen = { idle: 0, load: false }
  const hear = (id: number, { status }: { status?: string }) => {
    if (id === tabId && status) seen.load = true
  }
  tabEvents.onUpdated.addListener(hear)
  while (!seen.load && seen.idle < 2 && Date.now() < until) {
    await new Promise((done) => setTimeout(done, every))
    const loading = await isLoading(tabId)
    if (loading === undefined) break
    seen.idle = loading ? 0 : seen.idle + 1
  }
  tabEvents.onUpdated.removeListener(hear)
  return !seen.load && seen.idle === 2
}
