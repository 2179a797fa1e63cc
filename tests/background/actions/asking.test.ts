import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../../src/contract/remedies'
import { visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  extension.openTab(2)
  await visit(extension, 'https://one.test/a', 401)
  await visit(extension, 'https://two.test/b', 401, { tabId: 2 })
})
afterEach(() => void vi.useRealTimers())

const step = (tabId: number, index = 0) => extension.record(tabId)?.incidents[0]?.steps[index]
const take = (tabId: number, id: StepId = 'clear-site-data/storage') =>
  extension.ask('take', { tabId, incident: extension.record(tabId)!.incidents[0]!.id, step: id })
const removedAt = () => extension.world.removedData.flatMap(({ origins }) => origins)
const grant = async (permission = 'browsingData') => {
  extension.world.permissions.add(permission)
  extension.api.fire.onAdded.fire({ permissions: [permission] })
  await extension.idle()
}
const refused = { state: 'unavailable', asking: false, note: { id: 'step_permission_refused' } }

describe('a permission that is granted', () => {
  it('is for the click that it was asked on', async () => {
    await take(1)
    await grant()
    expect(removedAt()).toEqual(['https://one.test'])
    expect(step(1)?.state).toBe('checking')
  })

  it('is for the last click: what was refused before, in whichever tab, stays undone', async () => {
    await take(1)
    await take(2)
    expect(step(1)).toMatchObject(refused)
    expect(step(2)).toMatchObject({ state: 'running', asking: true })
    await grant()
    expect(removedAt()).toEqual(['https://two.test'])
    expect(step(1)).toMatchObject(refused)
  })

  it('is for the last click, though another permission was asked for before', async () => {
    await take(1)
    await take(2, 'rule-out-extensions')
    await grant('browsingData')
    expect(removedAt()).toEqual([])
    expect(step(2)).toMatchObject({ state: 'running', asking: true })
  })

  it('comes too late after some minutes: somebody has refused since', async () => {
    await take(1)
    await extension.pass(3_600_000)
    await grant()
    expect(removedAt()).toEqual([])
    expect(step(1)).toMatchObject(refused)
  })

  it('is no reason to touch a site that the tab has left, nor one that works by now', async () => {
    await take(1)
    await visit(extension, 'https://elsewhere.test/', 200)
    await grant()
    expect(step(1)).toMatchObject(refused)
    extension.world.permissions.delete('browsingData')
    await take(2)
    await visit(extension, 'https://two.test/b', 200, { tabId: 2 })
    await grant()
    expect(removedAt()).toEqual([])
  })
})

describe('a step that was refused its permission', () => {
  it('stays one to do by hand where a check finds it refused still, and no longer once it is taken anew', async () => {
    const place = () => ({ tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'clear-site-data/storage' })
    await take(1)
    await extension.ask('look', { tabId: 1 })
    await extension.ask('check', place() as never)
    expect(step(1)?.state).toBe('checking')
    await visit(extension, 'https://one.test/a', 401)
    expect(step(1)).toMatchObject({ state: 'no-help', note: { id: 'step_permission_refused' } })
    await take(1)
    await grant()
    await visit(extension, 'https://one.test/a', 401)
    expect(step(1)?.state).toBe('no-help')
    expect(step(1)?.note).toBeUndefined()
  })
})

describe('a step that waits when the popup is opened again', () => {
  it('was refused, in that tab alone', async () => {
    await take(1)
    await extension.ask('look', { tabId: 2 })
    expect(step(1)).toMatchObject({ asking: true })
    await extension.ask('look', { tabId: 1 })
    expect(step(1)).toMatchObject(refused)
  })

  it('can be taken anew', async () => {
    await take(1)
    await extension.ask('look', { tabId: 1 })
    await take(1)
    await grant()
    expect(removedAt()).toEqual(['https://one.test'])
  })
})
