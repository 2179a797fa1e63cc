import { expect, it } from 'vitest'
import { isAtWork, isAtWorkIn } from '../../src/contract/at-work'
import type { StepRecord } from '../../src/contract/incident'
import { incident, record, taken } from '../popup/made-up'

const waits: readonly [string, Partial<StepRecord>][] = [
  ['the person’s grant', { asking: true }],
  ['a tab that we opened', { helperTab: 5 }],
  ['a pause', { wait: { until: 1 } }],
]

it('is what runs without anybody who is waited for', () => {
  expect(isAtWork(taken('run-checks', 'running'))).toBe(true)
  for (const [what, more] of waits) expect(isAtWork(taken('run-checks', 'running', more)), what).toBe(false)
  for (const state of ['todo', 'checking', 'no-help', 'unchecked'] as const)
    expect(isAtWork(taken('run-checks', state)), state).toBe(false)
})

it('is told of a tab by any step of any refusal', () => {
  const [idle, busy] = [taken('reload-fresh', 'no-help'), taken('run-checks', 'running')]
  expect(isAtWorkIn(record())).toBe(false)
  expect(isAtWorkIn(record(incident({ steps: [idle] })))).toBe(false)
  expect(isAtWorkIn(record(incident(), incident({ id: 'i2', steps: [idle, busy] })))).toBe(true)
})
