import { describe, expect, it } from 'vitest'
import type { Incident, StepRecord } from '../../src/contract/incident'
import { loginTakenAt } from '../../src/incidents/forgotten-login'
import { observe } from '../../src/incidents/observe'
import { exchange } from '../support/fake-exchange'

describe('when the browser’s own login was taken away', () => {
  const taken = (more: Partial<StepRecord>): Incident => {
    const [incident] = observe({ incidents: [], spilled: 0 }, exchange(401, 100), 101).incidents as [Incident]
    const step = { step: 'forget-http-login', state: 'running', at: 200, causeBefore: 'no-permission' } as const
    return { ...incident, steps: [{ ...step, ...more }] }
  }
  const check = { since: 250, until: 900 }

  it('is when the page was loaded after it, or when the step was cut short', () => {
    expect(loginTakenAt(taken({ state: 'no-help', at: 300, check }))).toBe(250)
    expect(loginTakenAt(taken({ state: 'unchecked' }))).toBe(200)
  })

  it('is never where it was not taken away, or another step was taken', () => {
    expect(loginTakenAt(taken({ state: 'unavailable' }))).toBeUndefined()
    expect(loginTakenAt(taken({ step: 'reload-fresh', state: 'no-help', check }))).toBeUndefined()
  })
})
