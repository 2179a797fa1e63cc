import { describe, expect, it } from 'vitest'
import type { Incident, StepRecord } from '../../src/contract/incident'
import { askedAnewAt } from '../../src/incidents/forgotten-login'
import { observe } from '../../src/incidents/observe'
import { exchange } from '../support/fake-exchange'

describe('since when the browser asks anew', () => {
  const taken = (more: Partial<StepRecord>): Incident => {
    const [incident] = observe({ incidents: [], spilled: 0 }, exchange(401, 100), 101).incidents as [Incident]
    const step = { step: 'forget-http-login', state: 'running', at: 200, causeBefore: 'no-permission' } as const
    return { ...incident, steps: [{ ...step, ...more }] }
  }
  const check = { since: 250, until: 900 }

  it('is when our step loads the page for it', () => {
    expect(askedAnewAt(taken({ state: 'no-help', at: 300, check }))).toBe(250)
  })

  it('is never where it did not, or another step was taken', () => {
    expect(askedAnewAt(taken({ state: 'unavailable' }))).toBeUndefined()
    expect(askedAnewAt(taken({ step: 'reload-fresh', state: 'no-help', check }))).toBeUndefined()
  })
})
