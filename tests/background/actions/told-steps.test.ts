import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, 'https://intranet.acme.test/reports', 401)
})
afterEach(() => void vi.useRealTimers())

const step = () => extension.record(1)!.incidents[0]!.steps[0]
/** Of the worker's present life. */
async function load() {
  const { reopen } = await import('../../../src/background/actions/told-steps')
  const { note } = await import('../../../src/background/actions/trail')
  const place = { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'clear-site-data' as const }
  return { reopen, tell: (change: Parameters<typeof note>[1]) => note(place, change) }
}

describe('a step that ended with words that no longer hold', () => {
  it('is to be done again, another one not', async () => {
    const { reopen, tell } = await load()
    await tell({ state: 'unavailable', note: { id: 'step_no_cookies' } })
    await reopen('step_no_access', () => true)
    await reopen('step_no_cookies', () => false)
    expect(step()?.state).toBe('unavailable')
    await reopen('step_no_cookies', () => true)
    expect(step()).not.toHaveProperty('note')
    expect(step()?.state).toBe('todo')
  })

  it('is left alone where the person took it again meanwhile', async () => {
    const { reopen, tell } = await load()
    await tell({ state: 'unavailable', note: { id: 'step_no_cookies' } })
    await reopen('step_no_cookies', async () => {
      await tell({ state: 'running' })
      return true
    })
    expect(step()?.state).toBe('running')
  })
})
