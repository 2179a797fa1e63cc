import { describe, expect, it } from 'vitest'
import type { StepRecord, TabRecord } from '../../src/contract/incident'
import { doubt } from '../../src/incidents/doubt'
import { observe } from '../../src/incidents/observe'
import { recordStep } from '../../src/incidents/steps'
import { at, exchange } from '../support/fake-exchange'

/** A refused page that a step has loaded again, answered well at 200. */
function fixed(more: Partial<StepRecord> = {}): TabRecord {
  const refused = observe({ incidents: [], spilled: 0 }, exchange(401, 100), 101)
  const check = { since: 150, until: 30_150 }
  const step = { step: 'sign-in', state: 'checking', at: 150, check, causeBefore: 'session-expired', ...more } as const
  const incidents = refused.incidents.map((incident) => recordStep(incident, step))
  return observe({ ...refused, incidents }, exchange(200, 200), 200)
}

const doubted = (record: TabRecord, now = 300) => doubt(record, record.incidents[0]!.id, now, 'step_opened_asks')

describe('a page that opened as a form to sign in with', () => {
  it('is no longer mended, and what came of the step is asked', () => {
    const [incident] = doubted(fixed()).incidents
    expect(incident).toMatchObject({ state: 'open', steps: [{ state: 'unchecked' }] })
    expect(incident).not.toHaveProperty('fixed')
  })

  it('is waited for on, where the person is about to sign in in this tab', () => {
    const led = doubted(fixed({ helperTab: 1 }))
    expect(led.incidents[0]?.steps).toMatchObject([{ state: 'checking', check: { since: 300, until: 30_150 } }])
    expect(observe(led, exchange(200, 400), 401).incidents[0]).toMatchObject({
      state: 'healed',
      steps: [{ state: 'fixed' }],
    })
    expect(doubted(fixed({ helperTab: 1 }), 40_000).incidents[0]?.steps).toMatchObject([{ state: 'unchecked' }])
  })

  it('changes nothing where the tab shows another page by now, or the person has said so', () => {
    const left = observe(fixed(), exchange(200, 250, { address: at('/home') }), 251)
    expect(doubted(left).incidents).toEqual(left.incidents)
    const said = fixed()
    const incidents = said.incidents.map((incident) => ({ ...incident, fixed: { at: 200 } }))
    expect(doubted({ ...said, incidents }).incidents).toEqual(incidents)
  })
})
