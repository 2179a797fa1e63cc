import { describe, expect, it } from 'vitest'
import type { Incident } from '../../src/contract/incident'
import { viewIncident } from '../../src/popup/incident-view'
import { viewOffline } from '../../src/popup/offline-view'
import { address, evidence } from '../support/fake-evidence'
import { diagnosis, incident, now, taken } from './made-up'

const refused = (more: Partial<Incident> = {}) =>
  viewIncident(incident({ diagnosis: diagnosis([['session-expired', 0.94]]), ...more }))
const order = ({ steps }: ReturnType<typeof refused>) => steps.map(({ step }) => step.spec.id)
const next = ({ steps }: ReturnType<typeof refused>) => steps.filter(({ next }) => next).map(({ step }) => step.spec.id)

describe('without a connection', () => {
  it('that is to be seen to first, whatever was refused, and it is said', () => {
    expect(order(refused())[0]).toBe('sign-in')
    const view = viewOffline(refused())
    expect(order(view)[0]).toBe('check-connection')
    expect(next(view)).toEqual(['check-connection'])
    expect(view.steps[0]?.step.what).toEqual({ id: 'line_down_what' })
    expect(order(view).slice(1)).toEqual(order(refused()))
  })
  it('what was tried stays above it, and where it was tried itself, it is to be checked again', () => {
    const stayed = taken('check-connection', 'unchecked', { note: { id: 'step_no_answer' } })
    const view = viewOffline(refused({ steps: [taken('reload-fresh', 'no-help'), stayed] }))
    expect(order(view).slice(0, 2)).toEqual(['reload-fresh', 'check-connection'])
    expect(order(view).filter((id) => id === 'check-connection')).toHaveLength(1)
    expect(next(view)).toEqual(['check-connection'])
    expect(view.steps[1]?.state).toBe('unchecked')
  })
  it('what is under way goes on', () => {
    const view = viewOffline(refused({ steps: [taken('reload-fresh', 'checking')] }))
    expect(next(view)).toEqual([])
  })
  it('what is mended, or runs on the device itself, is as it was', () => {
    const mended = refused({ state: 'healed', fixed: { at: now, status: 200 } })
    expect(viewOffline(mended)).toBe(mended)
    const local = { ...address, hostname: 'localhost', host: 'localhost:3000' }
    const own = refused({ address: local, evidence: evidence({ at: now, address: local }) })
    expect(viewOffline(own)).toBe(own)
  })
})
