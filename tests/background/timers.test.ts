import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cookie } from '../support/fake/cookies'
import { callOf, visit } from '../support/fake-request'
import { type Extension, startExtension } from '../support/fake-worker'

const url = 'https://intranet.acme.test/reports'
const minutes = 60_000

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => void vi.useRealTimers())

const undoKeys = () => [...extension.world.stored.areas.session.keys()].filter((key) => key.startsWith('undo:'))
const clear = (tabId: number) =>
  extension.ask('take', { tabId, incident: extension.record(tabId)!.incidents[0]!.id, step: 'clear-site-data' })

describe('removed cookies', () => {
  it('are forgotten each in its own time, the first not with the second', async () => {
    extension.openTab(2)
    extension.world.jar.cookies = [cookie('a', 'intranet.acme.test'), cookie('b', 'wiki.acme.test')]
    await visit(extension, url, 401)
    await visit(extension, 'https://wiki.acme.test/', 401, { tabId: 2 })
    await clear(1)
    await extension.pass(6 * minutes)
    await clear(2)
    expect(undoKeys()).toHaveLength(2)
    await extension.pass(4 * minutes)
    expect(undoKeys()).toHaveLength(1)
    await extension.pass(6 * minutes)
    expect(undoKeys()).toEqual([])
  })

  it('are forgotten by a worker that starts too late for its alarm', async () => {
    extension.world.jar.cookies = [cookie('a', 'intranet.acme.test')]
    await visit(extension, url, 401)
    await clear(1)
    extension.stop()
    extension.world.alarms.clear()
    await extension.pass(11 * minutes)
    await extension.wake()
    await extension.idle()
    expect(undoKeys()).toEqual([])
  })
})

describe('an alarm', () => {
  it('lets a refused call ripen where the worker’s own timer is gone', async () => {
    await visit(extension, url, 200)
    await callOf(extension, 'https://intranet.acme.test/api/orders').run(401)
    expect([...extension.world.alarms.keys()]).toEqual(['ripen:1'])
    extension.stop()
    await extension.pass(1 * minutes)
    expect(extension.badge(1)).toBe('401')
  })

  it('of a tab that is closed puts nothing on record', async () => {
    await visit(extension, url, 200)
    await callOf(extension, 'https://intranet.acme.test/api/orders').run(401)
    await extension.closeTab(1)
    extension.api.fire.onAlarm.fire({ name: 'ripen:1' })
    await extension.idle()
    expect(extension.record(1)).toBeUndefined()
  })

  it('that we do not know is left alone', async () => {
    const before = extension.world.stored.writes.length
    extension.api.fire.onAlarm.fire({ name: 'other' })
    await extension.idle()
    expect(extension.world.stored.writes.length).toBe(before)
  })
})
