import { describe, expect, it } from 'vitest'
import { viewIncident } from '../../src/popup/incident-view'
import { cedeNext, passOver } from '../../src/popup/next-step'
import { diagnosis, incident } from './records'

const view = viewIncident(incident({ diagnosis: diagnosis([['session-expired', 0.9]]) }))
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
    expect(next(cedeNext(view).steps)).toEqual([])
    expect(cedeNext(view).steps).toHaveLength(view.steps.length)
  })
})
