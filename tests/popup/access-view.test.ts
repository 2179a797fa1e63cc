import { describe, expect, it } from 'vitest'
import { viewWithoutAccess } from '../../src/popup/access-view'
import { viewIncident } from '../../src/popup/incident-view'
import { diagnosis, incident, taken } from './made-up'

const refused = viewIncident(
  incident({ diagnosis: diagnosis([['session-expired', 0.94]]), steps: [taken('reload-fresh', 'no-help')] }),
)

describe('without access to the site', () => {
  it('no step can be taken, and none is the one to do now', () => {
    const { steps } = viewWithoutAccess(refused)
    expect(refused.steps.some(({ next }) => next)).toBe(true)
    expect(steps.some(({ next }) => next)).toBe(false)
    const open = steps.filter(({ barred }) => !barred).map(({ step }) => step.spec.id)
    expect(open).toEqual(['contact-site'])
  })
  it('they stand as they did, and nothing else changes', () => {
    const { steps, ...rest } = viewWithoutAccess(refused)
    const { steps: before, ...others } = refused
    expect(rest).toEqual(others)
    expect(steps.map(({ step, state }) => [step.spec.id, state])).toEqual(
      before.map(({ step, state }) => [step.spec.id, state]),
    )
  })
})
