import type { RequestEvent } from '../../../src/platform/web-request'
import type { Watches } from './sets'

/** What the bench tells the extension's page, which hands `use` on to the worker and opens `open` itself. */
export interface Order {
  /** Replaces all listeners and forgets what was counted. */
  readonly use?: Watches
  readonly late?: boolean
  /** Address for the tab that is measured. */
  readonly open?: string
}

export interface Report {
  /** Event -> how often a listener was called. */
  readonly events: Readonly<Partial<Record<RequestEvent, number>>>
  /** Of requests that were answered 401: names of what the listeners were shown. */
  readonly seen: readonly string[]
}
