import { describe, expect, it } from 'vitest'
import { viewIncident } from '../../src/popup/incident-view'
import { cedeNext, passOver, reasonOf } from '../../src/popup/next-step'
import { diagnosis, incident } from './records'

const view = viewIncident(incident({ diagnosis: diagnosis([['session-expired', 0.9]]) }))
const cure = { incident: 'i1', page: 'acme.test', signedIn: true } as const
const [first, second, third] = view.steps.map(({ step }) => step.spec.id)
const next = (steps: typeof view.steps) => steps.filter((one) => one.next).map(({ step }) => step.spec.id)

describe('the step to do now', () => {
  it('is the next one that has something to do', () => {
    expect(next(view.steps)).toEqual([first])
    expect(next(passOver(view.steps, new Set([first!])))).toEqual([second])
    expect(next(passOver(view.steps, new Set([first!, second!])))).toEqual([third])
  })
  it('stays where another has nothing to do, and is none where none has anything', () => {
    expect(passOver(view.steps, new Set([second!]))).toBe(view.steps)
    expect(next(passOver(view.steps, new Set(view.steps.map(({ step }) => step.spec.id))))).toEqual([])
  })
  it('is none of them where it stands above them', () => {
    const ceded = cedeNext(view, cure).steps
    expect(next(ceded)).toEqual([])
    expect(ceded).toHaveLength(view.steps.length)
    // A reload by its own button is owed to the same.
    const reasons = ceded.flatMap(({ step, cure: why }) => (why ? [[step.spec.id, why]] : []))
    expect(reasons).toEqual([['reload-fresh', { signedIn: true }]])
  })
  it('comes on record with what was told, and not where that was', () => {
    const title = { id: 'step_sign_in_title' } as const
    expect(reasonOf({ incident: 'i1', page: 'acme.test/reports', title })).toEqual({ title })
    expect(reasonOf({ incident: 'i1', page: 'acme.test/reports' })).toEqual({})
  })
})
