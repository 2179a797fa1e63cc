import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FakeDocument } from '../support/fake/tabs'
import { Extension, stopTheClock } from '../support/fake-worker'

const url = 'https://app.acme.test/home'

let extension: Extension
beforeEach(() => {
  stopTheClock()
  extension = new Extension()
  extension.open()
})
afterEach(() => void vi.useRealTimers())

async function read(document?: Partial<FakeDocument>) {
  const tab = extension.openTab(1, url)
  extension.world.tabs.open.get(tab)!.document = document && { status: 200, loadedAt: 7_000, ...document }
  const { readNavigation } = await import('../../src/background/navigation')
  return readNavigation(tab)
}

describe('what a document says of its own loading', () => {
  it('is its status, its time and where it was loaded from, whatever address its script shows', async () => {
    const from = 'https://app.acme.test/start'
    const told = { status: 200, loadedAt: 7_000, address: { path: '/start', host: 'app.acme.test' } }
    expect(await read({ from })).toMatchObject(told)
    expect(await read({})).toMatchObject({ address: { path: '/home' } })
  })

  it('is the origin of the page that led to it, and no more of its address', async () => {
    const led = await read({ referrer: 'https://login.acme.test/in?code=s3cret' })
    expect(led?.initiator).toEqual({ origin: 'https://login.acme.test', relation: 'same-site' })
    expect(JSON.stringify(led)).not.toContain('s3cret')
    const relation = async (referrer: string) => (await read({ referrer }))?.initiator?.relation
    expect(await relation('https://app.acme.test/')).toBe('same-origin')
    expect(await relation('https://mail.example/')).toBe('cross-site')
  })

  it('is nothing of who led to it where that page keeps silent', async () => {
    for (const referrer of ['', 'about:client']) expect(await read({ referrer })).not.toHaveProperty('initiator')
  })

  it('is nothing where nobody may look in', async () => expect(await read()).toBeUndefined())
})
