import type { TestInfo } from '@playwright/test'
import type { Driver } from './driver'

/** What came of a request and what was done about it is what a failure is explained by. */
const leftOut = new Set(['evidence', 'diagnosis', 'challenges', 'faults', 'names', 'headers', 'setCookies', 'address'])

interface Recorder<T> {
  recordOf(tab: T): ReturnType<Driver['recordOf']>
}

/** Prints what was on record of the tab when a test failed: all that a run elsewhere leaves to go by. */
export async function printRecord<T>(info: TestInfo, { recordOf }: Recorder<T>, tab: T): Promise<void> {
  if (info.status === info.expectedStatus) return
  const record = await recordOf(tab).catch((error: Error) => error.message)
  const short = JSON.stringify(record, (key, value: unknown) => (leftOut.has(key) ? undefined : value))
  console.log(`On record when “${info.title}” failed: ${short}`)
}
