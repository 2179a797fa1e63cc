import { item } from '../platform/storage'

interface OwnTab {
  readonly tabId: number
  /** Epoch ms. */
  readonly since: number
}

const capacity = 20
const ownTabs = item<readonly OwnTab[]>('session', 'own-tabs', [])

/** Notes that a step of ours opened the tab. */
export async function keepOwnTab(tabId: number, since: number): Promise<void> {
  await ownTabs.update((now) => [...now, { tabId, since }].slice(-capacity))
}

/** When a step of ours opened the tab, epoch ms; undefined where the person did. */
export async function ownTabSince(tabId: number): Promise<number | undefined> {
  const known = await ownTabs.update((now) => now)
  return known.find((own) => own.tabId === tabId)?.since
}
