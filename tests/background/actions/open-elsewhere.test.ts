import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StepId } from '../../../src/contract/remedies'
import { FakeRequest, visit } from '../../support/fake-request'
import { makeWorld } from '../../support/fake-browser'
import { cookie } from '../../support/fake/cookies'
import { type Extension, startExtension } from '../../support/fake-worker'

const url = 'http://acme.test/orders?page=2'
let extension: Extension
beforeEach(async () => {
  extension = await startExtension()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const incident = () => extension.record(1)!.incidents[0]!
const take = (step: StepId) => extension.ask('take', { tabId: 1, incident: incident().id, step })
const opened = () => [...extension.world.tabs.open.values()].filter(({ id }) => id !== 1).map((tab) => tab.url)

describe('switch-address', () => {
  it('opens the very page under the address where the person is signed in, beside the refused one', async () => {
    extension.world.jar.cookies = [cookie('sid', 'acme.test', { secure: true })]
    await visit(extension, url, 401)
    await take('switch-address')
    expect(opened()).toEqual(['https://acme.test/orders?page=2'])
    expect(extension.world.tabs.open.get(1)?.url).toBe(url)
    expect(incident().steps[0]).toMatchObject({ state: 'unchecked', note: { id: 'switched_to' } })
  })

  it('gives nothing of a query to another host, and goes to that one’s port', async () => {
    extension.openTab(2)
    await visit(extension, 'https://status.acme.test/', 200, { tabId: 2 })
    await visit(extension, 'https://docs.acme.test:8443/share?access_token=s3cr3tS3cr3tS3cr3t', 401)
    await take('switch-address')
    expect(opened().at(-1)).toBe('https://status.acme.test/share')
  })

  it('opens nothing where no other form is known', async () => {
    await visit(extension, url, 401)
    await take('switch-address')
    expect(opened()).toEqual([])
    expect(incident().steps[0]?.state).toBe('unavailable')
  })
})

describe('open-private', () => {
  it('opens the very page in a private window, and asks how it went', async () => {
    await visit(extension, url, 401)
    await take('open-private')
    expect(extension.world.tabs.windows).toEqual([{ url, incognito: true }])
    expect(incident().steps[0]).toMatchObject({ state: 'unchecked', note: { id: 'private_opened' } })
    expect(incident().state).toBe('open')
  })

  it('says how to do it by hand, by the keys of this browser, where it does not let us, and asks how it went', async () => {
    vi.stubGlobal('navigator', { userAgent: '' })
    extension = await startExtension(makeWorld(true))
    await visit(extension, url, 401)
    await take('open-private')
    const note = { id: 'step_private_by_hand', values: [{ code: 'Ctrl+Shift+P' }] }
    expect(incident().steps[0]).toMatchObject({ state: 'unchecked', note })
  })

  it('opens no second one from a private window', async () => {
    await visit(extension, url, 401)
    extension.world.tabs.open.set(1, { ...extension.world.tabs.open.get(1)!, incognito: true })
    await take('open-private')
    expect(extension.world.tabs.windows).toEqual([])
    expect(incident().steps[0]).toMatchObject({ state: 'unavailable', note: { id: 'private_already' } })
  })
})

describe('a page that was one step of a sign-in, and works once', () => {
  it.each(['open-private', 'switch-address'] as const)('is opened nowhere else: %s', async (id) => {
    extension.world.jar.cookies = [cookie('sid', 'acme.test', { secure: true })]
    const spent = 'http://acme.test/callback?code=8f3kd02mz71q&state=af0ifjsldkj3'
    const led = await new FakeRequest(extension, 'https://id.other.test/authorize').send()
    await (await (await led.redirect(302, spent)).receive(401)).complete(401)
    await extension.commit(1, spent, { status: 401, loadedAt: Date.now() })
    await take(id)
    expect(extension.world.tabs.windows).toEqual([])
    expect(opened()).toEqual([])
    expect(incident().steps[0]).toMatchObject({ state: 'unchecked', note: { id: 'step_sign_in_used_up' } })
  })
})

describe('allow-cookies', () => {
  describe('where the site gives its cookie with the refusal', () => {
    const page = 'https://acme.test/orders'
    const given = { answer: { 'set-cookie': 'sessionid=abcdefgh12345678; Path=/; HttpOnly' } }
    const kept = cookie('sessionid', 'acme.test')
    /** The setting is opened, and closed again: the page is loaded anew. */
    async function allow(): Promise<void> {
      vi.stubGlobal('navigator', {
        userAgent: '',
        userAgentData: { brands: [{ brand: 'Google Chrome' }], getHighEntropyValues: async () => ({}) },
      })
      await visit(extension, page, 401, given)
      await take('allow-cookies')
      await extension.closeTab(incident().steps[0]!.helperTab!)
    }
    const reloads = () => extension.world.tabs.reloads.length

    it('is checked once more, with the cookie that came with the first check', async () => {
      await allow()
      expect([incident().steps[0]!.state, reloads()]).toEqual(['checking', 1])
      extension.world.jar.cookies = [kept]
      await visit(extension, page, 401, given)
      expect([incident().steps[0]!.state, reloads()]).toEqual(['checking', 2])
      await visit(extension, page, 200, { headers: { cookie: 'sessionid=abcdefgh12345678' } })
      expect(incident().steps[0]).toMatchObject({ state: 'fixed' })
    })

    it('is checked no third time where it is refused with the cookie, too, nor where the browser drops it each time', async () => {
      for (const headers of [{ cookie: 'sessionid=abcdefgh12345678' }, {}]) {
        extension = await startExtension()
        await allow()
        extension.world.jar.cookies = [kept]
        await visit(extension, page, 401, given)
        await visit(extension, page, 401, { ...given, headers })
        await extension.pass(60_000)
        expect(incident().steps[0]!.state).toMatch(/no-help|other-cause/)
        expect(incident().steps[0]).not.toHaveProperty('note')
        expect(reloads()).toBe(2)
      }
    })

    it.each([
      ['the browser keeps none still', [], given],
      ['what came is no sign-in', [cookie('theme', 'acme.test')], { answer: { 'set-cookie': 'theme=dark; Path=/' } }],
      ['none came', [kept], {}],
    ])('is checked once where %s', async (_, jar, more) => {
      await allow()
      extension.world.jar.cookies = jar
      await visit(extension, page, 401, more)
      await extension.pass(60_000)
      expect(incident().steps[0]!.state).toMatch(/no-help|other-cause/)
      expect(reloads()).toBe(1)
    })

    it('is checked once by any other step', async () => {
      await visit(extension, page, 401, given)
      await take('reload-fresh')
      extension.world.jar.cookies = [kept]
      await visit(extension, page, 401, given)
      await extension.pass(60_000)
      expect(reloads()).toBe(1)
    })
  })

  const brand = (name: string) =>
    vi.stubGlobal('navigator', {
      userAgent: '',
      userAgentData: { brands: [{ brand: name }], getHighEntropyValues: async () => ({}) },
    })

  it('opens the setting of this very site, and looks again when the person is back', async () => {
    brand('Google Chrome')
    await visit(extension, url, 401)
    await take('allow-cookies')
    expect(opened()).toEqual(['chrome://settings/content/siteDetails?site=http%3A%2F%2Facme.test'])
    expect(incident().steps[0]?.state).toBe('running')
    await extension.showTab(1)
    expect(incident().steps[0]?.state).toBe('checking')
    expect(extension.world.tabs.reloads).toHaveLength(1)
    await visit(extension, url, 401)
    expect(incident().steps[0]).toMatchObject({ state: 'no-help' })
    expect(incident().steps[0]?.note).toBeUndefined()
  })

  it('says nothing of a sign-in to who closes the setting', async () => {
    brand('Google Chrome')
    await visit(extension, url, 401)
    await take('allow-cookies')
    await extension.closeTab(2)
    expect(incident().steps[0]?.note).toBeUndefined()
    expect(incident().steps[0]?.state).toBe('checking')
  })

  it('opens nothing where the browser opens no setting: the person has changed it, and the page is looked at', async () => {
    vi.stubGlobal('navigator', { userAgent: '' })
    extension = await startExtension(makeWorld(true))
    await visit(extension, url, 401)
    await take('allow-cookies')
    expect(opened()).toEqual([])
    expect(incident().steps[0]?.state).toBe('checking')
    await visit(extension, url, 200)
    expect(incident().steps[0]?.state).toBe('fixed')
  })

  it('opens nothing in a browser of Chromium’s family whose settings lie elsewhere, and looks at the page', async () => {
    brand('Opera')
    await visit(extension, url, 401)
    await take('allow-cookies')
    expect(opened()).toEqual([])
    expect(incident().steps[0]?.state).toBe('checking')
  })

  it('opens a part of another site’s page by itself', async () => {
    await visit(extension, 'https://portal.test/', 200)
    const frame = { type: 'sub_frame', initiator: 'https://portal.test' }
    await new FakeRequest(extension, 'https://acme.test/widget', frame).run(401)
    await extension.pass(10_000)
    await take('allow-cookies')
    expect(opened()).toEqual(['https://acme.test/widget'])
    expect(incident().steps[0]).toMatchObject({ state: 'unchecked', note: { id: 'opened_alone' } })
  })
})
