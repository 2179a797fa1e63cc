import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../../src/contract/remedies'
import { allSteps } from '../../../src/remedies'
import { visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'https://intranet.acme.test/reports'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, url, 401)
})
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)?.incidents[0]
const place = (step: StepId = 'check-address') => ({ tabId: 1, incident: incident()!.id, step })

describe('every step that is offered', () => {
  it.each(allSteps.map(({ id }) => id))('%s leaves the step in a state that the popup can go on from', async (id) => {
    await extension.ask('take', place(id))
    expect(incident()?.steps).toHaveLength(1)
    const [step] = incident()!.steps
    const goesOn =
      step?.state !== 'running' || step.asking === true || step.helperTab !== undefined || step.wait !== undefined
    expect(goesOn).toBe(true)
  })
})

describe('a second click on a step that is at work', () => {
  const twice = (step: StepId) => Promise.all([extension.ask('take', place(step)), extension.ask('take', place(step))])

  it('opens no second page to sign in on', async () => {
    const before = extension.world.tabs.open.size
    await twice('sign-in')
    expect(extension.world.tabs.open.size - before).toBe(1)
  })

  it('loads the page no second time, before the check has ended', async () => {
    await twice('reload-fresh')
    expect(extension.world.tabs.reloads).toHaveLength(1)
    await extension.ask('take', place('reload-fresh'))
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('is none of another step, nor of one that has ended', async () => {
    await extension.ask('take', place('reload-fresh'))
    await extension.ask('take', place('reload-fresh/past-cache'))
    expect(extension.world.tabs.reloads).toHaveLength(2)
    await extension.pass(31_000)
    expect(incident()?.steps.map(({ state }) => state)).toEqual(['unchecked', 'unchecked'])
    await extension.ask('take', place('reload-fresh'))
    expect(extension.world.tabs.reloads).toHaveLength(3)
  })
})

describe('a guide', () => {
  it('is checked when the person says that it is done', async () => {
    await extension.ask('check', place())
    expect(incident()?.steps).toMatchObject([{ step: 'check-address', state: 'checking' }])
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })
})

describe('what the browser refuses', () => {
  it('is said in the step itself', async () => {
    vi.spyOn(extension.api.browser.tabs, 'reload').mockRejectedValue(new Error('tabs cannot be edited right now'))
    await extension.ask('take', place('reload-fresh'))
    expect(incident()?.steps).toMatchObject([
      { state: 'unavailable', note: { id: 'step_failed', values: ['tabs cannot be edited right now'] } },
    ])
  })
})

describe('strangers', () => {
  it('set nothing going', async () => {
    const stranger = { id: 'why-401', url: 'https://intranet.acme.test/' }
    await extension.ask('take', place('clear-site-data'), stranger)
    expect(incident()?.steps).toEqual([])
    expect(extension.world.tabs.reloads).toEqual([])
  })
})
