import type { TabRecord } from '../contract/incident'
import { type Item, item, keysWith } from '../platform/storage'

const prefix = 'tab:'

/** The bucket of requests that no tab owns (workers). */
export const noTab = -1

export const emptyRecord: TabRecord = { incidents: [], spilled: 0 }

/** What is known of a tab; kept for this browser session. Written by the background alone. */
export function tabRecord(tabId: number): Item<TabRecord> {
  return item('session', `${prefix}${tabId}`, emptyRecord)
}

/** Tabs of which something is kept. */
export async function knownTabs(): Promise<number[]> {
  return (await keysWith('session', prefix)).map((key) => Number(key.slice(prefix.length)))
}

/** Loads what an earlier life of the worker left, so that it can be peeked at. */
export async function loadRecords(): Promise<void> {
  await Promise.all((await knownTabs()).map((tabId) => tabRecord(tabId).update((now) => now)))
}
