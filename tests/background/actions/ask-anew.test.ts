import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeWorld } from '../../support/fake-browser'
import { FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'https://door.acme.test/list?page=2'
const challenge = { 'www-authenticate': 'Basic realm="Door"' }
let extension: Extension
const fetched = vi.fn<typeof fetch>()

beforeEach(() => void vi.stubGlobal('fetch', fetched))
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fetched.mockReset()
})

const incident = () => extension.record(1)!.incidents[0]!
const take = () => extension.ask('take', { tabId: 1, incident: incident().id, step: 'forget-http-login' })

describe.each([
  ['Chromium', false],
  ['Firefox', true],
])('having the browser ask for another login, in %s', (_, firefox) => {
  beforeEach(async () => {
    extension = await startExtension(makeWorld(firefox))
    // What comes as it starts waits for its end (Firefox).
    await extension.pass(1_000)
    await visit(extension, url, 401, { answer: challenge })
  })

  it('loads the page, and sends nothing of its own: the browser has forgotten what was refused', async () => {
    await take()
    expect(fetched).not.toHaveBeenCalled()
    expect(incident().steps[0]).toMatchObject({ step: 'forget-http-login', state: 'checking' })
    expect(extension.world.tabs.reloads).toHaveLength(1)
    await visit(extension, url, 200)
    expect(incident().steps[0]?.state).toBe('fixed')
  })

  it('knows that nothing went along with what makes the browser ask, and shows what it was judged by', async () => {
    const { tabRecord } = await import('../../../src/store/incidents')
    const request = async () => (await tabRecord(1).get()).incidents[0]?.evidence?.request
    expect(await request()).toMatchObject({ complete: 'page-only' })
    await take()
    const again = await new FakeRequest(extension, url).send()
    await (await again.receive(401, challenge)).ask('basic', 'Door')
    expect(await request()).toMatchObject({ complete: 'all' })
  })

  it('does not help where the other login is refused as well', async () => {
    await take()
    await visit(extension, url, 401, { answer: challenge })
    expect(incident().steps[0]?.state).toBe('no-help')
  })

  it('leaves the person the time that it takes to type one', async () => {
    await take()
    await extension.pass(5 * 60_000)
    expect(incident().steps[0]?.state).toBe('checking')
    await extension.pass(5 * 60_000)
    expect(incident().steps[0]?.state).toBe('unchecked')
  })
})
