import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { readPage as ReadPage } from '../../src/platform/scripting'
import { Extension } from '../support/fake-worker'

const url = 'https://acme.test/orders'

let extension: Extension
let readPage: typeof ReadPage

beforeEach(async () => {
  vi.useFakeTimers()
  extension = new Extension()
  extension.open()
  ;({ readPage } = await import('../../src/platform/scripting'))
})
afterEach(() => void vi.useRealTimers())

const shows = (document: { endless?: true } | undefined) => {
  const tab = { id: 1, url, index: 0, windowId: 1, incognito: false, active: true }
  const loaded = document && { status: 401, loadedAt: Date.now(), html: '<p>Locked</p>', ...document }
  extension.world.tabs.open.set(1, { ...tab, document: loaded })
}

describe('a page', () => {
  it('is read once, when it has come whole', async () => {
    shows({})
    const read = readPage(1, () => 'read')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(await read).toBe('read')
    expect(extension.world.tabs.injected).toBe(1)
  })

  it('whose body never ends is read as far as it came', async () => {
    shows({ endless: true })
    const read = readPage(1, () => 'read')
    await vi.advanceTimersByTimeAsync(1_900)
    expect(await Promise.race([read, 'waits'])).toBe('waits')
    await vi.advanceTimersByTimeAsync(200)
    expect(await read).toBe('read')
  })

  it('that lets nobody in is not read', async () => {
    shows(undefined)
    const read = readPage(1, () => 'read')
    await vi.advanceTimersByTimeAsync(100)
    expect(await read).toBeUndefined()
  })
})
