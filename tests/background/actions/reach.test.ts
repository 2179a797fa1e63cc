import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const host = 'intranet.acme.test'

let extension: Extension
let asked: string[]

/** `silent`: hosts that never answer; the others answer with a status that does not matter. */
function line(...silent: string[]): void {
  vi.stubGlobal('fetch', (url: string, { method, credentials, redirect, signal }: RequestInit) => {
    asked.push(`${method} ${credentials} ${redirect} ${url}`)
    if (!silent.includes(new URL(url).host)) return Promise.resolve(new Response(null, { status: 401 }))
    return new Promise((_, fail) => signal?.addEventListener('abort', () => fail(signal.reason)))
  })
}

beforeEach(async () => {
  asked = []
  extension = await startExtension()
  // Node's own clock would ring it.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
    const stop = new AbortController()
    setTimeout(() => stop.abort(), ms)
    return stop.signal
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

async function test() {
  const place = { tabId: 1, incident: extension.record(1)!.incidents[0]!.id, step: 'check-connection' } as const
  const reached = extension.ask('reach', place)
  await extension.idle()
  await extension.pass(5_000)
  return reached
}

describe('whether hosts can be reached', () => {
  beforeEach(() => line('login.acme.test'))

  it('is asked of each that took part once, without cookies, and waited for within bounds', async () => {
    const sent = await new FakeRequest(extension, 'https://login.acme.test/sign-in').send()
    await (await sent.redirect(302, `https://${host}/reports`)).run(401)
    expect(asked).toEqual([])
    expect(await test()).toEqual([
      { host, outcome: 'answers' },
      { host: 'login.acme.test', outcome: 'silent' },
    ])
    expect(asked).toEqual([`HEAD omit manual https://${host}/`, 'HEAD omit manual https://login.acme.test/'])
  })

  it('is not certain over http, where anybody on the way can answer', async () => {
    await visit(extension, `http://${host}/reports`, 401)
    expect(await test()).toEqual([{ host, outcome: 'perhaps' }])
  })

  it.each([
    ['without access to it', () => void (extension.world.tabs.siteAccess = false)],
    ['of a private window', () => void Object.assign(extension.world.tabs.open.get(1)!, { incognito: true })],
  ])('is asked of none %s, which is said', async (_, change) => {
    await visit(extension, `https://${host}/reports`, 401)
    change()
    expect(await test()).toEqual([{ host, outcome: 'unasked' }])
    expect(asked).toEqual([])
  })
})
