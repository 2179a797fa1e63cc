import { item } from '../platform/storage'
import { keepNewest, type OfStep } from './newest-of-step'

/** A guide that leads to another address of the site, which the person had before them. */
export interface Reading extends OfStep {
  /** Registrable domain of the refused address. */
  readonly site: string
  /** Epoch ms. */
  readonly at: number
}

const readings = item<readonly Reading[]>('session', 'readings', [])

/** Puts it on record in place of an earlier one of the same step. */
export const keepReading = (reading: Reading): Promise<void> => keepNewest(readings, reading)

/** Those of the site since `since` (epoch ms). */
export function readingsOf(site: string, since: number): Reading[] {
  return (readings.peek() ?? []).filter((reading) => reading.site === site && reading.at >= since)
}

/** Loads what an earlier life of the worker left: to ask for it never waits then. */
export async function loadReadings(): Promise<void> {
  await readings.update((now) => now)
}

/** What was refused in the tab is no longer on record. */
export async function dropReadings(tabId: number): Promise<void> {
  await readings.update((now) =>
    now.some((reading) => reading.tabId === tabId) ? now.filter((reading) => reading.tabId !== tabId) : now,
  )
}

/** The tab has another id since. */
export async function moveReadings(from: number, to: number): Promise<void> {
  await readings.update((now) =>
    now.some(({ tabId }) => tabId === from)
      ? now.map((reading) => (reading.tabId === from ? { ...reading, tabId: to } : reading))
      : now,
  )
}
