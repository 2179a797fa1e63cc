import { keysWith } from '../platform/storage'
import { countKnown } from './extension-changes'

/** How much is kept at the moment, and nothing of what. */
export interface Counts {
  readonly tabs: number
  readonly hosts: number
  /** Steps of which removed cookies can still be put back. */
  readonly undoable: number
  readonly extensions: number
}

export async function countStored(): Promise<Counts> {
  const [tabs, hosts, undoable] = await Promise.all(
    ['tab:', 'site:', 'undo:'].map(async (prefix) => (await keysWith('session', prefix)).length),
  )
  return { tabs: tabs ?? 0, hosts: hosts ?? 0, undoable: undoable ?? 0, extensions: await countKnown() }
}
