import { item } from '../platform/storage'

interface OwnTab {
  readonly tabId: number
  /** Epoch ms. */
  readonly since: number
  /** Something was sent in it: a form, or what a script of the site posts. */
  readonly sent?: true
}

const capacity = 20
const ownTabs = item<readonly OwnTab[]>('session', 'own-tabs', [])

/** Notes that a step of ours opened the tab. */
export async function keepOwnTab(tabId: number, since: number): Promise<void> {
  await ownTabs.update((now) => [...now, { tabId, since }].slice(-capacity))
}

/** When a step of ours opened the tab, epoch ms; undefined where the person did. */
export async function ownTabSince(tabId: number): Promise<number | undefined> {
  return (await ownTab(tabId))?.since
}

/** Notes that something was sent in the tab, where a step of ours opened it. */
export async function noteSentIn(tabId: number): Promise<void> {
  await ownTabs.update((now) => now.map((own) => (own.tabId === tabId ? { ...own, sent: true } : own)))
}

/** Whether something was sent in a tab that a step of ours opened, as far as is on record; also once it is closed. */
export async function wasSentIn(tabId: number): Promise<boolean> {
  return (await ownTab(tabId))?.sent === true
}

/** The tab has another id since. */
export async function moveOwnTab(from: number, to: number): Promise<void> {
  await ownTabs.update((now) => now.map((own) => (own.tabId === from ? { ...own, tabId: to } : own)))
}

const ownTab = async (tabId: number) => (await ownTabs.update((now) => now)).find((own) => own.tabId === tabId)
