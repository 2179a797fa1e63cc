import type { Change } from '../contract/bisect'
import { item } from '../platform/storage'

/** What is kept of one extension: no more than is needed to see that it changed. */
export interface Known {
  readonly version: string
  readonly on: boolean
  /** It is off by us: that it comes on again says nothing. */
  readonly ours?: true
  /** Absent: not known. */
  readonly change?: Change
}

/** The extensions as they were when they were last listed, by id. */
export interface ExtensionList {
  /** Epoch ms. */
  readonly listedAt: number
  readonly known: Readonly<Record<string, Known>>
}

/** On disk: the browser tells no date, and what matters is often older than its session. */
const list = item<ExtensionList | null>('local', 'extensions', null)

/** `now`: undefined where none was ever made, or the permission was taken away since. */
export async function changeExtensionList(
  change: (now: ExtensionList | undefined) => ExtensionList | undefined,
): Promise<ExtensionList | undefined> {
  return (await list.update((now) => change(now ?? undefined) ?? null)) ?? undefined
}

/** Of how many something is kept; for pages. */
export async function countKnown(): Promise<number> {
  return Object.keys((await list.get())?.known ?? {}).length
}

export async function forgetExtensionList(): Promise<void> {
  await list.remove()
}
