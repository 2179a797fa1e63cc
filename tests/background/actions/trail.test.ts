import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../../src/contract/remedies'
import { FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const site = 'https://intranet.acme.test'
const url = `${site}/reports`

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const place = (step: StepId = 'reload-fresh') => ({
  tabId: 1,
  incident: extension.record(1)!.incidents[0]!.id,
  step,
})
const step = () => extension.record(1)?.incidents[0]?.steps[0]

describe('the trail', () => {
  it('begins a step anew, with the cause of now', async () => {
    await visit(extension, url, 401)
    await extension.ask('take', place())
    await extension.ask('say', { ...place(), helped: false })
    expect(step()).toMatchObject({ state: 'no-help' })
    await extension.ask('take', place())
    expect(extension.record(1)?.incidents[0]?.steps).toHaveLength(1)
    const { diagnosis } = extension.record(1)!.incidents[0]!
    expect(step()).toMatchObject({ state: 'checking', causeBefore: diagnosis?.ranked[0].cause })
    expect(step()).not.toHaveProperty('note')
  })

  it('drops what was said of a step once that is in another state, and not before', async () => {
    await new FakeRequest(extension, url, { method: 'POST' }).run(401)
    await extension.commit(1, url, { status: 401, loadedAt: Date.now() })
    await extension.ask('check', place('check-address'))
    expect(step()).toMatchObject({ state: 'unchecked', note: { id: 'step_form_not_resent' } })
    const { note } = await import('../../../src/background/actions/trail')
    await note(place('check-address'), { asking: false })
    expect(step()).toMatchObject({ note: { id: 'step_form_not_resent' } })
    await extension.ask('say', { ...place('check-address'), helped: true })
    expect(step()).toMatchObject({ state: 'fixed' })
    expect(step()).not.toHaveProperty('note')
  })

  it('of a refusal that is no longer on record is an error that says so', async () => {
    await visit(extension, url, 401)
    const gone = { ...place(), incident: 'GET gone' }
    for (const request of ['take', 'check', 'undo', 'preview'] as const)
      await expect(extension.ask(request, gone)).rejects.toThrow('no longer on record')
    expect(extension.record(1)?.incidents[0]?.steps).toEqual([])
  })
})
