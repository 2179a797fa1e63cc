import { describe, expect, it } from 'vitest'
import type { ExperimentFact } from '../../src/contract/experiments'
import type { StepRecord, StepState } from '../../src/contract/incident'
import type { Message } from '../../src/contract/messages'
import { viewIncident } from '../../src/popup/incident-view'
import { tellTests } from '../../src/popup/tests-result'
import { evidence } from '../support/fake-evidence'
import { diagnosis, incident, taken } from './records'

const host = 'www.acme.test'
const planned = [
  { id: 'past-cache', host: 'acme.test' },
  { id: 'without-cookies', host: 'acme.test' },
  { id: 'other-host', host },
] as const
const told: readonly ExperimentFact[] = planned.map((one) => ({ ...one, outcome: 'refused' }))

function tell(state: StepState, done: number, more: Partial<StepRecord> = {}, note?: Message): Message[] {
  const of = incident({
    evidence: evidence(),
    diagnosis: diagnosis([['stale-cookies', 0.4]]),
    tried: { told: told.slice(0, done), samples: [] },
    steps: [taken('run-checks', state, { planned, ...more })],
  })
  return tellTests(viewIncident(of).steps[0]!, of, note)
}

describe('tellTests', () => {
  it('says which question is being asked, of how many', () => {
    const second = { id: 'check_without_cookies', values: [{ code: 'acme.test' }] }
    expect(tell('running', 1)).toEqual([{ id: 'checks_asking', values: [2, 3, { message: second }] }])
    const third = { id: 'check_twin_host', values: [{ code: host }] }
    expect(tell('running', 2)).toEqual([{ id: 'checks_asking', values: [3, 3, { message: third }] }])
  })

  it('says that the answers are compared once all are there, and no number before the first question', () => {
    expect(tell('running', 3)).toEqual([{ id: 'checks_comparing' }])
    expect(tell('running', 0, { planned: [] })).toEqual([{ id: 'checks_running' }])
  })

  it('counts nothing any more at their end: what they came to is said', () => {
    expect(tell('no-help', 3, {}, { id: 'checks_same' })).toEqual([{ id: 'checks_same' }])
    expect(tell('no-help', 3)).toEqual([])
    expect(tell('unavailable', 0)).toEqual([{ id: 'result_unavailable' }])
  })
})
