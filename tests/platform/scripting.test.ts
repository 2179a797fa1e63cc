import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { readPage as ReadPage } from '../../src/platform/scripting'
import type { FakeDocument } from '../support/fake/tabs'
import { Extension } from '../support/fake-worker'

const page: FakeDocument = { status: 401, loadedAt: 0 }

let extension: Extension
let readPage: typeof ReadPage

beforeEach(async () => {
  // What takes no time by the clock goes on.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  extension = new Extension()
  extension.open()
  ;({ readPage } = await import('../../src/platform/scripting'))
})
afterEach(() => void vi.useRealTimers())

function show(document?: FakeDocument): void {
  const tab = { id: 1, url: 'https://acme.test/orders', index: 0, windowId: 1, incognito: false, active: true }
  extension.world.tabs.open.set(1, { ...tab, document })
}

describe('a page', () => {
  it('is read once, when it has come whole', async () => {
    show(page)
    expect(await readPage(1, () => 'read')).toBe('read')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(extension.world.tabs.injected).toBe(1)
  })

  it('whose body never ends is read as far as it came', async () => {
    show({ ...page, endless: true })
    const read = readPage(1, () => 'read')
    await vi.advanceTimersByTimeAsync(1_900)
    expect(extension.world.tabs.injected).toBe(1)
    await vi.advanceTimersByTimeAsync(200)
    expect(await read).toBe('read')
    expect(extension.world.tabs.injected).toBe(2)
  })

  it('that lets nobody in is not read', async () => {
    show()
    expect(await readPage(1, () => 'read')).toBeUndefined()
  })
})
