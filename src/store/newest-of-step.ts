import type { StepId } from '../contract/remedies'
import type { Item } from '../platform/storage'

/** Of which step of which refusal it is. */
export interface OfStep {
  readonly tabId: number
  readonly incident: string
  readonly step: StepId
}

const capacity = 20

/** Puts it on record in place of an earlier one of the same step, as the newest; the oldest gives way to a 21st. */
export async function keepNewest<T extends OfStep>(items: Item<readonly T[]>, one: T): Promise<void> {
  const isSame = ({ tabId, incident, step }: T) => tabId === one.tabId && incident === one.incident && step === one.step
  await items.update((now) => [...now.filter((other) => !isSame(other)), one].slice(-capacity))
}
