import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { callOf, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'https://intranet.acme.test/reports'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, url, 401)
})
afterEach(() => void vi.useRealTimers())

const incident = () => extension.record(1)?.incidents[0]
const place = () => ({ tabId: 1, incident: incident()!.id, step: 'check-address' as const })

describe('what the person says', () => {
  it('is believed: it works', async () => {
    await extension.ask('check', place())
    await extension.pass(31_000)
    await extension.ask('say', { ...place(), helped: true })
    expect(incident()).toMatchObject({ state: 'healed', fixed: { by: 'check-address' }, steps: [{ state: 'fixed' }] })
    expect(extension.badge(1)).toBe('')
  })

  it('is on record at once: no worker that dies leaves the step fixed and the page refused', async () => {
    await extension.ask('check', place())
    await extension.pass(31_000)
    const before = extension.world.stored.writes.length
    await extension.ask('say', { ...place(), helped: true })
    const ofTab = extension.world.stored.writes.slice(before).filter(({ keys }) => keys.some((key) => /tab/.test(key)))
    expect(ofTab).toHaveLength(1)
  })

  it('is believed: it is still refused', async () => {
    await extension.ask('check', place())
    await extension.pass(31_000)
    await extension.ask('say', { ...place(), helped: false })
    expect(incident()).toMatchObject({
      state: 'open',
      steps: [{ state: 'no-help', note: { id: 'step_said_refused' } }],
    })
    expect(extension.badge(1)).toBe('401')
  })

  it('ends a wait for good: nothing is due any more', async () => {
    await visit(extension, 'https://intranet.acme.test/app', 200)
    await callOf(extension, 'https://intranet.acme.test/api/orders').run(401)
    expect(incident()).toMatchObject({ state: 'settling' })
    await extension.ask('say', { ...place(), helped: true })
    expect(incident()).not.toHaveProperty('dueAt')
    const before = extension.world.stored.writes.length
    await extension.pass(60_000)
    expect(incident()).toMatchObject({ state: 'healed' })
    expect(extension.world.stored.writes.length).toBe(before)
  })

  it('is taken down as the answer to what was asked: another page that opened was not the one', async () => {
    const home = 'https://intranet.acme.test/'
    await extension.ask('reads', place())
    await visit(extension, home, 200)
    expect(incident()?.steps).toMatchObject([{ state: 'unchecked', note: { id: 'step_came_to' } }])
    await extension.ask('say', { ...place(), helped: false })
    expect(incident()?.steps).toMatchObject([{ state: 'no-help', note: { id: 'step_said_not_this' } }])
  })

  it('is taken down as the answer to what was asked: something opened, and did not help', async () => {
    await extension.ask('check', { ...place(), step: 'reload-fresh' as const })
    const { changeIncident, noted } = await import('../../../src/background/actions/trail')
    const at = { ...place(), step: 'reload-fresh' as const }
    await changeIncident(at, (now) =>
      noted(now, 'reload-fresh', { state: 'unchecked', note: { id: 'step_opened_asks' } }),
    )
    await extension.ask('say', { ...at, helped: false })
    expect(incident()?.steps).toMatchObject([{ state: 'no-help', note: { id: 'step_said_no_help' } }])
  })
})
