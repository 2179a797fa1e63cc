import type { Step } from '../../support/visit'

/** A healthy visit, and the same without what made it so: the answer that healed it, or with what the person did refused. */
export interface Row {
  readonly name: string
  readonly quiet: readonly Step[]
  readonly loud: readonly Step[]
  /** Where the other cannot see it: a recording has one tab and no worker, and tells also of what the person has left. */
  readonly only?: 'worker' | 'recording'
}
