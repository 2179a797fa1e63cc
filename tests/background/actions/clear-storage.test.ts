import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeWorld } from '../../support/fake-browser'
import { visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'https://intranet.acme.test:8443/reports'

let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
  await visit(extension, url, 401)
})
afterEach(() => void vi.useRealTimers())

const take = () =>
  extension.ask('take', {
    tabId: 1,
    incident: extension.record(1)!.incidents[0]!.id,
    step: 'clear-site-data/storage',
  })
const step = () => extension.record(1)?.incidents[0]?.steps[0]
const grant = async (permission: string) => {
  extension.world.permissions.add(permission)
  extension.api.fire.onAdded.fire({ permissions: [permission] })
  await extension.idle()
}

describe('removing what a site stored', () => {
  it('touches exactly that origin, and neither cookies nor passwords', async () => {
    extension.world.permissions.add('browsingData')
    await take()
    expect(extension.world.removedData).toHaveLength(1)
    const [{ origins, kinds } = { origins: [], kinds: [] as string[] }] = extension.world.removedData
    expect(origins).toEqual(['https://intranet.acme.test:8443'])
    expect(kinds).toEqual(expect.arrayContaining(['cache', 'localStorage', 'indexedDB', 'serviceWorkers']))
    expect(kinds).not.toContain('cookies')
    expect(kinds).not.toContain('passwords')
    expect(step()).toMatchObject({ state: 'checking', asking: false })
    expect(extension.world.tabs.reloads).toHaveLength(1)
  })

  it('goes by host in Firefox, with its port and without, and past the cache, which stays there', async () => {
    extension = await startExtension(makeWorld(true))
    await visit(extension, url, 401)
    extension.world.permissions.add('browsingData')
    await take()
    const hostnames = ['intranet.acme.test', 'intranet.acme.test:8443']
    // Of anything else, Firefox does not look at the host; and of data without a store, not at the container.
    expect(extension.world.removedData).toMatchObject([
      { hostnames, cookieStoreId: 'firefox-default', kinds: ['indexedDB', 'localStorage'] },
      { hostnames, kinds: ['serviceWorkers'] },
    ])
    expect(extension.world.removedData[1]).not.toHaveProperty('cookieStoreId')
    expect(extension.world.tabs.reloads).toEqual([{ tabId: 1, bypassCache: true }])
  })

  it('waits for the permission and removes nothing before', async () => {
    await take()
    expect(step()).toMatchObject({ state: 'running', asking: true })
    expect(extension.world.removedData).toEqual([])
  })

  it('goes on when that is granted, though the popup is closed and the worker dead by then', async () => {
    await take()
    extension.stop()
    await extension.wake()
    await extension.idle()
    expect(step()).toMatchObject({ state: 'running', asking: true })
    await grant('browsingData')
    expect(extension.world.removedData).toHaveLength(1)
    expect(step()).toMatchObject({ state: 'checking', asking: false })
  })

  it('goes on once', async () => {
    await take()
    await grant('browsingData')
    await grant('management')
    expect(extension.world.removedData).toHaveLength(1)
  })

  it('does not go on where something else is granted', async () => {
    await take()
    await grant('management')
    expect(extension.world.removedData).toEqual([])
    expect(step()).toMatchObject({ state: 'running', asking: true })
  })

  it('is not done for a private window, whose storage is not ours to reach', async () => {
    extension.world.permissions.add('browsingData')
    extension.world.tabs.open.set(1, { ...extension.world.tabs.open.get(1)!, incognito: true })
    await take()
    expect(extension.world.removedData).toEqual([])
    expect(step()).toMatchObject({ state: 'unavailable', asking: false })
  })

  it('asks for no permission for what it cannot do anyway', async () => {
    extension.world.tabs.open.set(1, { ...extension.world.tabs.open.get(1)!, incognito: true })
    await take()
    expect(step()).toMatchObject({ state: 'unavailable', asking: false })
  })

  it('says what the browser refuses', async () => {
    extension.world.permissions.add('browsingData')
    vi.spyOn(extension.api.browser.browsingData, 'remove').mockRejectedValue(new Error('not for this origin'))
    await take()
    expect(step()).toMatchObject({ state: 'unavailable', note: { id: 'step_failed', values: ['not for this origin'] } })
    expect(extension.world.tabs.reloads).toEqual([])
  })
})
