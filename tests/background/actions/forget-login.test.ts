import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeWorld } from '../../support/fake-browser'
import { cookie } from '../../support/fake/cookies'
import { callOf, FakeRequest, visit } from '../../support/fake-request'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'https://door.acme.test/list?page=2'
const challenge = { 'www-authenticate': 'Basic realm="Door"' }
let extension: Extension
const fetched = vi.fn<typeof fetch>()

beforeEach(async () => {
  extension = await startExtension()
  fetched.mockResolvedValue(new Response('', { status: 401 }))
  vi.stubGlobal('fetch', fetched)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  fetched.mockReset()
})

const incident = () => extension.record(1)!.incidents[0]!
const take = () => extension.ask('take', { tabId: 1, incident: incident().id, step: 'forget-http-login' })

describe('forgetting a login that the browser sends by itself', () => {
  it('asks once with a name that nobody has, and then lets the browser ask', async () => {
    await visit(extension, url, 401, { answer: challenge })
    await take()
    expect(fetched).toHaveBeenCalledTimes(1)
    expect(fetched.mock.calls[0]).toMatchObject([
      url,
      { credentials: 'include', headers: { authorization: 'Basic eDp5' }, redirect: 'manual' },
    ])
    expect(incident().steps[0]).toMatchObject({ step: 'forget-http-login', state: 'checking' })
    expect(extension.world.tabs.reloads).toHaveLength(1)
    await visit(extension, url, 200)
    expect(incident().steps[0]?.state).toBe('fixed')
  })

  it('knows that nothing went along with what makes the browser ask, and shows what it was judged by', async () => {
    const { tabRecord } = await import('../../../src/store/incidents')
    const request = async () => (await tabRecord(1).get()).incidents[0]?.evidence?.request
    await visit(extension, url, 401, { answer: challenge })
    expect(await request()).toMatchObject({ complete: 'page-only' })
    await take()
    const again = await new FakeRequest(extension, url).send()
    await (await again.receive(401, challenge)).ask('basic', 'Door')
    expect(await request()).toMatchObject({ complete: 'all' })
  })

  it('sends nothing where the browser has forgotten a refused login by itself, and lets it ask', async () => {
    extension = await startExtension(makeWorld(true))
    await visit(extension, url, 401, { answer: challenge })
    await take()
    expect(fetched).not.toHaveBeenCalled()
    expect(incident().steps[0]).toMatchObject({ step: 'forget-http-login', state: 'checking' })
    expect(extension.world.tabs.reloads).toHaveLength(1)
    await visit(extension, url, 401, { answer: challenge })
    expect(incident().steps[0]?.state).toBe('no-help')
  })

  describe('gives way to a newer click on the cookies of the site', () => {
    const click = (step: 'clear-site-data') => extension.ask('take', { tabId: 1, incident: incident().id, step })
    const own = () => incident().steps.find(({ step }) => step === 'forget-http-login')
    let answer: (of: Response) => void
    /** The answer was there when it was given up. */
    let onItsWay: boolean
    beforeEach(async () => {
      onItsWay = false
      extension.world.jar.cookies = [cookie('sid', 'door.acme.test')]
      fetched.mockImplementation(
        (_, more) =>
          new Promise((resolve, reject) => {
            answer = resolve
            more!.signal!.addEventListener(
              'abort',
              () => onItsWay || reject(new DOMException('given up', 'AbortError')),
            )
          }),
      )
      await visit(extension, url, 401, { answer: challenge })
      void take()
      await extension.idle()
      expect(own()?.state).toBe('running')
    })

    it('at once, with the login kept, and that alone is said', async () => {
      await click('clear-site-data')
      expect(extension.world.jar.cookies).toEqual([])
      expect(own()).toMatchObject({ state: 'todo', note: { id: 'forget_stopped' } })
      // The click's own: none for a login that was not forgotten.
      expect(extension.world.tabs.reloads).toHaveLength(1)
      await visit(extension, url, 200)
      expect(incident().steps.find(({ step }) => step === 'clear-site-data')?.state).toBe('fixed')
      expect(own()?.state).toBe('todo')
    })

    it('and says that it is done where the answer was there before', async () => {
      onItsWay = true
      const clicking = click('clear-site-data')
      await extension.idle()
      answer(new Response('', { status: 401 }))
      await clicking
      expect(extension.world.jar.cookies).toEqual([])
      expect(own()).toMatchObject({ state: 'todo', note: { id: 'forget_done' } })
      expect(extension.world.tabs.reloads).toHaveLength(1)
    })

    it('but not to one of another site', async () => {
      extension.openTab(2)
      extension.world.jar.cookies.push(cookie('sid', 'other.test'))
      await visit(extension, 'https://other.test/', 401, { tabId: 2 })
      const { id } = extension.record(2)!.incidents[0]!
      await extension.ask('take', { tabId: 2, incident: id, step: 'clear-site-data' })
      expect(own()?.state).toBe('running')
      answer(new Response('', { status: 401 }))
      await extension.idle()
      expect(own()?.state).toBe('checking')
    })
  })

  it('says so where the site does not answer in time', async () => {
    fetched.mockRejectedValue(new DOMException('too late', 'TimeoutError'))
    await visit(extension, url, 401, { answer: challenge })
    await take()
    expect(incident().steps[0]).toMatchObject({ state: 'unavailable', note: { id: 'forget_no_answer' } })
    expect(extension.world.tabs.reloads).toEqual([])
  })

  describe('of a refused call', () => {
    const api = 'https://door.acme.test/api/keys'
    const refused = async (method = 'GET', to = api) => {
      await visit(extension, url, 200)
      await callOf(extension, to, { initiator: 'https://door.acme.test', method }).run(401, challenge)
      await extension.pass(10_000)
      await take()
    }

    it('asks at the call’s own address: the page around it may be open to all', async () => {
      fetched.mockImplementation(async (to) => new Response('', { status: to === api ? 401 : 200 }))
      await refused()
      expect(fetched.mock.calls.map(([to]) => to)).toEqual([api])
      expect(incident().steps[0]?.state).toBe('checking')
    })

    it.each([
      ['that sends something', 'POST', api],
      ['of which a part is not on record', 'GET', `${api}?page=3`],
    ])('asks at the page around one %s', async (_, method, to) => {
      await refused(method, to)
      expect(fetched.mock.calls.map(([asked]) => asked)).toEqual([url])
    })
  })

  it('says so where the site asks for none', async () => {
    await visit(extension, url, 401, { answer: challenge })
    fetched.mockResolvedValue(new Response('', { status: 200 }))
    await take()
    expect(incident().steps[0]).toMatchObject({ state: 'unavailable', note: { id: 'forget_not_asked' } })
    expect(extension.world.tabs.reloads).toEqual([])
  })

  it('sends nothing for a private window, and nothing that signs out', async () => {
    await visit(extension, 'https://door.acme.test/logout', 401, { answer: challenge })
    await take()
    await visit(extension, url, 401, { answer: challenge })
    extension.world.tabs.open.set(1, { ...extension.world.tabs.open.get(1)!, incognito: true })
    await take()
    expect(fetched).not.toHaveBeenCalled()
    expect(incident().steps[0]?.state).toBe('unavailable')
  })

  it('sends nothing for a container, whose login is not ours to take back', async () => {
    await visit(extension, url, 401, { answer: challenge })
    const stores = [{ id: 'firefox-container-1', tabIds: [1] }]
    vi.spyOn(extension.api.browser.cookies, 'getAllCookieStores').mockResolvedValue(stores)
    await take()
    expect(fetched).not.toHaveBeenCalled()
    expect(incident().steps[0]).toMatchObject({ state: 'unavailable', note: { id: 'checks_private' } })
  })
})
