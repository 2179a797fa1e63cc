import { describe, expect, it } from 'vitest'
import type { StepRecord } from '../../src/contract/incident'
import type { MessageId } from '../../src/contract/messages'
import { hasOpenedWithout } from '../../src/remedies/opened-without'

describe('hasOpenedWithout', () => {
  const stopped = (id?: MessageId): StepRecord => ({
    ...{ step: 'rule-out-extensions', state: 'todo', at: 0, causeBefore: 'not-signed-in' },
    ...(id && { note: { id } }),
  })

  it('is true of a search that was stopped once the page had opened, by hand or not', () => {
    expect(hasOpenedWithout(stopped('bisect_cancelled_open'))).toBe(true)
    expect(hasOpenedWithout(stopped('bisect_hand_cancelled_open'))).toBe(true)
  })

  it('is false of one that was stopped before, and of one that is under way', () => {
    expect(hasOpenedWithout(stopped('bisect_hand_cancelled'))).toBe(false)
    expect(hasOpenedWithout(stopped())).toBe(false)
  })
})
