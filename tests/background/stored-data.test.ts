import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { visit } from '../support/fake-request'
import { makeWorld } from '../support/fake-browser'
import { type Extension, startExtension } from '../support/fake-worker'

const app = 'https://app.acme.test'
const place = () => ({ tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: storage })
const storage = 'clear-site-data/storage' as const

let extension: Extension
beforeEach(async () => void (extension = await startExtension()))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** What a page finds of its own origin; nothing of all that is not named. */
function keeps(more: Readonly<Record<string, unknown>>): void {
  const none = {
    navigator: {},
    localStorage: { length: 0 },
    sessionStorage: { length: 0 },
    indexedDB: { databases: async () => [] },
    caches: { keys: async () => [] },
  }
  for (const [name, value] of Object.entries({ ...none, ...more })) vi.stubGlobal(name, value)
}

describe('whose data a step removes', () => {
  it('is the refused address’s own', async () => {
    extension.world.permissions.add('browsingData')
    await visit(extension, `${app}/reports`, 401)
    await extension.ask('take', place())
    expect(extension.world.removedData.flatMap(({ origins }) => origins)).toEqual([app])
  })

  it('is the page’s too, where a call of its script was refused: the token for it lies there', async () => {
    extension.world.permissions.add('browsingData')
    await visit(extension, `${app}/`, 200)
    await visit(extension, 'https://api.acme.test/data', 401, { type: 'xmlhttprequest', initiator: app })
    await extension.pass(10_000)
    await extension.ask('take', place())
    expect(extension.world.removedData.flatMap(({ origins }) => origins)).toEqual(['https://api.acme.test', app])
  })
})

describe('whose data a step leaves alone', () => {
  it('is the page’s that shows a refused frame of another site: what lets that in lies with the frame', async () => {
    extension.world.permissions.add('browsingData')
    await visit(extension, `${app}/`, 200)
    await visit(extension, 'https://maps.test/frame', 401, { type: 'sub_frame', initiator: app })
    await extension.pass(10_000)
    await extension.ask('take', place())
    expect(extension.world.removedData.flatMap(({ origins }) => origins)).toEqual(['https://maps.test'])
  })
})

describe('what is told of it before', () => {
  it('names the hosts, and owns that it cannot look where no page lets it in', async () => {
    await visit(extension, `${app}/reports`, 401)
    extension.world.tabs.open.get(1)!.document = undefined
    const preview = await extension.ask('preview', place())
    expect(preview).toEqual({
      cookies: [],
      notes: [{ id: 'preview_stored_of', values: [{ list: ['app.acme.test'] }] }, { id: 'preview_stored_unseen' }],
    })
    expect(extension.world.removedData).toEqual([])
  })

  it('counts what the page’s own origin keeps, and reads none of it', async () => {
    keeps({
      localStorage: { length: 2, getItem: () => 'canary' },
      sessionStorage: { length: 1 },
      indexedDB: { databases: async () => ['canary'] },
    })
    await visit(extension, `${app}/reports`, 401, { html: '<p>401</p>' })
    const preview = await extension.ask('preview', place())
    expect(preview?.notes.slice(1)).toEqual([
      { id: 'preview_values', values: [{ count: 3 }] },
      { id: 'preview_databases', values: [{ count: 1 }] },
      { id: 'preview_copies_too' },
    ])
    expect(JSON.stringify(preview)).not.toContain('canary')
  })

  it('promises no saved copies where they stay', async () => {
    extension = await startExtension(makeWorld(true))
    keeps({ localStorage: { length: 2 }, caches: { keys: async () => ['pages'] } })
    await visit(extension, `${app}/reports`, 401, { html: '<p>401</p>' })
    const told = async () => (await extension.ask('preview', place()))?.notes.slice(1)
    expect(await told()).toEqual([{ id: 'preview_values', values: [{ count: 2 }] }])
    extension.world.tabs.open.get(1)!.document = undefined
    expect(await told()).toEqual([{ id: 'preview_stored_unseen_host' }])
  })

  it('says so where nothing but saved copies can be there', async () => {
    keeps({})
    await visit(extension, `${app}/reports`, 401, { html: '<p>401</p>' })
    const preview = () => extension.ask('preview', place())
    expect((await preview())?.notes.at(-1)).toEqual({ id: 'preview_copies' })
    expect(await preview()).toMatchObject({ onlyCopies: true })
    keeps({ localStorage: { length: 1 } })
    expect(await preview()).not.toHaveProperty('onlyCopies')
  })

  it('is that nothing is there, where all was seen and nothing can be removed', async () => {
    extension = await startExtension(makeWorld(true))
    keeps({ caches: { keys: async () => ['pages'] } })
    await visit(extension, `${app}/reports`, 401, { html: '<p>401</p>' })
    const none = { id: 'preview_stored_none', values: [{ list: ['app.acme.test'] }] }
    const preview = () => extension.ask('preview', place())
    expect(await preview()).toEqual({ cookies: [], notes: [none], nothing: true })
    keeps({ sessionStorage: { length: 1 } })
    expect(await preview()).not.toHaveProperty('nothing')
  })

  it('is not that where the page may not look itself, or another host’s data would go as well', async () => {
    extension = await startExtension(makeWorld(true))
    const preview = () => extension.ask('preview', place())
    const refused = () => Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'))
    keeps({ indexedDB: { databases: refused } })
    await visit(extension, `${app}/reports`, 401, { html: '<p>401</p>' })
    expect((await preview())?.notes.slice(1)).toEqual([{ id: 'preview_stored_unseen_host' }])
    expect(await preview()).not.toHaveProperty('nothing')

    keeps({})
    await visit(extension, `${app}/`, 200, { html: '<p>200</p>' })
    await visit(extension, 'https://api.acme.test/data', 401, { type: 'xmlhttprequest', initiator: app })
    extension.world.tabs.open.get(1)!.url = `${app}/`
    await extension.pass(10_000)
    const other = { id: 'preview_stored_beyond', values: [{ list: ['api.acme.test'] }] }
    expect((await preview())?.notes.slice(1)).toEqual([other])
    expect(await preview()).not.toHaveProperty('nothing')
  })
})
